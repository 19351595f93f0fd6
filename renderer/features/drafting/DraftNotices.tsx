import { useSyncExternalStore } from 'react';
import type { OpenText } from '../../editor/sync.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import styles from './DraftNotices.module.css';
import { draftingWords } from './words.ts';

type DraftNoticesProps = { readonly text: OpenText; readonly isAddingPicture: boolean };

/** What stands between the writer and a saved text, for as long as it does; and what is on its way into it. */
export function DraftNotices({ text, isAddingPicture }: DraftNoticesProps) {
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
  if (save.kind !== 'failed') return isAddingPicture ? <Spinner label={w.toolbar.adding} /> : null;
  return (
    <div className={styles['failed']}>
      <FailureNotice failure={save.reason} onRetry={() => void text.flush()} />
      <p className={styles['safe']}>{w.notSaved}</p>
    </div>
  );
}
