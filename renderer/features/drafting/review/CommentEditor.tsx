import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { MAX_NOTE_LENGTH, noteTextOf, type NoteText } from '../../../../shared/domain/note-text.ts';
import { createPlainTextView } from '../../../editor/plain-text-view.ts';
import { Spelling } from '../../../editor/spelling/Spelling.tsx';
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
  const key = useEffectEvent((event: KeyboardEvent): boolean => {
    // The keys of the card it stands in are others.
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return false;
    return true;
  });
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [begun] = useState({ words: first, label, placeholder });
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = createPlainTextView({
      ...begun,
      place: place.current,
      longest: MAX_NOTE_LENGTH,
      onChange: setWords,
      onKey: (event) => key(event),
    });
    setView(made);
    made.focus();
    return () => {
      setView(null);
      made.destroy();
    };
  }, [begun]);
  return (
    <div className={styles['editor']}>
      <div ref={place} className={styles['words']} data-empty={words === ''} />
      {view !== null && <Spelling view={view} />}
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
