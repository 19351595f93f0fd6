import type { Sending } from '../../../shared/domain/sending.ts';
import { useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Sending.module.css';
import { sentTime } from './sent-time.ts';
import { sendingWords } from './words.ts';

/** One sending: when, how and to whom; the version; and the way back where it was a slip. */
export function SendingRow({ sending, onRead }: { readonly sending: Sending; readonly onRead: () => void }) {
  const w = useWords(sendingWords);
  const language = useLanguage();
  const { mutateAsync: setWithdrawn } = useCommand('sending.setWithdrawn');
  const when = w.sent(sentTime(sending.sentAt, language));
  const withdraw = async (): Promise<void> => {
    await setWithdrawn({ sendingId: sending.id, isWithdrawn: true });
    const undo = { label: w.undo, onPress: () => void setWithdrawn({ sendingId: sending.id, isWithdrawn: false }) };
    showToast({ message: w.withdrawn, action: undo });
  };
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <p className={styles['name']}>{when}</p>
        <p className={styles['facts']}>
          {[w.channel[sending.channel], ...(sending.recipient === '' ? [] : [w.sentTo(sending.recipient)])].join(' ')}
        </p>
      </div>
      <div className={styles['acts']}>
        <Button size="s" label={`${w.read}: ${when}`} onPress={onRead}>
          {w.read}
        </Button>
        <Button size="s" variant="quiet" label={`${w.withdraw}: ${when}`} onPress={() => void withdraw()}>
          {w.withdraw}
        </Button>
      </div>
    </li>
  );
}
