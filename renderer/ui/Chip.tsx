import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

export type ChipTone = 'neutral' | 'support' | 'concern' | 'question' | 'amendment' | 'fact-check' | 'warning' | 'danger';

export function Chip({ tone, icon, children }: { readonly tone: ChipTone; readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <span className={styles['chip']} data-tone={tone}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
