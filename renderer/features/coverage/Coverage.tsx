import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnswerPlace } from '../../../shared/response/answer-parts.ts';
import type { HeardDocument } from '../../../shared/response/coverage.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../words.ts';
import styles from './Coverage.module.css';
import type { CoverageRow, CoverageSummary } from './coverage-store.ts';
import { CoverageItem } from './CoverageItem.tsx';
import { commonNoun, keyOfRow, nameOfRow } from './guidepost-names.ts';
import { materialOf } from './guidepost-material.ts';
import type { MaterialUse } from './MaterialNote.tsx';
import { SectionsDialog } from './SectionsDialog.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { useSkipping } from './use-skipping.ts';
import { coverageWords } from './words.ts';

export type CoverageProps = {
  readonly rows: readonly CoverageRow[];
  readonly summary: CoverageSummary;
  readonly heard: readonly HeardDocument[];
  readonly notes: readonly Annotation[];
  /** Key of the guidepost in whose section the caret stands. */
  readonly currentKey: string | null;
  readonly hasAnswer: boolean;
  readonly isReadOnly: boolean;
  readonly wordsAt: (place: AnswerPlace) => string;
  /** Begins sections for guideposts, by their keys; goes to the first that has one when all have. */
  readonly onWrite: (keys: readonly string[]) => void;
  readonly onUse: (key: string, note: Annotation, use: MaterialUse) => void;
  readonly onShowPlace: (place: AnswerPlace) => void;
  readonly onShowSource: (row: CoverageRow) => void;
  readonly onClose: () => void;
};

type Question = { readonly kind: 'skip'; readonly row: CoverageRow } | { readonly kind: 'sections' };

/** After the dialog has given the focus back to where it came from: writing takes it to the answer. */
const afterDialog = (act: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(act));

/** Every guidepost of what is heard, and what the answer does with it. */
export function Coverage(props: CoverageProps) {
  const { rows, summary, heard, notes, currentKey, hasAnswer, isReadOnly, wordsAt } = props;
  const { onWrite, onUse, onShowPlace, onShowSource, onClose } = props;
  const w = useWords(coverageWords);
  const [question, ask] = useState<Question | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const documentOf = (row: CoverageRow) => heard.find(({ sourceId }) => sourceId === row.sourceId)?.document;
  const nameOf = (row: CoverageRow): string => {
    const document = documentOf(row);
    return document === undefined ? row.guidepost.title : nameOfRow(row, document);
  };
  const { skip, unskip } = useSkipping((row) => {
    const block = documentOf(row)?.blocks[row.guidepost.index];
    return block === undefined ? null : { start: block.start, end: block.end };
  });
  // Memoised: rows come anew while one writes, notes seldom.
  const material = useMemo(() => materialOf(rows, notes), [rows, notes]);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentKey]);
  const canWrite = !isReadOnly;
  const several = heard.length > 1;

  return (
    <section className={styles['pane']} aria-label={w.title}>
      <header className={styles['bar']}>
        <h2 ref={title} tabIndex={-1} className={styles['name']}>
          {w.title}
        </h2>
        <span className={styles['space']} />
        {rows.length > 0 && canWrite && (
          <Button size="s" icon="plus" onPress={() => ask({ kind: 'sections' })}>
            {w.addSections}
          </Button>
        )}
        <Button size="s" icon="arrow-back" onPress={onClose}>
          {w.back}
        </Button>
      </header>
      {rows.length === 0 ? (
        <EmptyState icon="outline" title={w.emptyTitle} text={w.emptyText} />
      ) : (
        <div className={styles['scroller']}>
          <div className={styles['summary']}>
            <p>
              <strong>{w.summary(summary.answered, summary.all, commonNoun(heard))}</strong>
              {summary.skipped > 0 && ` · ${w.skippedToo(summary.skipped)}`}
            </p>
            <progress className={styles['meter']} aria-hidden="true" max={summary.all} value={summary.answered + summary.skipped} />
            {!hasAnswer && <p className={styles['said']}>{w.noAnswer}</p>}
            {isReadOnly && <p className={styles['said']}>{w.readOnly}</p>}
          </div>
          <ol ref={list} className={styles['list']}>
            {rows.map((row, index) => {
              const key = keyOfRow(row);
              const source =
                several && row.sourceId !== rows[index - 1]?.sourceId ? heard.find(({ sourceId }) => sourceId === row.sourceId) : undefined;
              return [
                source !== undefined && (
                  <li key={row.sourceId} className={styles['source']}>
                    {source.title}
                  </li>
                ),
                <CoverageItem
                  key={key}
                  row={row}
                  name={nameOf(row)}
                  isCurrent={key === currentKey}
                  notes={material.get(key) ?? []}
                  canWrite={canWrite}
                  wordsAt={wordsAt}
                  commands={{
                    write: () => onWrite([key]),
                    skip: () => ask({ kind: 'skip', row }),
                    unskip: (decision) => void unskip(decision),
                    showSource: () => onShowSource(row),
                    showEvidence: onShowPlace,
                    use: (note, use) => onUse(key, note, use),
                  }}
                />,
              ];
            })}
          </ol>
        </div>
      )}
      {question?.kind === 'skip' && (
        <SkipDialog name={nameOf(question.row)} onSkip={(reason) => void skip(question.row, reason)} onClose={() => ask(null)} />
      )}
      {question?.kind === 'sections' && (
        <SectionsDialog
          rows={rows}
          nameOf={nameOf}
          onInsert={(wanted) => afterDialog(() => onWrite(wanted.map(keyOfRow)))}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}
