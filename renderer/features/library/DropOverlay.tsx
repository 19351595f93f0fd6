import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './DropOverlay.module.css';
import { libraryWords } from './words.ts';

/** Lies over the whole window while files are dragged over it. `hearingTitle` is where they go, null when that is chosen afterwards. */
export function DropOverlay({ hearingTitle }: { readonly hearingTitle: string | null }) {
  const { add: w } = useWords(libraryWords);
  return (
    <div className={styles['overlay']}>
      <div className={styles['card']}>
        <span className={styles['icon']}>
          <Icon name="upload" />
        </span>
        <p className={styles['title']}>{w.dropHere}</p>
        <p className={styles['text']}>{hearingTitle === null ? w.dropSomewhere : w.dropInto(hearingTitle)}</p>
        {hearingTitle !== null && <p className={styles['text']}>{w.dropOnSource}</p>}
      </div>
    </div>
  );
}
