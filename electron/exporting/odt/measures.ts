/** Lengths in centimetres, those of a Word file and of the PDF. */
export const MARGIN = 2.5;
/** The width of an A4 page’s text. */
export const TEXT_WIDTH = 21 - 2 * MARGIN;
export const QUOTE_INDENT = 0.5;
/** Between the left edge of a list's sign and its words. */
export const HANGING = 0.6;

/** Where the words of a list in so many lists stand; deep ones keep a column to stand in. */
export const listIndent = (depth: number): number => Math.min(depth, 4) * 0.7 + Math.max(0, depth - 4) * 0.25;
