import { useSyncExternalStore } from 'react';
import type { OpenText } from '../../editor/sync.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './DraftNotices.module.css';
import { draftingWords } from './words.ts';

/** What stands between the writer and a saved text, for as long as it does. */
export function DraftNotices({ text }: { readonly text: OpenText }) {
  const w = useWords(draftingWords);
  const save = useSyncExternalStore(text.subscribe, text.state);
  if (text.readOnly) {
    return (
      <output className={styles['info']}>
        <Icon name="info" />
        {w.readOnly}
      </output>
    );
  }
  if (save.kind !== 'failed') return null;
  return (
    <div className={styles['failed']}>
      <FailureNotice failure={save.reason} onRetry={() => void text.flush()} />
      <p className={styles['safe']}>{w.notSaved}</p>
    </div>
  );
}
