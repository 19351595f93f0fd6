import type { SourceId } from '../../../shared/domain/ids.ts';
import { READER_VERSION } from '../../../shared/text/reader-version.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useWords } from '../../words.ts';
import styles from './ReadAgain.module.css';
import { useReadAgain } from './use-read-again.ts';
import { readingWords } from './words.ts';

type ReadAgainProps = {
  readonly sourceId: SourceId;
  /** Which reader the text is from. */
  readonly reader: number;
  /** It was asked for: what is shown now may be drawn anew, and the button go. */
  readonly onRead: () => void;
};

/** One calm line over a text that an older reader has read, with the way to have it read anew. Nothing where today's reader has read it. */
export function ReadAgain({ sourceId, reader, onRead }: ReadAgainProps) {
  const { again: w } = useWords(readingWords);
  const { now, read, cancel } = useReadAgain(sourceId);
  const start = (): void => {
    onRead();
    void read();
  };
  if (now !== null) {
    const far = now.total > 0 ? w.readingPage(Math.min(now.done + 1, now.total), now.total) : w.reading;
    return (
      <div className={styles['line']}>
        <span className={styles['progress']}>
          {far}
          <ProgressBar label={w.reading} done={now.done} total={now.total} valueText={far} />
        </span>
        <Button size="s" variant="quiet" autoFocus onPress={cancel}>
          {w.cancel}
        </Button>
      </div>
    );
  }
  if (reader >= READER_VERSION) return null;
  return (
    <div className={styles['line']}>
      <Icon name="info" />
      <span>{w.older}</span>
      <Button size="s" variant="quiet" label={w.readNamed} onPress={start}>
        {w.read}
      </Button>
    </div>
  );
}
