import type { Editor } from '@tiptap/core';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import type { TextPlace } from './page-places.ts';

/** Where in the text the caret stands. */
export function caretPlace({ doc, selection: { $head } }: EditorState): TextPlace {
  const block = $head.index(0);
  const size = doc.maybeChild(block)?.nodeSize ?? 0;
  return { block, share: $head.depth === 0 || size <= 2 ? 0 : Math.min(1, Math.max(0, ($head.pos - $head.start(1)) / (size - 2))) };
}

/** Sets the caret at a place of the text, or nearest to it where the text has changed since, and goes there. */
export function goToPlace({ view }: Editor, { block, share }: TextPlace): void {
  const { doc, tr } = view.state;
  const index = Math.min(block, doc.childCount - 1);
  let start = 0;
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize;
  const size = doc.child(index).nodeSize;
  const into = block > index ? size : 1 + Math.round(share * Math.max(0, size - 2));
  // Focus first: ProseMirror scrolls to a selection only while the page's own selection is in the text.
  view.focus();
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(start + into), block > index ? -1 : 1)).scrollIntoView());
}
