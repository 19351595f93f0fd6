import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import type { ExportStatus } from './export-status.ts';
import styles from './Readiness.module.css';
import { exportingWords } from './words.ts';

type ReadinessProps = {
  readonly status: ExportStatus;
  /** The file has the remarks in it. */
  readonly hasRemarks?: boolean;
  /** The file has the proposals in it. */
  readonly hasSuggestions?: boolean;
};

/** What to know before the answer is sent. Nothing here stops the export. */
export function Readiness({ status, hasRemarks = false, hasSuggestions = false }: ReadinessProps) {
  const w = useWords(exportingWords);
  const { unfilled, citations, doubtfulCitations: doubtful, uncheckedCitations: unchecked, suggestions, comments } = status;
  const allVerbatim = citations > 0 && doubtful === 0 && unchecked === 0;
  const inWords = (): string => {
    if (citations === 0) return w.noCitations;
    if (doubtful > 0) return w.doubtful(doubtful, citations);
    return unchecked > 0 ? w.checking(citations) : w.verbatim(citations);
  };
  return (
    <ul className={styles['list']}>
      <li className={styles['line']} data-tone={unfilled > 0 ? 'warning' : 'good'}>
        <Icon name={unfilled > 0 ? 'warning' : 'check'} />
        <span>
          {unfilled > 0 ? w.unfilled(unfilled) : w.ready}
          {unfilled > 0 && <span className={styles['more']}> {w.unfilledText}</span>}
        </span>
      </li>
      <li className={styles['line']} data-tone={doubtful > 0 ? 'warning' : allVerbatim ? 'good' : 'plain'}>
        <Icon name={doubtful > 0 ? 'warning' : allVerbatim ? 'check' : 'info'} />
        <span>{inWords()}</span>
      </li>
      {suggestions > 0 && !hasSuggestions && (
        <li className={styles['line']} data-tone="warning">
          <Icon name="warning" />
          <span>{w.suggestions(suggestions)}</span>
        </li>
      )}
      {comments > 0 && !hasRemarks && (
        <li className={styles['line']} data-tone="plain">
          <Icon name="info" />
          <span>{w.comments(comments)}</span>
        </li>
      )}
    </ul>
  );
}
