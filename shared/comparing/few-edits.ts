import type { Span } from './landmarks.ts';

/** Words put in and taken out that are looked for at most: the time grows with the square. */
const MOST_EDITS = 400;

/** What one attempt costs at most, beside the length of the stretches. */
export const FEW_EDITS_COST = MOST_EDITS * MOST_EDITS;

/**
 * Pairs the words of two stretches that differ by a few words put in or taken out (Myers 1986, "An O(ND) difference
 * algorithm"). For long stretches that repeat themselves so much that no phrase is a landmark. False when they differ by more.
 */
export function alignFewEdits(a: Int32Array, b: Int32Array, span: Span, pairs: Int32Array): boolean {
  const { oldFrom, oldTo, newFrom, newTo } = span;
  const rows = oldTo - oldFrom;
  const columns = newTo - newFrom;
  const limit = Math.min(MOST_EDITS, rows + columns);
  if (Math.abs(rows - columns) > limit) return false;
  const reach = new Int32Array(2 * limit + 3);
  const trail: Int32Array[] = [];
  const centre = limit + 1;
  for (let edits = 0; edits <= limit; edits += 1) {
    trail.push(reach.slice(centre - edits - 1, centre + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (reach[centre + k - 1] ?? 0) < (reach[centre + k + 1] ?? 0));
      let x = down ? (reach[centre + k + 1] ?? 0) : (reach[centre + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < rows && y < columns && a[oldFrom + x] === b[newFrom + y]) {
        x += 1;
        y += 1;
      }
      reach[centre + k] = x;
      if (x < rows || y < columns) continue;
      walkBack(trail, edits, span, pairs);
      return true;
    }
  }
  return false;
}

const walkBack = (trail: readonly Int32Array[], edits: number, span: Span, pairs: Int32Array): void => {
  let x = span.oldTo - span.oldFrom;
  let y = span.newTo - span.newFrom;
  for (let d = edits; d >= 0; d -= 1) {
    const before = trail[d];
    const at = (k: number): number => before?.[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    const [stopX, stopY] = d === 0 ? [0, 0] : down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > stopX && y > stopY) {
      x -= 1;
      y -= 1;
      pairs[span.oldFrom + x] = span.newFrom + y;
    }
    x = fromX;
    y = fromY;
  }
};
