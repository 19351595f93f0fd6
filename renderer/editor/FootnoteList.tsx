import { NodeSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { useWords } from '../words.ts';
import type { CitationDirectory } from './citation-directory.ts';
import { citationOfNode } from './citation-view.ts';
import { FootnoteEditor } from './FootnoteEditor.tsx';
import styles from './footnote.module.css';
import { allNotesOf, backToMark, type ReferenceNote } from './footnotes.ts';
import type { NoteFocus } from './note-focus.ts';
import { useNotesInTurn } from './use-notes-in-turn.ts';
import type { WritingDesk } from './use-response-editor.ts';
import { editorWords } from './words.ts';

type FootnoteListProps = { readonly desk: WritingDesk; readonly focus: NoteFocus; readonly citations: CitationDirectory };

type Numbered = { readonly number: number; readonly node: unknown };

const isSame = (a: readonly Numbered[], b: readonly Numbered[]): boolean =>
  a.length === b.length && a.every((note, index) => note.number === b[index]?.number && note.node === b[index]?.node);

/** The notes at the foot of the letter, each with its way back to its mark. Nothing while there are none. */
export function FootnoteList({ desk, focus, citations }: FootnoteListProps) {
  const { footnote: w } = useWords(editorWords);
  const { editor } = desk;
  // Drawn anew when more is known of the citations' sources.
  useSyncExternalStore(citations.subscribe, citations.edition);
  const { notes, references } = useEditorState({
    editor,
    selector: ({ editor: current }) => allNotesOf(current.state.doc),
    // The same nodes at the same places: nothing to draw.
    equalityFn: (a, b) =>
      b !== null &&
      isSame(a.notes, b.notes) &&
      isSame(a.references, b.references) &&
      a.notes.every(({ key }, index) => key === b.notes[index]?.key),
  });
  const list = useRef<HTMLElement>(null);
  const ready = useNotesInTurn(notes.length, list);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => focus.subscribe(setAsked), [focus]);
  if (notes.length + references.length === 0) return null;
  const back = (key: string): void => {
    const tr = backToMark(editor.state, key);
    if (tr === null) return;
    editor.view.focus();
    editor.view.dispatch(tr);
  };
  const backToCitation = ({ number }: ReferenceNote): void => {
    const { doc, tr } = editor.state;
    const placed = allNotesOf(doc).references.find((reference) => reference.number === number);
    if (placed === undefined) return;
    editor.view.focus();
    editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, placed.position)).scrollIntoView());
  };
  const referenceWords = ({ node }: ReferenceNote): string => {
    const citation = citationOfNode(node);
    return citation === null ? '' : citations.read(citation).blockReference;
  };
  const lines = [
    ...notes.map((note, index) => ({
      number: note.number,
      line: (
        <li key={note.key} className={styles['note']}>
          <span className={styles['number']} onDoubleClick={() => back(note.key)}>
            {note.number}
          </span>
          {index < ready || note.key === asked ? (
            <FootnoteEditor desk={desk} note={note} label={w.name(note.number)} focus={focus} onBack={back} />
          ) : (
            <div className={styles['words']}>{note.node.textContent}</div>
          )}
          <IconButton icon="arrow-back" label={w.back(note.number)} size="s" onPress={() => back(note.key)} />
        </li>
      ),
    })),
    ...references.map((reference) => ({
      number: reference.number,
      line: (
        <li key={`reference ${String(reference.number)}`} className={styles['note']} aria-label={w.name(reference.number)}>
          <span className={styles['number']} onDoubleClick={() => backToCitation(reference)}>
            {reference.number}
          </span>
          <span className={styles['reference']}>{referenceWords(reference)}</span>
          <IconButton icon="arrow-back" label={w.back(reference.number)} size="s" onPress={() => backToCitation(reference)} />
        </li>
      ),
    })),
  ];
  return (
    <section ref={list} className={styles['notes']} aria-label={w.list}>
      <ol className={styles['list']}>{lines.toSorted((a, b) => a.number - b.number).map(({ line }) => line)}</ol>
    </section>
  );
}
