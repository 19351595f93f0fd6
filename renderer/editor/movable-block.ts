import type { Node, Slice } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

/** A block that can be taken hold of: an item of a list, else a block of the text itself. */
export type MovableBlock = {
  readonly position: number;
  readonly dom: HTMLElement;
};

/** CSS pixels from either edge of the text: a picture or a table may fill less than half of the line. */
const INSIDE = 8;

/** The block that stands at a height of the window, whatever is beside it; null between blocks and outside the text. */
export function movableBlockAt(view: EditorView, height: number): MovableBlock | null {
  const { left, right } = view.dom.getBoundingClientRect();
  const under = [(left + right) / 2, left + INSIDE, right - INSIDE]
    .flatMap((across) => document.elementsFromPoint(across, height))
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

/** Blocks that others can be dropped into. */
const OPEN = new Set(['bulletList', 'orderedList', 'blockquote', 'table', 'amendment']);

/**
 * Lets a block of the text itself be dropped above or below the block under the pointer, by the half the pointer is in: ProseMirror goes by the nearest
 * letter, and beside a short line that is always its end. A table goes nowhere else; other blocks go into lists, quotes and cells as they do.
 * For as long as the block is held; both the drop and the line that shows it ask for the place by this.
 */
function dropBetweenBlocks(view: EditorView, held: Node): void {
  const letterAt = view.posAtCoords.bind(view);
  view.posAtCoords = (point) => {
    const found = letterAt(point);
    if (view.dragging === null) letGo(view);
    if (view.dragging === null || found === null) return found;
    const $found = view.state.doc.resolve(found.pos);
    const block = $found.depth === 0 ? null : $found.node(1);
    if (block === null || (OPEN.has(block.type.name) && held.type.name !== 'table')) return found;
    const dom = view.nodeDOM($found.before(1));
    if (!(dom instanceof HTMLElement)) return found;
    const { top, bottom } = dom.getBoundingClientRect();
    return { pos: point.top < (top + bottom) / 2 ? $found.before(1) : $found.after(1), inside: -1 };
  };
}

const letGo = (view: EditorView): boolean => Reflect.deleteProperty(view, 'posAtCoords');

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
  if (node.$from.depth === 0) dropBetweenBlocks(view, node.node);
  // What ProseMirror keeps of what is dragged within the text, one thing more than its types tell: what to take away.
  const dragging: { readonly slice: Slice; readonly move: boolean; readonly node: NodeSelection } = { slice, move: true, node };
  view.dragging = dragging;
}

/** Lets go of it. The caret goes into what was moved: were the block still selected, the next letter would take its place. */
export function endDrag(view: EditorView): void {
  view.dragging = null;
  letGo(view);
  const { selection, tr, doc } = view.state;
  // A table that is selected has all its cells selected.
  if (selection instanceof CellSelection) {
    const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos));
    return view.dispatch(tr.setSelection(Selection.near(doc.resolve(first))));
  }
  if (!(selection instanceof NodeSelection) || selection.node.isAtom || selection.node.isInline) return;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(selection.from + 1))));
}
