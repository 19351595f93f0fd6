import { useState } from 'react';
import type { DiffPart } from '../../../../shared/comparing/word-diff.ts';
import type { ComparedLine } from '../../../../shared/response/compare-answers.ts';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { foldedLines, isChanged } from './folded-lines.ts';
import styles from './Versions.module.css';
import { answerVersionWords } from './words.ts';

export type CompareLayout = 'inline' | 'side-by-side';

type ComparedTextProps = { readonly lines: readonly ComparedLine[]; readonly layout: CompareLayout };

/** Two versions of an answer: what is gone struck out, what is new underlined, and what is the same folded away. */
export function ComparedText({ lines, layout }: ComparedTextProps) {
  const w = useWords(answerVersionWords);
  const language = useLanguage();
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  if (!lines.some(isChanged)) {
    return (
      <div className={styles['plain']}>
        <p>{w.noDifference}</p>
        <p className={styles['facts']}>{w.onlyLooks}</p>
      </div>
    );
  }
  return (
    <div className={styles['text']} lang="da" data-layout={layout}>
      {layout === 'side-by-side' && (
        <div className={styles['line']} lang={language}>
          <strong>{w.before}</strong>
          <strong>{w.after}</strong>
        </div>
      )}
      {foldedLines(lines).map(({ kind, from, lines: some }) =>
        kind === 'folded' && !unfolded.has(from) ? (
          <p key={from} className={styles['fold']} lang={language}>
            {w.unchanged(wholeNumber(some.length, language))}
            <Button size="s" variant="quiet" onPress={() => setUnfolded(new Set([...unfolded, from]))}>
              {w.showUnchanged}
            </Button>
          </p>
        ) : (
          some.map((line, index) => <Line key={from + index} line={line} layout={layout} />)
        ),
      )}
    </div>
  );
}

function Line({ line: { level, parts }, layout }: { readonly line: ComparedLine; readonly layout: CompareLayout }) {
  const look = { className: styles['line'], 'data-level': level ?? 'letter' };
  if (layout === 'inline') {
    return (
      <p {...look}>
        <Parts parts={parts} />
      </p>
    );
  }
  return (
    <div {...look}>
      <p>
        <Parts parts={parts.filter(({ kind }) => kind !== 'added')} />
      </p>
      <p>
        <Parts parts={parts.filter(({ kind }) => kind !== 'removed')} />
      </p>
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map(({ kind, text }, index) => {
    // The parts of one comparison never change places.
    if (kind === 'same') return <span key={index}>{text}</span>;
    return kind === 'removed' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
  });
}
