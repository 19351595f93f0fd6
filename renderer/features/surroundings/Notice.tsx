import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './Surroundings.module.css';
import { surroundingsWords } from './words.ts';

type NoticeProps = {
  /** What there is, in one sentence. */
  readonly title: string;
  readonly text: string;
  /** What can be done, as buttons. */
  readonly children: ReactNode;
};

/** Stands above the window's work, which goes on meanwhile. */
export function Notice({ title, text, children }: NoticeProps) {
  const w = useWords(surroundingsWords);
  return (
    <aside className={styles['notice']} aria-label={w.label}>
      <Icon name="info" />
      <p className={styles['text']}>
        <strong>{title}</strong> {text}
      </p>
      <div className={styles['ways']}>{children}</div>
    </aside>
  );
}
