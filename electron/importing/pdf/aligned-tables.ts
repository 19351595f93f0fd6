import { areFigures, headerRowsOf, joinLines } from './cells.ts';
import { lineOf, type Segment } from './segments.ts';

/** Rows `from` to `to` (exclusive) of a region that are a table without rules. */
export type AlignedTable = {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
};

const FEWEST_ROWS = 3;
const MOST_ROWS = 120;
/** So many rows at the end of a run may belong to what follows. */
const LOOSE_ROWS = 4;
/** So many cells of one part of a page are looked at, times that they are: then it is no page of text. */
const MOST_LOOKS = 60_000;
/** Points by which the edges of cells of one column may differ. */
const SLACK = 4;
/** Of the cells of a column that share an edge. */
const ALIGNED = 0.7;
/** Of the type's height: rows further apart are not of one table. */
const FARTHEST_ROW = 3.8;
/** Of the type's height: a row this near below, without a first cell, goes on in the cells above it. */
const NEXT_LINE = 1.5;

type Column = { readonly from: number; readonly to: number };

const columnsOf = (rows: readonly (readonly Segment[])[]): Column[] => {
  const spans = rows
    .flat()
    .map(({ x0, x1 }) => ({ from: x0, to: x1 }))
    .toSorted((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last !== undefined && span.from <= last.to + 2) last.to = Math.max(last.to, span.to);
    else columns.push({ ...span });
  }
  return columns;
};

const inColumn = (row: readonly Segment[], column: Column): Segment[] => row.filter(({ x0, x1 }) => x1 > column.from && x0 < column.to);

const sharesEdge = (cells: readonly Segment[]): boolean => {
  const edges = [(cell: Segment) => cell.x0, (cell: Segment) => cell.x1, (cell: Segment) => (cell.x0 + cell.x1) / 2];
  return edges.some((edge) => {
    const values = cells.map(edge);
    const best = Math.max(...values.map((value) => values.filter((other) => Math.abs(other - value) <= SLACK).length));
    return best >= cells.length * ALIGNED;
  });
};

const isListSign = (text: string): boolean => /^(?:[^\p{L}\p{N}]{1,2}|\d{1,2}[.)]|[a-zæøå][.)]|o)$/u.test(text.trim());
const isLabel = (text: string): boolean => text.trim().endsWith(':');

const judge = (rows: readonly (readonly Segment[])[]): readonly (readonly string[])[] | null => {
  const columns = columnsOf(rows);
  // A segment without words stands for a ruled table.
  if (columns.length < 2 || rows.some((row) => row.some(({ words }) => words.length === 0))) return null;
  const cells = rows.map((row) => columns.map((column) => inColumn(row, column)));
  const texts = cells.map((row) => row.map((segments) => (segments.length === 0 ? '' : lineOf(segments).text)));
  if (texts.some((row) => row.some((text) => /\.{4,}|…{2,}|(?:\. ){4,}/.test(text)))) return null;
  const first = texts.map((row) => row[0] ?? '').filter((text) => text !== '');
  if (first.filter(isListSign).length > first.length / 2 || first.filter(isLabel).length > first.length / 2) return null;
  const aligned = columns.filter((_, i) => sharesEdge(cells.flatMap((row) => (row[i]?.length === 1 ? row[i] : []))));
  if (aligned.length < columns.length) return null;
  const filled = texts.flat().filter((text) => text !== '').length;
  if (filled < rows.length * columns.length * 0.6) return null;
  if (columns.length === 2) {
    const values = texts.map((row) => row[1] ?? '').filter((text) => text !== '');
    // A title and a page number are two columns too, but page numbers only climb.
    const climb = values.every((value, i) => /^\d{1,3}$/.test(value) && (i === 0 || Number(value) >= Number(values[i - 1])));
    if (!areFigures(values.slice(1)) || climb) return null;
  }
  return texts;
};

/** A row without a first cell close below another goes on in its cells. */
const mergeRows = (rows: readonly (readonly Segment[])[], texts: readonly (readonly string[])[]): string[][] => {
  const merged: string[][] = [];
  texts.forEach((row, i) => {
    const last = merged.at(-1);
    const own = rows[i]?.[0];
    const above = rows[i - 1]?.[0];
    const isNear = own !== undefined && above !== undefined && own.y - above.y < own.size * NEXT_LINE;
    if (last !== undefined && i > 1 && row[0] === '' && isNear && !areFigures(row.filter((cell) => cell !== '')))
      row.forEach((cell, column) => {
        if (cell !== '') last[column] = joinLines([last[column] ?? '', cell]);
      });
    else merged.push([...row]);
  });
  return merged;
};

/** Of the type's height: in a row of figures a gap wider than a word's parts cells. */
const CELL_GAP = 0.42;

/** The cells of a row: its segments, or where it holds figures the words that a clear gap parts. */
const cellsOf = (row: readonly Segment[]): readonly Segment[] => {
  const words = row.flatMap((segment) => segment.words);
  if (words.length > MOST_CELL_WORDS || words.filter(({ text }) => /^[-–−(]?\d[\d.,]*\)?%?$/.test(text)).length < 2) return row;
  const cells: Segment[] = [];
  for (const word of words) {
    const last = cells.at(-1);
    if (last !== undefined && word.x0 - last.x1 < word.size * CELL_GAP && word.x0 >= last.x0) {
      last.words.push(word);
      last.x1 = Math.max(last.x1, word.x1);
    } else cells.push({ words: [word], x0: word.x0, x1: word.x1, y: word.y, size: word.size });
  }
  return cells;
};
/** A row of more words than this is a line of text with figures in it. */
const MOST_CELL_WORDS = 30;

/** Tables told by their columns alone: three rows or more with the same two columns or more. */
export const alignedTables = (lines: readonly (readonly Segment[])[]): AlignedTable[] => {
  const rows = lines.map(cellsOf);
  let looks = 0;
  const tables: AlignedTable[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    if ((rows[from]?.length ?? 0) < 2) continue;
    let to = from + 1;
    while (to < rows.length && to - from < MOST_ROWS && (rows[to]?.length ?? 0) >= 2) {
      const [above, own] = [rows[to - 1]?.[0], rows[to]?.[0]];
      if (above === undefined || own === undefined || own.y - above.y > own.size * FARTHEST_ROW) break;
      to += 1;
    }
    // A row at either end may belong to what is around; the longest run that is a table is taken.
    for (let end = to; end - from >= FEWEST_ROWS && end > to - LOOSE_ROWS; end -= 1) {
      const run = rows.slice(from, end);
      looks += run.reduce((sum, row) => sum + row.length, 0);
      if (looks > MOST_LOOKS) return tables;
      const texts = judge(run);
      if (texts === null) continue;
      const isFirstBold =
        (run[0] ?? []).every((segment) => lineOf([segment]).isBold) && !(run[1] ?? []).every((segment) => lineOf([segment]).isBold);
      const merged = mergeRows(run, texts);
      tables.push({ from, to: end, rows: merged, headerRows: headerRowsOf(merged, isFirstBold) });
      from = end - 1;
      break;
    }
  }
  return tables;
};
