import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import styles from './footnote.module.css';
import type { PlacedNote } from './footnotes.ts';
import type { NoteFocus } from './note-focus.ts';
import { createNoteView } from './note-view.ts';
import { Spelling } from './spelling/Spelling.tsx';
import type { WritingDesk } from './use-response-editor.ts';

type FootnoteEditorProps = {
  readonly desk: WritingDesk;
  readonly note: PlacedNote;
  readonly label: string;
  readonly focus: NoteFocus;
  readonly onBack: (key: string) => void;
};

const isEmpty = (note: PlacedNote): boolean => note.node.content.size === 0;

/** One note's words, to write in. They live in the text, within the mark; this is another window on them. */
export function FootnoteEditor({ desk, note, label, focus, onBack }: FootnoteEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<EditorView | null>(null);
  const back = useEffectEvent(() => onBack(note.key));
  const { key } = note;
  const editor: Editor = desk.editor;
  useEffect(() => {
    if (place.current === null) return undefined;
    const view = createNoteView({ place: place.current, editor, key, undoManager: desk.undoManager, onBack: () => back() });
    if (view === null) return undefined;
    setOpen(view.view);
    const takeFocus = (): void => {
      if (!focus.take(key)) return;
      view.focus();
      place.current?.scrollIntoView({ block: 'nearest' });
    };
    takeFocus();
    const stop = focus.subscribe(takeFocus);
    return () => {
      stop();
      setOpen(null);
      view.destroy();
    };
  }, [desk, editor, key, focus]);
  useEffect(() => place.current?.querySelector('.ProseMirror')?.setAttribute('aria-label', label), [label, key]);
  return (
    <>
      <div ref={place} className={styles['words']} data-empty={isEmpty(note)} />
      {open !== null && <Spelling view={open} />}
    </>
  );
}
