import type { ExportedFile } from '../../../shared/domain/sending.ts';
import { wholeNumber } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Sending.module.css';
import { sentTime } from './sent-time.ts';
import { sendingWords } from './words.ts';

/** One file that the answer became. */
export function FileRow({ file, onRead }: { readonly file: ExportedFile; readonly onRead: () => void }) {
  const w = useWords(sendingWords);
  const language = useLanguage();
  const name = file.fileName ?? w.copied;
  const size = `${wholeNumber(file.bytes, language)} byte`;
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['facts']}>
          {w.fileFacts(sentTime(file.createdAt, language), size)}
          {file.recipient !== '' && ` · ${w.sentTo(file.recipient)}`}
        </p>
        <p className={styles['hash']}>{w.hash(file.sha256)}</p>
      </div>
      <div className={styles['acts']}>
        <Button size="s" variant="quiet" label={`${w.readFile}: ${name}`} onPress={onRead}>
          {w.readFile}
        </Button>
      </div>
    </li>
  );
}
