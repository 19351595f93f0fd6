import type { EditorView } from '@tiptap/pm/view';
import { extentOf, farPlaceOf } from '../../../editor/far/far-place.ts';

/** Window heights above and below the window within which a place is measured to the line. */
const NEAR = 1;

/**
 * How far down the window a place of the text stands, in CSS pixels. Exact in sight and nearly so; farther away by where its block stands and how
 * far into it the place is, since lines there have not been laid out, and laying them out takes long.
 */
export function topOfPlace(view: EditorView, position: number): number {
  const $place = view.state.doc.resolve(Math.min(position, view.state.doc.content.size));
  const block = $place.depth === 0 ? null : view.nodeDOM($place.before(1));
  if (!(block instanceof HTMLElement)) return view.coordsAtPos($place.pos).top;
  const { top, bottom } = extentOf(block);
  const margin = window.innerHeight * NEAR;
  if (farPlaceOf(block) === null && bottom > -margin && top < window.innerHeight + margin) return view.coordsAtPos($place.pos).top;
  return top + (bottom - top) * (($place.pos - $place.before(1)) / $place.node(1).nodeSize);
}
