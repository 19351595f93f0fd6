import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Fragment, Schema, Slice, type Node } from '@tiptap/pm/model';
import { EditorState, Plugin, Selection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});

const paragraphsOf = (words: string): Node[] =>
  words.split(/\r\n|\r|\n/).map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));

type PlainTextParts = {
  readonly place: HTMLElement;
  readonly words: string;
  readonly label: string;
  readonly placeholder: string;
  /** Characters. What would make it longer is not taken. */
  readonly longest: number;
  readonly onChange: (words: string) => void;
  /** Before all others; true where the key has been dealt with. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/** A small text of plain lines, to write in as in the answer: spelling can be looked at in it, which no ordinary field lets a program do. */
export function createPlainTextView({ place, words, label, placeholder, longest, onChange, onKey }: PlainTextParts): EditorView {
  const doc = schema.node('doc', null, paragraphsOf(words));
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc,
      selection: Selection.atEnd(doc),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }),
        keymap(baseKeymap),
        new Plugin({ filterTransaction: (tr) => !tr.docChanged || tr.doc.content.size <= Math.max(longest, tr.before.content.size) }),
      ],
    }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'data-placeholder': placeholder,
      lang: 'da',
      spellcheck: 'false',
    },
    handleKeyDown: (_view, event) => onKey(event),
    clipboardTextParser: (text) => Slice.maxOpen(Fragment.fromArray(paragraphsOf(text))),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged) onChange(view.state.doc.textBetween(0, view.state.doc.content.size, '\n'));
    },
  });
  return view;
}
