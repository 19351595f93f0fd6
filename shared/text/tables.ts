import { isShort, type Line } from './line.ts';
import { collapse } from './normalise.ts';
import { listSign } from './list-signs.ts';

/** Rows of cells that stand on lines [from, to). */
export type FoundTable = {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
};

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
/** A longer line is no row of a table, in characters. */
const LONGEST_ROW = 2000;

const isSeparator = (text: string): boolean => text.length <= LONGEST_ROW && text.includes('|') && SEPARATOR.test(text);

const pipeCells = (line: Line): string[] | null => {
  if (line.raw.length > LONGEST_ROW || !line.raw.includes('|')) return null;
  const cells = line.text
    .replaceAll('\\|', '\u0001')
    .split('|')
    .map((cell) => collapse(cell.replaceAll('\u0001', '|')));
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length >= 2 ? cells : null;
};

const isFigure = (cell: string): boolean =>
  /^[(+−–-]?\s?\d[\d.,\s]*\)?\s?(?:%|pct\.?|kr\.?|mio\.?(?: kr\.?)?|mia\.?(?: kr\.?)?)?$/.test(cell) || /^[-–]$/.test(cell);

const tabCells = (line: Line): string[] | null => {
  if (line.raw.length > LONGEST_ROW || !line.raw.includes('\t') || listSign(line.text)?.kind === 'bullet') return null;
  const cells = line.raw.split('\t').map(collapse);
  return cells.filter((cell) => cell !== '').length >= 2 || (cells.length >= 3 && cells.some((cell) => cell !== '')) ? cells : null;
};

/** Columns parted by two spaces or more. Justified text has such gaps too, so figures must stand in the cells. */
const alignedCells = (line: Line): string[] | null => {
  if (!isShort(line.raw) || listSign(line.text) !== null) return null;
  const cells = line.raw
    .trim()
    .split(/ {2,}|\t/)
    .map(collapse);
  if (cells.length < 2) return null;
  // A head row that begins far in has no word over the first column.
  return line.indent >= 8 && cells.every((cell) => cell.length <= 12) ? ['', ...cells] : cells;
};

/** 'KL;ja;nej', as a spreadsheet writes it: no space after the sign. */
const semicolonCells = (line: Line): string[] | null => {
  if (!isShort(line.raw) || !line.raw.includes(';') || /; |\.$/.test(line.raw)) return null;
  const cells = line.text.split(';').map(collapse);
  return cells.length >= 3 ? cells : null;
};

type Splitter = (line: Line) => string[] | null;

/** One way a table may be written. `slack`: cells a row may have more or fewer than the first. */
type Layout = {
  readonly split: Splitter;
  readonly slack: number;
  readonly accepts: (rows: readonly (readonly string[])[], separatorAfter: number) => boolean;
};

const LAYOUTS: readonly Layout[] = [
  {
    split: pipeCells,
    slack: Infinity,
    accepts: (rows, separator) => rows.length >= 2 && (separator >= 0 || rows.length >= 3 || holdsFigures(rows)),
  },
  { split: tabCells, slack: 1, accepts: (rows) => rows.length >= 2 },
  { split: semicolonCells, slack: 0, accepts: (rows) => rows.length >= 3 },
  { split: alignedCells, slack: 0, accepts: (rows) => rows.length >= 3 && holdsFigures(rows) },
];

/** Reads rows from `from` on, as long as there are cells. Rows follow each other directly, or all with an empty line between. */
const readRows = (lines: readonly Line[], from: number, layout: Layout): { rows: string[][]; to: number; separatorAfter: number } => {
  const rows: string[][] = [];
  const spaced = lines[from + 1]?.blankBefore === true && layout.split === pipeCells;
  let separatorAfter = -1;
  let i = from;
  for (; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || (i > from && line.blankBefore && !spaced) || line.provenance !== lines[from]?.provenance) break;
    if (isSeparator(line.text)) {
      separatorAfter = rows.length;
      continue;
    }
    const cells = layout.split(line);
    if (cells === null || Math.abs(cells.length - (rows[0]?.length ?? cells.length)) > layout.slack) break;
    rows.push(cells);
  }
  return { rows, to: i, separatorAfter };
};

/** Rows of headings at the top: those above a separator, else a first row of words over figures. `separatorAfter`: -1 for none. */
export const headerRowsOf = (rows: readonly (readonly string[])[], separatorAfter: number): number => {
  if (separatorAfter > 0) return separatorAfter;
  const [first, second] = rows;
  if (first === undefined || second === undefined) return 0;
  const isYear = (cell: string) => /^(?:B|R|BO)?\s?(?:19|20)\d\d$/.test(cell);
  const words = first.slice(1).every((cell) => !isFigure(cell) || isYear(cell));
  return words && second.slice(1).some(isFigure)
    ? 1
    : separatorAfter === 0
      ? 0
      : words && first.slice(1).some((cell) => cell !== '')
        ? 1
        : 0;
};

/** Enough cells with figures to make columns a table rather than a ragged line. */
const holdsFigures = (rows: readonly (readonly string[])[]): boolean => {
  const withFigures = rows.filter((row) => row.slice(1).some(isFigure)).length;
  return withFigures >= 2 && withFigures >= rows.length / 2;
};

/** Every table in the lines, in order. A table's rows stand on neighbouring lines and are parted by pipes, tabs or wide gaps. */
export const findTables = (lines: readonly Line[]): FoundTable[] => {
  const tables: FoundTable[] = [];
  // Where reading in one layout has failed, it is not tried again before the line it got to: the whole stays linear.
  const triedUntil = LAYOUTS.map(() => 0);
  for (let i = 0; i < lines.length; i += 1) {
    for (const [k, layout] of LAYOUTS.entries()) {
      const line = lines[i];
      if (line === undefined || i < (triedUntil[k] ?? 0) || layout.split(line) === null) continue;
      const { rows, to, separatorAfter } = readRows(lines, i, layout);
      triedUntil[k] = to;
      if (!layout.accepts(rows, separatorAfter)) continue;
      const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
      const padded = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
      tables.push({ from: i, to, rows: padded, headerRows: headerRowsOf(rows, separatorAfter) });
      i = to - 1;
      break;
    }
  }
  return tables;
};
