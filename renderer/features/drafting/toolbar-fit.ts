/** CSS pixels at text size 14; they follow DraftToolbar.module.css. */
const STYLE_PICKER = 124;
const BUTTON = 30;
const GROUP_GAP = 13;
const PADDING = 24;
const MORE = 44;

/** How many groups of buttons, of these sizes, stand side by side in `width`; the rest go into a menu. All before it is measured. */
export function groupsThatFit(sizes: readonly number[], width: number | null): number {
  if (width === null) return sizes.length;
  const needed = (count: number): number =>
    PADDING +
    STYLE_PICKER +
    sizes.slice(0, count).reduce((sum, size) => sum + size * BUTTON + GROUP_GAP, 0) +
    (count < sizes.length ? MORE : 0);
  for (let count = sizes.length; count > 0; count -= 1) if (needed(count) <= width) return count;
  return 0;
}
