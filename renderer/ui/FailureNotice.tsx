import type { Failure } from '../../shared/domain/failure.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { useLanguage, useWords } from '../words.ts';
import { Button } from './Button.tsx';
import styles from './FailureNotice.module.css';
import { Icon } from './Icon.tsx';
import { uiWords } from './words.ts';

/** What went wrong, what is safe and what to do next. */
export function FailureNotice({ failure, onRetry }: { readonly failure: Failure; readonly onRetry?: () => void }) {
  const language = useLanguage();
  const w = useWords(uiWords);
  return (
    <div className={styles['notice']} role="alert">
      <span className={styles['icon']}>
        <Icon name="warning" />
      </span>
      <p className={styles['text']}>{failureInWords(failure, language)}</p>
      {onRetry !== undefined && (
        <Button size="s" onPress={onRetry}>
          {w.retry}
        </Button>
      )}
    </div>
  );
}
