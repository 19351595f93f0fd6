import { useId, useRef } from 'react';
import type { Author } from '../../../../shared/domain/author.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLeavingFocus } from '../../../ui/use-leaving-focus.ts';
import { useWords } from '../../../words.ts';
import { AuthorForm } from './AuthorForm.tsx';
import styles from './NamePrompt.module.css';
import { useDescribeAuthor } from './use-describe-author.ts';
import { authorWords } from './words.ts';

type NamePromptProps = {
  readonly author: Author;
  /** Not now; it stands in the settings. */
  readonly onLater: () => void;
  /** It goes while it has the focus. */
  readonly onLeave: (leaving: HTMLElement) => void;
};

/** Asks who writes, once and in passing: it takes no focus and covers nothing. */
export function NamePrompt({ author, onLater, onLeave }: NamePromptProps) {
  const w = useWords(authorWords);
  const describe = useDescribeAuthor();
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  useLeavingFocus(ref, onLeave);
  return (
    <section ref={ref} className={styles['prompt']} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles['title']}>
        {w.question}
      </h3>
      <p className={styles['why']}>{w.why}</p>
      <AuthorForm id={`${id}-form`} author={author} onSave={(fields) => void describe(fields)}>
        <div className={styles['buttons']}>
          <Button onPress={onLater}>{w.later}</Button>
          <Button variant="primary" type="submit">
            {w.save}
          </Button>
        </div>
      </AuthorForm>
    </section>
  );
}
