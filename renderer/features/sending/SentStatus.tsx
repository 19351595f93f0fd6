import type { ResponseId } from '../../../shared/domain/ids.ts';
import { useRequest } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Sending.module.css';
import { sentTime } from './sent-time.ts';
import { sendingWords } from './words.ts';

/** That an answer has been sent, and whether it has been written in since; a way to the record. Nothing while it has not. */
export function SentStatus({ responseId, onOpen }: { readonly responseId: ResponseId; readonly onOpen: () => void }) {
  const w = useWords(sendingWords);
  const language = useLanguage();
  const { data } = useRequest('sending.states', {});
  const sent = data?.find((state) => state.responseId === responseId);
  if (sent === undefined) return null;
  return (
    <button type="button" className={styles['status']} title={sent.isEdited ? w.edited : w.notEdited} onClick={onOpen}>
      <span>{w.sent(sentTime(sent.sentAt, language))}</span>
      {sent.isEdited && <span className={styles['edited']}>{w.edited}</span>}
    </button>
  );
}
