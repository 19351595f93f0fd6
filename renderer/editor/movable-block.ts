import type { Slice } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A block that can be taken hold of: an item of a list, else a block of the text itself. */
export type MovableBlock = {
  readonly position: number;
  readonly dom: HTMLElement;
};

/** The block that stands at a height of the window, whatever is beside it; null between blocks and outside the text. */
export function movableBlockAt(view: EditorView, height: number): MovableBlock | null {
  const { left, right } = view.dom.getBoundingClientRect();
  const under = document
    .elementsFromPoint((left + right) / 2, height)
    .find((element) => view.dom.contains(element) && element !== view.dom);
  let block = under === undefined ? null : topBlock(view, under);
  if (block === null) return null;
  const item = itemAt(block, height);
  if (item !== null) block = item;
  const inside = view.posAtDOM(block, 0);
  const { doc } = view.state;
  const $inside = doc.resolve(Math.min(inside, doc.content.size));
  for (let { depth } = $inside; depth > 0; depth -= 1)
    if (view.nodeDOM($inside.before(depth)) === block) return { position: $inside.before(depth), dom: block };
  // A block without a place for the caret: a picture, a line.
  return view.nodeDOM(inside) === block ? { position: inside, dom: block } : null;
}

function topBlock(view: EditorView, element: Element): HTMLElement | null {
  let block: Element | null = element;
  while (block !== null && block.parentElement !== view.dom) block = block.parentElement;
  return block instanceof HTMLElement ? block : null;
}

/** The innermost item of a list that stands at a height: beside the words of an item that item, not the one it is under. */
function itemAt(block: HTMLElement, height: number): HTMLElement | null {
  if (!block.matches('ul, ol')) return null;
  const items = [...block.querySelectorAll<HTMLElement>('li')].filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top <= height && height <= bottom;
  });
  return items.at(-1) ?? null;
}

/** Takes hold of a block: where it is dropped within the text, it is taken from its place. */
export function beginDrag(view: EditorView, { position, dom: block }: MovableBlock, transfer: DataTransfer): void {
  const node = NodeSelection.create(view.state.doc, position);
  view.focus();
  view.dispatch(view.state.tr.setSelection(node));
  const slice = node.content();
  const { dom, text } = view.serializeForClipboard(slice);
  transfer.clearData();
  transfer.setData('text/html', dom.innerHTML);
  transfer.setData('text/plain', text);
  transfer.effectAllowed = 'copyMove';
  transfer.setDragImage(block, 0, 0);
  // What ProseMirror keeps of what is dragged within the text, one thing more than its types tell: what to take away.
  const dragging: { readonly slice: Slice; readonly move: boolean; readonly node: NodeSelection } = { slice, move: true, node };
  view.dragging = dragging;
}

/** Lets go of it. The caret goes into what was moved: were the block still selected, the next letter would take its place. */
export function endDrag(view: EditorView): void {
  view.dragging = null;
  const { selection, tr, doc } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.isAtom || selection.node.isInline) return;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(selection.from + 1))));
}
