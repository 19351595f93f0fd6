import type { Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { levelOf } from '../heading-level.ts';

/**
 * Pastes several blocks that begin with a heading where nothing is written yet, and lets the heading be one: ProseMirror would put its words
 * into the paragraph that stands there. Null where that does not arise; a heading's words alone are words.
 */
export function headedPaste(state: EditorState, slice: Slice): Transaction | null {
  const { $from, $to } = state.selection;
  const first = slice.content.firstChild;
  if (first?.type.name !== 'paragraph' || slice.openStart !== 1 || slice.content.childCount < 2 || levelOf(first) === 0) return null;
  const { parent } = $from;
  const isUnwritten = $from.parentOffset === 0 && $to.parentOffset === parent.content.size;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to) || !isUnwritten) return null;
  if (parent.type.name !== 'paragraph' || levelOf(parent) > 0) return null;
  const at = $from.before();
  const { tr } = state;
  tr.replaceSelection(slice);
  if (tr.doc.nodeAt(at)?.type.name !== 'paragraph') return null;
  tr.setNodeAttribute(at, 'level', levelOf(first));
  if (first.attrs['guidepost'] !== null) tr.setNodeAttribute(at, 'guidepost', first.attrs['guidepost']);
  return tr.scrollIntoView();
}
