import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { useWords } from '../../words.ts';
import type { CoverageRow } from './coverage-store.ts';
import styles from './CoverageState.module.css';
import { coverageWords } from './words.ts';

/** Each state has a sign and a word of its own: colour alone tells no one. */
export const STATE_ICONS: Readonly<Record<CoverageRow['state'], IconName>> = {
  answered: 'check',
  skipped: 'skip-over',
  missing: 'missing',
};

export function CoverageState({ state }: { readonly state: CoverageRow['state'] }) {
  const { states } = useWords(coverageWords);
  return (
    <span className={styles['state']} data-state={state}>
      <Icon name={STATE_ICONS[state]} />
      {states[state]}
    </span>
  );
}
