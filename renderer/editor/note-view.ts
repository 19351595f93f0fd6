import type { Editor } from '@tiptap/core';
import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { Node, Schema } from '@tiptap/pm/model';
import { EditorState, type Command, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { danishTypingPlugin } from './danish-typing.ts';
import { noteOf } from './footnotes.ts';
import { RAISE } from './writing-keys.ts';

type NoteViewParts = {
  readonly place: HTMLElement;
  readonly editor: Editor;
  readonly key: string;
  readonly undoManager: Y.UndoManager;
  readonly onBack: () => void;
};

/** A note's own view. `destroy` lets go of the text too. */
export type NoteView = { readonly view: EditorView; readonly focus: () => void; readonly destroy: () => void };

/** Marks a change that came from the text: it must not go back there. */
const FROM_TEXT = 'fromText';

const always =
  (act: () => void): Command =>
  () => {
    act();
    return true;
  };

function keys(schema: Schema, undoManager: Y.UndoManager, onBack: () => void): Record<string, Command> {
  const toggles = { 'Mod-b': 'bold', 'Mod-i': 'italic', 'Mod-u': 'underline', [RAISE]: 'superscript', 'Mod-,': 'subscript' };
  const marks = Object.entries(toggles).flatMap(([key, name]) => {
    const mark = schema.marks[name];
    return mark === undefined ? [] : [[key, toggleMark(mark)] as const];
  });
  return {
    ...Object.fromEntries(marks),
    'Mod-z': always(() => undoManager.undo()),
    'Mod-y': always(() => undoManager.redo()),
    'Mod-Shift-z': always(() => undoManager.redo()),
    // A note is one paragraph; Enter has nowhere else to lead.
    Enter: always(onBack),
    Escape: always(onBack),
  };
}

/** What must change in `before` to make it `after`, as a transaction on `state`; null when they say the same. */
function difference(state: EditorState, after: Node): Transaction | null {
  const start = after.content.findDiffStart(state.doc.content);
  const ends = start === null ? null : after.content.findDiffEnd(state.doc.content);
  if (start === null || ends === null) return null;
  // Where letters repeat, the ends found from either side lie over each other.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return state.tr.replace(start, ends.b + overlap, after.slice(start, ends.a + overlap)).setMeta(FROM_TEXT, true);
}

/**
 * Opens a view on the words within a note's mark. What is written goes to the text as steps within the mark, and what
 * others write there comes back as the smallest change, so that the caret stays. Null when the note is gone.
 */
export function createNoteView({ place, editor, key, undoManager, onBack }: NoteViewParts): NoteView | null {
  const placed = () => noteOf(editor.state.doc, key);
  const first = placed();
  if (first === undefined) return null;
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: first.node,
      plugins: [danishTypingPlugin(), keymap(keys(editor.schema, undoManager, onBack)), keymap(baseKeymap)],
    }),
    editable: () => editor.isEditable,
    attributes: { role: 'textbox', lang: 'da', spellcheck: 'false' },
    clipboardTextParser: (text, $context) =>
      editor.schema
        .node('paragraph', null, text === '' ? [] : editor.schema.text(text.replaceAll(/\s*\n\s*/g, ' '), $context.marks()))
        .slice(0),
    dispatchTransaction(tr) {
      const { state, transactions } = view.state.applyTransaction(tr);
      view.updateState(state);
      const note = tr.getMeta(FROM_TEXT) === true ? undefined : placed();
      if (note === undefined) return;
      const outer = editor.state.tr;
      const offset = StepMap.offset(note.position + 1);
      for (const step of transactions.flatMap(({ steps }) => steps)) {
        const mapped = step.map(offset);
        if (mapped === null) throw new Error('A step within a note is a step of the text.');
        outer.step(mapped);
      }
      if (outer.docChanged) editor.view.dispatch(outer);
    },
  });
  let followed = first.node;
  const follow = (): void => {
    const note = placed();
    // A node never changes, it is replaced: most keys are pressed elsewhere in the text.
    if (note === undefined || note.node === followed) return;
    followed = note.node;
    const tr = difference(view.state, note.node);
    if (tr !== null) view.dispatch(tr);
  };
  editor.on('transaction', follow);
  return {
    view,
    focus: () => view.focus(),
    destroy() {
      editor.off('transaction', follow);
      view.destroy();
    },
  };
}
