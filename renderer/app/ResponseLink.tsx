import { Button as AriaButton } from 'react-aria-components/Button';
import type { ResponseSummary } from '../../shared/domain/response.ts';
import { dayAndTime } from '../../shared/words/dates.ts';
import { sendingWords } from '../features/sending/words.ts';
import { useRequest } from '../queries.ts';
import { useLanguage, useWords } from '../words.ts';
import styles from './SideLink.module.css';
import { appWords } from './words.ts';

type ResponseLinkProps = { readonly response: ResponseSummary; readonly isOpen: boolean; readonly onOpen: () => void };

export function ResponseLink({ response, isOpen, onOpen }: ResponseLinkProps) {
  const { side: w } = useWords(appWords);
  const { sent } = useWords(sendingWords);
  const language = useLanguage();
  const { data: states } = useRequest('sending.states', {});
  const sentAt = states?.find(({ responseId }) => responseId === response.id)?.sentAt;
  return (
    <li className={styles['item']} data-open={isOpen ? true : undefined}>
      <AriaButton className={styles['open'] ?? ''} onPress={onOpen} {...(isOpen && { 'aria-current': 'true' })}>
        <span className={styles['title']}>{response.title}</span>
        <span className={styles['meta']}>
          {sentAt === undefined ? w.changed(dayAndTime(response.updatedAt, language)) : sent(dayAndTime(sentAt, language))}
        </span>
      </AriaButton>
    </li>
  );
}
