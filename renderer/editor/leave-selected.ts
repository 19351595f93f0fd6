import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Keys that begin a letter which is put together of several. */
const COMPOSING: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

/** True for keys that begin such a letter: the browser writes it where the caret stands. */
export const beginsLetter = ({ key }: KeyboardEvent): boolean => COMPOSING.has(key);

/** True for keys that write something. */
export const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  COMPOSING.has(key) || (/^.$/u.test(key) && !metaKey && ctrlKey === altKey);

/** Leaves a selected node for the place behind it, where one can write. False where none of that kind is selected. */
export function leaveSelected(view: EditorView, isSuch: (node: Node) => boolean): boolean {
  const { selection, tr, schema } = view.state;
  if (!view.editable || !(selection instanceof NodeSelection) || !isSuch(selection.node)) return false;
  const isLast = selection.node.isBlock && selection.$to.nodeAfter?.isTextblock !== true;
  const paragraph = isLast ? (schema.nodes['paragraph']?.create() ?? null) : null;
  if (paragraph !== null) tr.insert(selection.to, paragraph);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(selection.to), 1)));
  return true;
}
