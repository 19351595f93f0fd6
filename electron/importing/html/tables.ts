import { attribute, hasAttribute, headingLevel, isBlock, roleOf, styleOf, classOf } from './elements.ts';
import { countLetters } from './letters.ts';
import { type HtmlElement, walk } from './tree.ts';
import type { Visibility } from './visible.ts';

/** A table whose cells stand in rows and columns that mean something. */
export type DataTable = {
  readonly kind: 'data';
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
  readonly caption: string | null;
};
/** A table that only places blocks on the page. `isBox`: one ruled cell, a side box. */
export type LayoutTable = { readonly kind: 'layout'; readonly isBox: boolean };

/** Empty cells added for one cell that spans several, at most: a page may claim 65,534. */
const WIDEST_SPAN = 64;
/** Cells by which rows are filled up to the same width, at most. */
const MOST_CELLS = 500_000;
/** Characters; a longer cell holds running text. */
const LONGEST_CELL = 600;

type Cell = {
  text: string;
  isHeader: boolean;
  isBold: boolean;
  colspan: number;
  rowspan: number;
  blocks: number;
  hasHeading: boolean;
  length: number;
};
type Reading = {
  rows: Cell[][];
  headRows: number;
  caption: string | null;
  hasHeaderCells: boolean;
  /** Another table stands in it. */
  holdsTables: boolean;
  holdsLists: boolean;
};

const spanOf = (element: HtmlElement, name: string): number =>
  Math.max(1, Math.min(WIDEST_SPAN, Number.parseInt(attribute(element, name).slice(0, 8), 10) || 1));

const newCell = (element: HtmlElement): Cell => ({
  text: '',
  isHeader: element.name === 'th' || roleOf(element) === 'columnheader',
  isBold: false,
  colspan: spanOf(element, 'colspan'),
  rowspan: spanOf(element, 'rowspan'),
  blocks: 0,
  hasHeading: false,
  length: 0,
});

const isBoldElement = (element: HtmlElement): boolean =>
  element.name === 'b' || element.name === 'strong' || element.name === 'th' || /font-weight\s*:\s*(?:bold|[6-9]00)/.test(styleOf(element));

const readTable = (table: HtmlElement, isHidden: Visibility): Reading => {
  const reading: Reading = { rows: [], headRows: 0, caption: null, hasHeaderCells: false, holdsTables: false, holdsLists: false };
  let inHead = false;
  let cell: Cell | null = null;
  let inCaption = false;
  let bold = 0;
  let boldLength = 0;
  const add = (words: string) => {
    if (cell !== null) cell.text += words;
    else if (inCaption) reading.caption = (reading.caption ?? '') + words;
  };
  walk(table, {
    enter: (element) => {
      // A table that holds tables places them; they are read where they stand.
      if (isHidden(element) || reading.holdsTables) return false;
      const { name } = element;
      if (element !== table && name === 'table') {
        reading.holdsTables = true;
        return false;
      }
      if (name === 'thead') inHead = true;
      else if (name === 'caption') inCaption = true;
      else if (name === 'tr') {
        reading.rows.push([]);
        if (inHead) reading.headRows += 1;
      } else if (name === 'td' || name === 'th') {
        cell = newCell(element);
        reading.hasHeaderCells ||= cell.isHeader;
        boldLength = 0;
        const row = reading.rows.at(-1);
        if (row === undefined) reading.rows.push([cell]);
        else row.push(cell);
      }
      if (cell !== null && name !== 'td' && name !== 'th') {
        if (headingLevel(element) > 0) {
          cell.blocks += 1;
          cell.hasHeading = true;
        }
        if (name === 'li') reading.holdsLists = true;
        if (['p', 'li', 'blockquote', 'pre', 'dd'].includes(name) && element.characters > 0) cell.blocks += 1;
      }
      if (isBoldElement(element)) bold += 1;
      if (isBlock(element) || name === 'br') add(' ');
      return true;
    },
    leave: (element) => {
      if (isBoldElement(element)) bold -= 1;
      if (isBlock(element)) add(' ');
      if (element.name === 'thead') inHead = false;
      else if (element.name === 'caption') inCaption = false;
      else if ((element.name === 'td' || element.name === 'th') && cell !== null) {
        cell.isBold = cell.length > 0 && boldLength >= cell.length * 0.9;
        cell = null;
      }
    },
    text: (node) => {
      add(node.value);
      if (cell === null) return;
      const length = countLetters(node.value);
      cell.length += length;
      if (bold > 0) boldLength += length;
    },
  });
  return reading;
};

/** Cells in their columns: one that spans several is followed, and underlaid, by empty ones. */
const gridOf = (rows: readonly (readonly Cell[])[]): string[][] => {
  /** Rows still covered from above, by column. */
  const covered: number[] = [];
  const grid = rows.map((row) => {
    const cells: string[] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of row) {
      skip();
      for (let i = 0; i < cell.colspan; i += 1) {
        covered[cells.length] = cell.rowspan - 1;
        cells.push(i === 0 ? cell.text.replace(/[\s\u00a0]+/g, ' ').trim() : '');
      }
    }
    skip();
    return cells;
  });
  const filled = grid.filter((row) => row.some((cell) => cell !== ''));
  const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width * filled.length <= MOST_CELLS) for (const row of filled) while (row.length < width) row.push('');
  return withoutEmptyColumns(filled, width);
};

/** Columns that only hold a table's cells apart, as word processors leave them. */
const withoutEmptyColumns = (rows: readonly string[][], width: number): string[][] => {
  const used = Array.from({ length: width }, () => false);
  for (const row of rows) row.forEach((cell, i) => (used[i] ||= cell !== ''));
  return used.every(Boolean) ? [...rows] : rows.map((row) => row.filter((_, i) => used[i] === true));
};

const FIGURE = /^[(+−–-]?\s?\d[\d.,\s]*\)?\s?(?:%|pct\.?|kr\.?)?$/;

/** Rows at the top that name the columns. */
const headerRowsOf = (reading: Reading): number => {
  if (reading.headRows > 0 && reading.headRows < reading.rows.length) return reading.headRows;
  let rows = 0;
  while (rows < reading.rows.length - 1 && reading.rows[rows]?.every((cell) => cell.isHeader || cell.length === 0) === true) rows += 1;
  if (rows > 0) return rows;
  const [first, ...others] = reading.rows.map((row) => row.filter((cell) => cell.length > 0));
  if (first === undefined || first.length < 2 || others.length === 0) return 0;
  if (first.every((cell) => cell.isBold) && !others.every((row) => row.every((cell) => cell.isBold))) return 1;
  const isFigure = (cell: Cell) => FIGURE.test(cell.text.trim().slice(0, 40));
  // Years name columns, other figures stand in them.
  const names = first.every((cell) => !isFigure(cell) || /^(?:19|20)\d\d$/.test(cell.text.trim()));
  return names && others.some((row) => row.some(isFigure)) ? 1 : 0;
};

const isRuled = (table: HtmlElement): boolean =>
  /MsoTableGrid|MsoNormalTable.*(?:grid)|table-bordered/i.test(classOf(table)) ||
  (hasAttribute(table, 'border') && attribute(table, 'border') !== '0') ||
  /border(?:-(?:top|left|collapse))?\s*:[^;]*(?:solid|collapse)/.test(styleOf(table));

/** What a table is. Word writes a paragraph in every cell, so one paragraph a cell says nothing; several, or headings, do. */
export const tableOf = (table: HtmlElement, isHidden: Visibility): DataTable | LayoutTable => {
  const reading = readTable(table, isHidden);
  const cells = reading.rows.flat().filter((cell) => cell.length > 0);
  const width = reading.rows.reduce((widest, row) => Math.max(widest, row.filter((cell) => cell.length > 0).length), 0);
  const isSingle = cells.length <= 1 || width <= 1 || reading.rows.length <= 1;
  const named = reading.hasHeaderCells || reading.headRows > 0 || reading.caption !== null;
  const isLayout =
    /^(?:presentation|none)$/.test(roleOf(table)) ||
    reading.holdsTables ||
    cells.some((cell) => cell.hasHeading && cell.blocks > 1) ||
    (!named && isSingle) ||
    cells.length === 0 ||
    (!named && !isRuled(table) && (reading.holdsLists || cells.some((cell) => cell.blocks >= 3 || cell.text.length > LONGEST_CELL * 2))) ||
    (!named && cells.some((cell) => cell.blocks >= 2 && cell.length > LONGEST_CELL));
  if (isLayout) return { kind: 'layout', isBox: cells.length === 1 && isRuled(table) && !reading.holdsTables };
  const caption = reading.caption?.replace(/[\s\u00a0]+/g, ' ').trim() ?? '';
  return { kind: 'data', rows: gridOf(reading.rows), headerRows: headerRowsOf(reading), caption: caption === '' ? null : caption };
};
