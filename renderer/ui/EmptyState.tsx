import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

type EmptyStateProps = {
  readonly title: string;
  /** Says what to do next. */
  readonly text: string;
  readonly action?: ReactNode;
  readonly icon?: IconName;
};

export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon !== undefined && (
        <span className={styles['icon']}>
          <Icon name={icon} />
        </span>
      )}
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{text}</p>
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
