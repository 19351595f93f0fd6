import type { EditorState } from '@tiptap/pm/state';
import { endOfSpecificRemarks, saysNothing } from './citation-commands.ts';
import { levelOf } from './heading-level.ts';

/**
 * Where a block goes that stands in the text itself, and what it takes the place of: after the block the caret stands in, or in its place
 * where that says nothing yet. Without a caret (the text has not been worked in) it goes to the end of the specific remarks.
 */
export function blockPlace({ doc, selection }: EditorState, caret: boolean): { readonly from: number; readonly to: number } {
  if (!caret) {
    const end = endOfSpecificRemarks(doc);
    const last = doc.resolve(end).nodeBefore;
    const takesItsPlace = last?.type.name === 'paragraph' && levelOf(last) === 0 && saysNothing(last);
    return { from: takesItsPlace ? end - last.nodeSize : end, to: end };
  }
  const { $to } = selection;
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos };
  const block = $to.node(1);
  const takesItsPlace = block.type.name === 'paragraph' && levelOf(block) === 0 && saysNothing(block);
  return { from: takesItsPlace ? $to.before(1) : $to.after(1), to: $to.after(1) };
}
