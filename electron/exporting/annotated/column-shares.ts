import type { ComposedPiece } from './composed-copy.ts';

/** Characters. A longer cell is wrapped anyway and says nothing of how wide its column wants to be. */
const LONGEST = 60;
/** Even a column of single figures holds a word in its heading. */
const SHORTEST = 5;

const lengthOf = (cell: readonly ComposedPiece[]): number => cell.reduce((sum, { text }) => sum + text.length, 0);

/** How a table's width is shared between its columns, by what stands in them; sums to 1. Every row has as many cells. */
export function columnShares(rows: readonly (readonly (readonly ComposedPiece[])[])[]): number[] {
  const [first = []] = rows;
  const wanted = first.map((_, column) =>
    Math.max(SHORTEST, Math.min(LONGEST, Math.max(...rows.map((row) => lengthOf(row[column] ?? []))))),
  );
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => width / total);
}
