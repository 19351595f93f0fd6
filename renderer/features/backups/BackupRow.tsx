import type { Backup } from '../../../shared/backups/backup.ts';
import { backupWords } from '../../../shared/words/backups.ts';
import { timestamp, wholeNumber } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Backups.module.css';
import { backupsWords } from './words.ts';

const MEGABYTE = 1024 * 1024;

type BackupRowProps = {
  readonly backup: Backup;
  /** It is how the library was before it was restored last. */
  readonly undoesRestoration: boolean;
  readonly isBusy: boolean;
  readonly onRead: () => void;
  readonly onRestore: () => void;
  readonly onCopy: () => void;
};

export function BackupRow({ backup, undoesRestoration, isBusy, onRead, onRestore, onCopy }: BackupRowProps) {
  const w = useWords(backupsWords);
  const shared = useWords(backupWords);
  const language = useLanguage();
  const when = timestamp(backup.madeAt, language);
  const size = `${wholeNumber(Math.max(0.1, Math.round((backup.bytes / MEGABYTE) * 10) / 10), language)} MB`;
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <div className={styles['name']}>{when}</div>
        <div className={styles['facts']}>
          {shared.reasons[backup.reason]} · {size}
        </div>
        <div className={styles['facts']}>{shared.counts(backup.counts)}</div>
      </div>
      <div className={styles['buttons']}>
        <Button size="s" variant="quiet" label={w.readOf(when)} isDisabled={isBusy} onPress={onRead}>
          {w.read}
        </Button>
        <Button size="s" variant="quiet" label={w.copyOf(when)} isDisabled={isBusy} onPress={onCopy}>
          {w.copy}
        </Button>
        {undoesRestoration ? (
          <Button size="s" isDisabled={isBusy} onPress={onRestore}>
            {w.undo}
          </Button>
        ) : (
          <Button size="s" label={w.restoreOf(when)} isDisabled={isBusy} onPress={onRestore}>
            {w.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
