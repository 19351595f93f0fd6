/** A stretch of the window or of what is scrolled in it, from top to bottom, in CSS pixels. */
export type Extent = { readonly top: number; readonly bottom: number };

/** Blocks that follow each other, by their places in the text; the last is one of them. */
export type Run = { readonly first: number; readonly last: number };

/** Fewer blocks are not worth taking out. */
export const SHORTEST_RUN = 16;

/**
 * The runs of blocks that nobody needs: those outside `near` that are in none of the `kept`. `blocks` are where the blocks stand, in order.
 */
export function farRuns(blocks: readonly Extent[], near: Extent, kept: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let first = 0;
  const end = (next: number): void => {
    if (next - first >= SHORTEST_RUN) runs.push({ first, last: next - 1 });
  };
  blocks.forEach(({ top, bottom }, index) => {
    const isNear = top < near.bottom && bottom > near.top;
    if (!isNear && !kept.some((run) => run.first <= index && index <= run.last)) return;
    end(index);
    first = index + 1;
  });
  end(blocks.length);
  return runs;
}
