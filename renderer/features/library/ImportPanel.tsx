import { useState } from 'react';
import type { ImportId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../words.ts';
import styles from './ImportPanel.module.css';
import { isActive, isCancelled } from './import-queue.ts';
import { ImportResult } from './ImportResult.tsx';
import { ImportRow } from './ImportRow.tsx';
import type { Imports } from './use-imports.ts';
import { libraryWords } from './words.ts';

type ImportPanelProps = {
  readonly imports: Imports;
  readonly onShow: (source: SourceSummary) => void;
};

/** The files on their way in, then what became of them where that needs a word. Lies beside the work and waits for nobody; a quick import never shows it. */
export function ImportPanel({ imports, onShow }: ImportPanelProps) {
  const { importing: w } = useWords(libraryWords);
  const { entries, cancel, clear } = imports;
  /** Whose first page the user has folded away, or folded out beside others. */
  const [folded, setFolded] = useState<{ readonly id: ImportId; readonly isOpen: boolean } | null>(null);
  if (entries.length === 0) return null;
  const active = entries.filter(isActive);
  const outcomes = entries.flatMap(({ state }) => (state.kind === 'settled' ? state.outcomes : []));

  /** A file that comes alone shows its first page by itself; among others it waits to be asked. */
  const isOpen = (id: ImportId): boolean => (folded?.id === id ? folded.isOpen : entries.length === 1);
  const showsPage = active.some(({ id, state }) => state.kind === 'reading' && state.firstPage !== null && isOpen(id));

  if (active.length > 0)
    return (
      <section className={styles['panel']} aria-label={w.title} data-pane="" {...(showsPage && { 'data-wide': '' })}>
        <header className={styles['header']}>
          <h2 className={styles['title']}>{w.title}</h2>
          {active.length > 1 && (
            <Button size="s" variant="quiet" onPress={() => cancel(active.map(({ id }) => id))}>
              {w.cancelAll}
            </Button>
          )}
        </header>
        <output className={styles['summary']}>{w.progress(entries.length - active.length, entries.length)}</output>
        <ul className={styles['list']}>
          {entries.map((entry) => (
            <ImportRow
              key={entry.id}
              entry={entry}
              isPageOpen={isOpen(entry.id)}
              onTogglePage={() => setFolded({ id: entry.id, isOpen: !isOpen(entry.id) })}
              onCancel={() => cancel([entry.id])}
              onShow={onShow}
            />
          ))}
        </ul>
      </section>
    );

  const failed = outcomes.filter((outcome) => outcome.kind === 'failed' && !isCancelled(outcome));
  const others = outcomes.filter((outcome) => !failed.includes(outcome));
  const count = (kind: 'imported' | 'already-there'): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  return (
    <section className={styles['panel']} data-settled="" aria-label={w.resultsTitle} data-pane="">
      <header className={styles['header']}>
        <h2 className={styles['title']}>{w.resultsTitle}</h2>
        <IconButton size="s" icon="close" label={w.close} onPress={clear} />
      </header>
      <output className={styles['summary']}>
        {w.summary(count('imported'), count('already-there'), failed.length, outcomes.filter(isCancelled).length)}
      </output>
      <ul className={styles['list']}>
        {/* Two files may have the same name, and the list never changes any more: the place is the only identity there is. */}
        {[...failed, ...others].map((outcome, index) => (
          <ImportResult key={index} outcome={outcome} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}
