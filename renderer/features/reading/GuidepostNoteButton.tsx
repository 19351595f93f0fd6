import { use } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import { GuidepostNoteContext } from './guidepost-note.ts';
import styles from './GuidepostNoteButton.module.css';
import { readingWords } from './words.ts';

/** Stands at a guidepost's heading. Out of the way of Tab: by keyboard it is the key G, from anywhere in the guidepost. */
export function GuidepostNoteButton({ start }: { readonly start: number }) {
  const w = useWords(readingWords);
  const makeNote = use(GuidepostNoteContext);
  if (makeNote === null) return null;
  return (
    <button
      type="button"
      className={styles['button']}
      tabIndex={-1}
      title={w.noteOnGuidepost}
      aria-label={w.noteOnGuidepost}
      onClick={() => makeNote(start)}
    >
      <Icon name="note" />
    </button>
  );
}
