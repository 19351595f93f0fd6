import { useId, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import type { Finding, TextRange } from '../../../shared/domain/source-document.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './Findings.module.css';
import { readingWords } from './words.ts';

type FindingsProps = { readonly findings: readonly Finding[]; readonly onShow: (range: TextRange) => void };

/** What was noticed while the document was read, for the reader to judge. One calm line until it is opened. */
export function Findings({ findings, onShow }: FindingsProps) {
  const w = useWords(readingWords);
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <div className={styles['findings']}>
      <PlainButton className={styles['toggle'] ?? ''} aria-expanded={isOpen} aria-controls={listId} onPress={() => setOpen(!isOpen)}>
        <Icon name="info" />
        {w.findings(findings.length)}
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
      </PlainButton>
      <ul id={listId} hidden={!isOpen} className={styles['list']}>
        {findings.map(({ code, message, range }) => (
          <li key={`${code}-${range?.start ?? message}`} className={styles['finding']}>
            <span>{message}</span>
            {range !== null && (
              <Button size="s" variant="quiet" label={w.showPlaceOf(message)} onPress={() => onShow(range)}>
                {w.showPlace}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
