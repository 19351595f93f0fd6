import { failureInWords } from '../../shared/words/failures.ts';
import { clockTime, wholeNumber } from '../../shared/words/dates.ts';
import type { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { ConflictsWaiting } from '../features/packages/ConflictsWaiting.tsx';
import { versionWords, type Waiting } from '../features/versions/words.ts';
import { useLanguage, useWords } from '../words.ts';
import { useDraftStatusOf, type DraftStatuses } from './draft-statuses.ts';
import { PageFigure } from './PageFigure.tsx';
import { readingMinutes } from './reading-time.ts';
import styles from './StatusBar.module.css';
import { appWords } from './words.ts';

type StatusBarProps = {
  readonly statuses: DraftStatuses;
  /** The hearing that is shown; null in the library. */
  readonly hearingId: HearingId | null;
  /** The answer that is shown; null when none is open: then everything there is has been saved already. */
  readonly responseId: ResponseId | null;
  readonly waiting: Waiting;
  readonly onReview: () => void;
  readonly onConflicts: () => void;
  /** Asks how many pages the open answer may fill. */
  readonly onPageLimit: () => void;
};

/** Where the open answer stands, and what waits. */
export function StatusBar({ statuses, hearingId, responseId, waiting, onReview, onConflicts, onPageLimit }: StatusBarProps) {
  const { status: w } = useWords(appWords);
  const status = useDraftStatusOf(statuses, responseId);
  const versions = useWords(versionWords);
  const language = useLanguage();
  const inWords = (): string => {
    if (status === null) return w.kept;
    switch (status.save.kind) {
      case 'saved':
        return w.saved(clockTime(status.save.at, language));
      case 'saving':
        return w.saving;
      case 'failed':
        return w.failed;
    }
  };
  return (
    <footer className={styles['bar']} aria-label={w.label}>
      {/* An answer that has just been opened has not told yet: that there is nothing to save would not be true of it. */}
      {(status !== null || responseId === null) && (
        <span
          className={styles['save']}
          data-save={status?.save.kind ?? 'saved'}
          title={status?.save.kind === 'failed' ? failureInWords(status.save.reason, language) : undefined}
        >
          <span className={styles['dot']} aria-hidden="true" />
          {inWords()}
        </span>
      )}
      {status !== null && (
        <>
          {status.readOnly && <span>{w.readOnly}</span>}
          <span>{w.words(wholeNumber(status.words, language))}</span>
          {status.words > 0 && <span>{w.reading(wholeNumber(readingMinutes(status.words), language))}</span>}
          <PageFigure status={status} onPageLimit={onPageLimit} />
          <span>{w.citations(status.citations)}</span>
          {status.unfilled > 0 && <span className={styles['unfilled']}>{w.unfilled(status.unfilled)}</span>}
        </>
      )}
      {waiting.notesAndCitations + waiting.skips > 0 && (
        <button type="button" className={styles['waiting']} title={versions.waitingHint} onClick={onReview}>
          {versions.waiting(waiting)}
        </button>
      )}
      {hearingId !== null && <ConflictsWaiting hearingId={hearingId} className={styles['waiting']} onOpen={onConflicts} />}
      <span className={styles['space']} />
      <span className={styles['offline']}>{w.offline}</span>
    </footer>
  );
}
