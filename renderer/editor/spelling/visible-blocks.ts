import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { extentOf } from '../far/far-place.ts';
import type { Extent } from '../far/far-runs.ts';

/** CSS pixels above and below the window that count as in sight: a turn of the wheel finds its words checked. */
const MARGIN = 400;

const edgesOf = (view: EditorView, position: number): Extent | null => {
  const dom = view.nodeDOM(position);
  return dom instanceof HTMLElement ? extentOf(dom) : null;
};

/** Index of the first of `count` things, in order, for which `test` holds; `count` where it holds for none. */
function firstWhere(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where each block of the document begins; kept until the document changes. */
const beginnings = new WeakMap<Node, readonly number[]>();

function beginningsOf(doc: Node): readonly number[] {
  const before = beginnings.get(doc);
  if (before !== undefined) return before;
  const found: number[] = [];
  doc.forEach((_, offset) => found.push(offset));
  beginnings.set(doc, found);
  return found;
}

/** The stretch of the document that is in sight, or nearly. Looks at few blocks, however many there are. */
export function stretchInSight(view: EditorView): { readonly from: number; readonly to: number } {
  const { doc } = view.state;
  const starts = beginningsOf(doc);
  // A block without a box of its own counts as in sight.
  const endsBelow = (index: number): boolean => (edgesOf(view, starts[index] ?? 0)?.bottom ?? Infinity) >= -MARGIN;
  const beginsBelow = (index: number): boolean => (edgesOf(view, starts[index] ?? 0)?.top ?? -Infinity) > window.innerHeight + MARGIN;
  const first = firstWhere(starts.length, endsBelow);
  const last = firstWhere(starts.length, beginsBelow);
  return { from: starts[first] ?? doc.content.size, to: starts[last] ?? doc.content.size };
}
