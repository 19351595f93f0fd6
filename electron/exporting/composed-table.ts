import type { CellAlignment, PrintableCell } from '../../shared/response/printable-table.ts';
import { fitColumns, linesTaken, type FittedCell } from './column-fit.ts';

/** A cell where it stands; `Content` is one block of what stands in it. */
export type ComposedCell<Content> = {
  readonly isHeader: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly alignment: CellAlignment;
  readonly content: readonly Content[];
};

/** A whole grid: every place is covered by exactly one cell. */
export type ComposedTable<Content> = {
  readonly kind: 'table';
  /** Shares of the table's width, summing to 1. */
  readonly columns: readonly number[];
  /** Rows at the top that say what the columns hold. */
  readonly headerRows: number;
  /** Cells of each row that begin in it, from left to right. */
  readonly rows: readonly (readonly ComposedCell<Content>[])[];
  /** Of each row, whether a page's end leaves it whole: moving a tall one would leave a hole. */
  readonly whole: readonly boolean[];
};

/** Word takes 63; beside each other on paper even these are slivers. */
export const MAX_COLUMNS = 60;

/** The least share still holds a word. */
const LEAST_SHARE = 0.03;

/** Lines of a row that a page's end does not part. */
const TALLEST_WHOLE = 14;

/** Columns no one has dragged have together what as many of the dragged ones have on average, each as its words want. */
function shares(widths: readonly (number | null)[], fitted: readonly number[]): number[] {
  const known = widths.filter((width) => width !== null);
  const unknown = fitted.filter((_, column) => widths[column] === null).reduce((sum, width) => sum + width, 0);
  const average = known.length === 0 ? 1 : known.reduce((sum, width) => sum + width, 0) / known.length;
  const left = (average * (widths.length - known.length)) / unknown;
  const filled = widths.map((width, column) => width ?? (fitted[column] ?? 1) * left);
  const total = filled.reduce((sum, width) => sum + width, 0);
  const least = Math.min(LEAST_SHARE, 1 / widths.length);
  const raised = filled.map((width) => Math.max(width / total, least));
  const raisedTotal = raised.reduce((sum, share) => sum + share, 0);
  return raised.map((share) => share / raisedTotal);
}

type Placed<Block> = { readonly cell: PrintableCell<Block>; readonly row: number; readonly column: number; readonly colspan: number };

/** Puts each cell in the first free place of its row, as browsers do; where it would lie over another it becomes narrower. */
function place<Block>(rows: readonly (readonly PrintableCell<Block>[])[]) {
  const taken: boolean[][] = rows.map(() => []);
  const placed: Placed<Block>[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.[column] === true) column += 1;
      let colspan = 1;
      while (colspan < cell.colspan && taken[row]?.[column + colspan] !== true) colspan += 1;
      for (let down = row; down < Math.min(rows.length, row + cell.rowspan); down += 1)
        for (let across = column; across < column + colspan; across += 1) {
          const line = taken[down];
          if (line !== undefined) line[across] = true;
        }
      placed.push({ cell, row, column, colspan });
      column += colspan;
    }
  });
  return { placed, columns: Math.max(0, ...taken.map((line) => line.length)), taken };
}

/** How many columns a table has, holes included. */
export const columnsOf = (rows: readonly (readonly PrintableCell<unknown>[])[]): number => place(rows).columns;

/**
 * Lays a stored table out as a whole grid: cells that reach out of the table are cut, holes are filled with empty cells,
 * and rows no cell begins in stay. Null for a table without a place for a word.
 */
export function composeTable<Block, Content>(
  rows: readonly (readonly PrintableCell<Block>[])[],
  compose: (content: readonly Block[]) => readonly Content[],
  linesOf: (content: readonly Content[]) => readonly string[],
): ComposedTable<Content> | null {
  const { placed, columns, taken } = place(rows);
  if (columns === 0) return null;
  const widths = Array.from<number | null>({ length: columns }).fill(null);
  const grid: { column: number; cell: ComposedCell<Content> }[][] = rows.map(() => []);
  const fitted: (FittedCell & { readonly row: number; readonly rowspan: number })[] = [];
  for (const { cell, row, column, colspan } of placed) {
    for (let across = 0; across < colspan; across += 1) widths[column + across] ??= cell.widths[across] ?? null;
    const content = compose(cell.content);
    const { isHeader, alignment } = cell;
    const rowspan = Math.min(cell.rowspan, rows.length - row);
    grid[row]?.push({ column, cell: { isHeader, colspan, rowspan, alignment, content } });
    fitted.push({ row, column, colspan, rowspan, isHeader, lines: linesOf(content) });
  }
  taken.forEach((line, row) => {
    for (let column = 0; column < columns; column += 1)
      if (line[column] !== true)
        grid[row]?.push({ column, cell: { isHeader: false, colspan: 1, rowspan: 1, alignment: 'left', content: [] } });
  });
  const composed = grid.map((line) => line.toSorted((a, b) => a.column - b.column).map(({ cell }) => cell));
  const share = shares(widths, fitColumns(fitted, columns));
  const isTall = ({ lines, column, colspan }: FittedCell): boolean =>
    linesTaken(
      lines,
      share.slice(column, column + colspan).reduce((sum, width) => sum + width, 0),
    ) > TALLEST_WHOLE;
  // Rows that a cell reaches across are parted all or none: of one that is left whole among them, words would fall off the page.
  const parts = (cell: (typeof fitted)[number], row: number): boolean =>
    cell.rowspan > 1 ? cell.row <= row && row < cell.row + cell.rowspan : cell.row === row && isTall(cell);
  const whole = rows.map((_, row) => !fitted.some((cell) => parts(cell, row)));
  return { kind: 'table', columns: share, headerRows: headerRows(composed), rows: composed, whole };
}

/** Rows from the top that hold headers only and that no cell leaves downwards. One that is all headers has none below. */
function headerRows(rows: readonly (readonly ComposedCell<unknown>[])[]): number {
  let count = 0;
  let reach = 0;
  for (const [index, row] of rows.entries()) {
    if (row.length === 0 || !row.every((cell) => cell.isHeader)) break;
    reach = Math.max(reach, ...row.map((cell) => index + cell.rowspan));
    if (reach <= index + 1) count = index + 1;
  }
  return count;
}

type Grid<Content> = Pick<ComposedTable<Content>, 'columns' | 'rows'>;

/** Every cell with the row and the column it begins in. */
export function cellsInPlaces<Content>({ columns, rows }: Grid<Content>) {
  const isTaken = rows.map(() => columns.map(() => false));
  return rows.flatMap((cells, row) =>
    cells.map((cell) => {
      const column = isTaken[row]?.indexOf(false) ?? 0;
      for (let down = row; down < row + cell.rowspan; down += 1) isTaken[down]?.fill(true, column, column + cell.colspan);
      return { cell, row, column };
    }),
  );
}

/** A table's words row by row where cells cannot be merged: each cell's in its first place, the others it covers empty. */
export function wordsInPlaces<Content>(table: Grid<Content>, wordsOf: (cell: ComposedCell<Content>, row: number) => string): string[][] {
  const places: string[][] = table.rows.map(() => table.columns.map(() => ''));
  for (const { cell, row, column } of cellsInPlaces(table)) {
    const place = places[row];
    if (place !== undefined) place[column] = wordsOf(cell, row);
  }
  return places;
}
