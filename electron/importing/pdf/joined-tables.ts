import type { Piece, PlacedLine } from './pieces.ts';

type Table = Extract<Piece, { kind: 'table' }>;

const isSameRow = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.every((cell, i) => cell === b[i]);

/** No cell begins anew, and at least one goes on in the middle of a phrase: 'Frist for politiske' and 'ændringsforslag'. */
const goesOnInCells = (last: readonly string[], first: readonly string[]): boolean =>
  first.every((cell) => !/^\p{Lu}/u.test(cell)) &&
  first.some((cell, i) => /^\p{Ll}{2}/u.test(cell) && /^\p{Lu}.*[\p{L},]$/u.test(last[i] ?? ''));

/** The rows of `next` after those of `table`: without its repeated head, and with a row that the page's foot has cut put together. */
const joined = (table: Table, next: Table): Table => {
  const repeats = table.headerRows > 0 && table.rows.slice(0, table.headerRows).every((row, i) => isSameRow(row, next.rows[i]));
  const [first = [], ...others] = repeats ? next.rows.slice(table.headerRows) : next.rows;
  const last = table.rows.at(-1);
  const isCut = last !== undefined && (first[0] === '' || goesOnInCells(last, first)) && table.rows.length > table.headerRows;
  const rest = isCut ? [last.map((cell, i) => `${cell} ${first[i] ?? ''}`.trim()), ...others] : [first, ...others];
  return { ...table, rows: [...(isCut ? table.rows.slice(0, -1) : table.rows), ...rest.filter((row) => row.length > 0)] };
};

const widthOf = ({ rows }: Table): number => rows[0]?.length ?? 0;

/** A table with another head is another table. */
const goesOnFrom = (table: Table, next: Table): boolean =>
  next.page > table.page &&
  widthOf(next) === widthOf(table) &&
  next.caption === null &&
  (next.headerRows === 0 || isSameRow(table.rows[0], next.rows[0]));

/** A table that ends a page and one of as many columns that begins the next are one table, with only running lines between. */
export const joinTables = (pieces: readonly Piece[], running: ReadonlySet<PlacedLine>): Piece[] => {
  const out: Piece[] = [];
  let at = -1;
  let lastPage = -1;
  for (const piece of pieces) {
    if (piece.kind === 'line' && (running.has(piece.line) || piece.line.words.every((word) => word.isArtifact))) {
      out.push(piece);
      continue;
    }
    const open = out[at];
    if (piece.kind === 'table' && open?.kind === 'table' && piece.page === lastPage + 1 && goesOnFrom(open, piece)) {
      out[at] = joined(open, piece);
      lastPage = piece.page;
      continue;
    }
    at = piece.kind === 'table' ? out.length : -1;
    if (piece.kind === 'table') lastPage = piece.page;
    out.push(piece);
  }
  return out;
};
