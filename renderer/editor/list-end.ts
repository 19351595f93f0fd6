import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';

const LISTED: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'listItem']);

const isList = (node: Node): boolean => node.type.name === 'bulletList' || node.type.name === 'orderedList';

/**
 * Delete at the end of a list: the words behind it go on in its last item, as Backspace from their side has it. Of a list of another kind it
 * is the words of the first item, with what is under it. False where the caret does not end a list, or something else follows.
 */
export function joinNext(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset < $from.parent.content.size) return false;
  let depth = $from.depth - 1;
  while (depth > 0 && LISTED.has($from.node(depth).type.name) && $from.indexAfter(depth) === $from.node(depth).childCount) depth -= 1;
  const around = $from.node(depth);
  const next = around.maybeChild($from.indexAfter(depth));
  if (depth === $from.depth - 1 || isList(around) || next === null) return false;
  const behind = $from.after(depth + 1);
  if (next.type.name === 'paragraph') {
    tr.delete($from.pos, behind + 1).scrollIntoView();
    return true;
  }
  const item = isList(next) ? next.firstChild : null;
  if (item?.firstChild?.type.name !== 'paragraph') return false;
  if (next.childCount === 1) tr.delete(behind, behind + next.nodeSize);
  else tr.delete(behind + 1, behind + 1 + item.nodeSize);
  tr.insert($from.after(), item.content.content.slice(1)).insert($from.pos, item.firstChild.content);
  tr.setSelection(TextSelection.create(tr.doc, $from.pos)).scrollIntoView();
  return true;
}
