import { useSyncExternalStore } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './CoverageButton.module.css';
import type { CoverageStore } from './coverage-store.ts';
import { commonNoun } from './guidepost-names.ts';
import { coverageWords } from './words.ts';

/** '4 af 6 pejlemærker besvaret'; leads to the list of them. Nothing where there are none. */
export function CoverageButton({ store, onOpen }: { readonly store: CoverageStore; readonly onOpen: () => void }) {
  const w = useWords(coverageWords);
  const summary = useSyncExternalStore(store.subscribe, store.summary);
  if (summary === null || summary.all === 0) return null;
  const { answered, skipped, all } = summary;
  const inFull = w.summary(answered, all, commonNoun(store.heard()));
  return (
    <button
      type="button"
      className={styles['button']}
      data-complete={answered + skipped === all ? true : undefined}
      title={`${inFull}. ${w.open} (Ctrl+4)`}
      onClick={onOpen}
    >
      <Icon name={answered + skipped === all ? 'check' : 'missing'} />
      {/* Where there is room, with what the document calls them. */}
      <span className={styles['full']}>{inFull}</span>
      <span className={styles['short']}>{w.summaryShort(answered, all)}</span>
    </button>
  );
}
