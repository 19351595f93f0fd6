import { useState } from 'react';
import { MAX_NOTE_LENGTH, noteTextOf, type NoteText } from '../../../../shared/domain/note-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words.ts';
import styles from './ReviewCard.module.css';
import { reviewWords } from './words.ts';

type CommentEditorProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly first: string;
  readonly saveLabel: string;
  readonly onSave: (text: NoteText) => void;
  readonly onCancel: () => void;
};

/** A remark or a reply being written: plain words. Ctrl+Enter saves; Esc asks nothing and keeps nothing. */
export function CommentEditor({ label, placeholder, first, saveLabel, onSave, onCancel }: CommentEditorProps) {
  const w = useWords(reviewWords);
  const [words, setWords] = useState(first);
  const isBlank = words.trim() === '';
  const save = (): void => {
    if (isBlank) onCancel();
    else onSave(noteTextOf(words.trim()));
  };
  return (
    <div className={styles['editor']}>
      <textarea
        className={styles['words']}
        aria-label={label}
        placeholder={placeholder}
        value={words}
        maxLength={MAX_NOTE_LENGTH}
        lang="da"
        rows={3}
        autoFocus
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          else return;
          event.preventDefault();
        }}
      />
      <div className={styles['buttons']}>
        <Button size="s" variant="quiet" onPress={onCancel}>
          {w.cancel}
        </Button>
        <Button size="s" variant="primary" onPress={save}>
          {saveLabel}
        </Button>
      </div>
    </div>
  );
}
