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
  /** A field of one line, however much is pasted. */
  readonly isOneLine?: boolean;
  /** Undo is somebody else's. */
  readonly isUndoneElsewhere?: boolean;
  readonly isReadOnly?: boolean;
  /** Further attributes of the field. */
  readonly attributes?: Readonly<Record<string, string>>;
};

/** Marks a change that is not the writer's own. */
const FROM_OUTSIDE = 'fromOutside';

const isUndoKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && ['z', 'y'].includes(key.toLowerCase());

/** Lines as one. */
const inOneLine = (text: string): string => text.replaceAll(/\s*[\r\n]\s*/g, ' ');

/** How much two texts have in common from their beginnings. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Shows other words in a field of one line, unless it shows them: what has changed and no more, so that the caret stays where it was. `onChange` is not told. */
export function showLine({ state, dispatch }: Pick<EditorView, 'state' | 'dispatch'>, text: string): void {
  const words = inOneLine(text);
  const before = state.doc.textContent;
  if (before === words) return;
  const start = commonStart(before, words);
  let end = 0;
  while (end < Math.min(before.length, words.length) - start && before.at(-1 - end) === words.at(-1 - end)) end += 1;
  dispatch(state.tr.insertText(words.slice(start, words.length - end), 1 + start, 1 + before.length - end).setMeta(FROM_OUTSIDE, true));
}

/** A small text of plain lines, to write in as in the answer: spelling can be looked at in it, which no ordinary field lets a program do. */
export function createPlainTextView({
  place,
  words,
  label,
  placeholder,
  longest,
  onChange,
  onKey,
  isOneLine = false,
  isUndoneElsewhere = false,
  isReadOnly = false,
  attributes = {},
}: PlainTextParts): EditorView {
  const linesOf = (text: string): Node[] => paragraphsOf(isOneLine ? inOneLine(text) : text);
  const doc = schema.node('doc', null, linesOf(words));
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc,
      selection: Selection.atEnd(doc),
      plugins: [
        ...(isUndoneElsewhere ? [] : [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo })]),
        keymap(baseKeymap),
        new Plugin({ filterTransaction: (tr) => !tr.docChanged || tr.doc.content.size <= Math.max(longest, tr.before.content.size) }),
        ...(isOneLine ? [new Plugin({ filterTransaction: (tr) => tr.doc.childCount === 1 })] : []),
      ],
    }),
    attributes: {
      role: 'textbox',
      'aria-multiline': String(!isOneLine),
      'aria-label': label,
      'data-placeholder': placeholder,
      lang: 'da',
      spellcheck: 'false',
      ...(isReadOnly && { 'aria-readonly': 'true', tabindex: '0' }),
      ...attributes,
    },
    editable: () => !isReadOnly,
    handleKeyDown: (_view, event) => onKey(event),
    // Left to whoever undoes: ProseMirror would take them for the browser's, and stop them.
    handleDOMEvents: { keydown: (_view, event) => isUndoneElsewhere && isUndoKey(event) },
    clipboardTextParser: (text) => Slice.maxOpen(Fragment.fromArray(linesOf(text))),
    // What is copied from elsewhere comes as its words; laid out in paragraphs it would not fit one line.
    ...(isOneLine && {
      transformPasted: (slice: Slice) => Slice.maxOpen(Fragment.fromArray(linesOf(slice.content.textBetween(0, slice.content.size, '\n')))),
    }),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged && tr.getMeta(FROM_OUTSIDE) === undefined)
        onChange(view.state.doc.textBetween(0, view.state.doc.content.size, '\n'));
    },
  });
  return view;
}
