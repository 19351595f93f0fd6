/** A box in some coordinate system, in pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Size = { readonly width: number; readonly height: number };

/** Air between the words and the toolbar, and between the toolbar and the edge of the pane. */
const GAP = 6;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Top left corner of the selection toolbar: above the first line, else below the last, else at the foot of the pane. It
 * stays inside the pane and covers the first line only where there is no room elsewhere.
 */
export function toolbarPlace(firstLine: Box, lastLine: Box, pane: Box, size: Size): { readonly left: number; readonly top: number } {
  const left = clamp(firstLine.left, pane.left + GAP, Math.max(pane.left + GAP, pane.right - size.width - GAP));
  const ceiling = pane.top + GAP;
  const foot = Math.max(ceiling, pane.bottom - GAP - size.height);
  const above = firstLine.top - GAP - size.height;
  const below = lastLine.bottom + GAP;
  // Words may lie partly outside the pane: the tools do not follow them there.
  if (above >= ceiling) return { left, top: Math.min(above, foot) };
  return { left, top: clamp(below, ceiling, foot) };
}
