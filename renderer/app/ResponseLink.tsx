import { Button as AriaButton } from 'react-aria-components/Button';
import type { ResponseSummary } from '../../shared/domain/response.ts';
import { dayAndTime } from '../../shared/words/dates.ts';
import { useLanguage, useWords } from '../words.ts';
import styles from './SideLink.module.css';
import { appWords } from './words.ts';

type ResponseLinkProps = { readonly response: ResponseSummary; readonly isOpen: boolean; readonly onOpen: () => void };

export function ResponseLink({ response, isOpen, onOpen }: ResponseLinkProps) {
  const { side: w } = useWords(appWords);
  const language = useLanguage();
  return (
    <li className={styles['item']} data-open={isOpen ? true : undefined}>
      <AriaButton className={styles['open'] ?? ''} onPress={onOpen} {...(isOpen && { 'aria-current': 'true' })}>
        <span className={styles['title']}>{response.title}</span>
        <span className={styles['meta']}>{w.changed(dayAndTime(response.updatedAt, language))}</span>
      </AriaButton>
    </li>
  );
}
