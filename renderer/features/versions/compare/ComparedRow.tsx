import { memo } from 'react';
import { useWords } from '../../../words.ts';
import { Pieces } from '../Pieces.tsx';
import styles from './Compare.module.css';
import type { ComparisonRow } from './comparison-rows.ts';
import { Meaning, type CompareLinks } from './Meaning.tsx';
import { compareWords } from './words.ts';

type ComparedRowProps = {
  readonly row: ComparisonRow;
  readonly noun: string;
  readonly isCurrent: boolean;
  readonly links: CompareLinks;
};

/** One passage as it was and is. Memoised: there may be thousands, and going to the next change draws two. */
export const ComparedRow = memo(function ComparedRow({ row, noun, isCurrent, links }: ComparedRowProps) {
  const w = useWords(compareWords);
  const { passage, notes, citations, change } = row;
  const { kind, movedFrom, pieces } = passage;
  const from = movedFrom === null ? null : movedFrom.number === null ? `»${movedFrom.title}«` : `${noun} ${movedFrom.number}`;
  return (
    <div
      className={styles['row']}
      data-kind={kind}
      data-change={change ?? undefined}
      data-current={isCurrent ? true : undefined}
      data-heading={passage.isHeading ? true : undefined}
    >
      {kind !== 'unchanged' && (
        <p className={styles['kind']}>
          {w.kind[kind]}
          {from !== null && <span className={styles['from']}>{w.movedFrom(from)}</span>}
        </p>
      )}
      <Pieces pieces={pieces} />
      <Meaning notes={notes} citations={citations} {...links} />
    </div>
  );
});
