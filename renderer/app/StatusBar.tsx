import { failureInWords } from '../../shared/words/failures.ts';
import { clockTime, wholeNumber } from '../../shared/words/dates.ts';
import type { DraftStatus } from '../features/drafting/draft-handle.ts';
import { versionWords } from '../features/versions/words.ts';
import { useLanguage, useWords } from '../words.ts';
import styles from './StatusBar.module.css';
import { appWords } from './words.ts';

type StatusBarProps = {
  readonly status: DraftStatus | null;
  /** How many notes and citations wait because their source has a new version. */
  readonly waiting: number;
  readonly onReview: () => void;
};

/** `status` is that of the open answer; null when none is open: then everything there is has been saved already. */
export function StatusBar({ status, waiting, onReview }: StatusBarProps) {
  const { status: w } = useWords(appWords);
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
      <span
        className={styles['save']}
        data-save={status?.save.kind ?? 'saved'}
        title={status?.save.kind === 'failed' ? failureInWords(status.save.reason, language) : undefined}
      >
        <span className={styles['dot']} aria-hidden="true" />
        {inWords()}
      </span>
      {status !== null && (
        <>
          {status.readOnly && <span>{w.readOnly}</span>}
          <span>{w.words(wholeNumber(status.words, language))}</span>
          <span>{w.citations(status.citations)}</span>
          {status.unfilled > 0 && <span className={styles['unfilled']}>{w.unfilled(status.unfilled)}</span>}
        </>
      )}
      {waiting > 0 && (
        <button type="button" className={styles['waiting']} title={versions.waitingHint} onClick={onReview}>
          {versions.waiting(waiting)}
        </button>
      )}
      <span className={styles['space']} />
      <span>{w.offline}</span>
    </footer>
  );
}
