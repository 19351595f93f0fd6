import { collapse, countWords } from '../../../shared/text/normalise.ts';
import { headerRowsOf } from '../../../shared/text/tables.ts';
import { paragraphsIn, type WordBlock, type WordCell, type WordRow, type WordTable, wordsOf } from './word-block.ts';

/** What a Word table is for: figures and terms in columns, a frame around text, or columns that only place text on a page. */
export type TableUse =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly headerRows: number }
  | { readonly kind: 'frame' | 'layout'; readonly cells: readonly WordCell[] };

/** A framed text longer than this is the document itself, in words. */
const WORDS_OF_A_BOX = 150;

/** Its words on one line: list markers as written, inner tables' cells one after the other. */
const textOf = (blocks: readonly WordBlock[]): string => {
  let words = '';
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) words += ` ${textOf(cell.blocks)}`;
      continue;
    }
    if (block.kind === 'insert') {
      words += ` ${block.lines.map(({ text }) => text).join(' ')}`;
      continue;
    }
    const own = wordsOf(block.pieces);
    const marker = block.list?.marker ?? '';
    words += marker === '' || own.trim() === '' ? ` ${own}` : ` ${marker} ${own}`;
  }
  return collapse(words);
};

const holdsBoxes = (blocks: readonly WordBlock[]): boolean => paragraphsIn(blocks).some(({ boxes }) => boxes.length > 0);

/** A cell with its words. */
type FilledCell = WordCell & { readonly text: string };

type FilledRow = { readonly row: WordRow; readonly cells: readonly FilledCell[] };

const fill = (cell: WordCell): FilledCell => ({ ...cell, text: cell.isMerged ? '' : textOf(cell.blocks) });

/** Fewer paragraphs than this in each cell are just paragraphs. */
const ROWS_OF_A_STACK = 3;

/**
 * Some budgets stand in a single row whose cells each hold a column of paragraphs, one for each figure. Parts such a row:
 * every cell with words has the same number of paragraphs.
 */
const unstack = (filled: FilledRow): FilledRow[] => {
  const stacks = filled.cells.map(({ text, blocks }) => (text === '' ? [] : blocks));
  const height = stacks.reduce((highest, { length }) => Math.max(highest, length), 0);
  const isStack =
    height >= ROWS_OF_A_STACK &&
    stacks.filter(({ length }) => length > 0).length >= 2 &&
    stacks.every((blocks) => blocks.length === 0 || (blocks.length === height && blocks.every(({ kind }) => kind === 'paragraph')));
  if (!isStack) return [filled];
  return Array.from({ length: height }, (_, at) => ({
    row: filled.row,
    cells: filled.cells.map((cell, column) => fill({ ...cell, blocks: (stacks[column] ?? []).slice(at, at + 1) })),
  }));
};

/** A heading with text of its own under it, inside one cell. */
const holdsSection = ({ blocks }: WordCell): boolean => {
  const isHeading = (block: WordBlock) => block.kind === 'paragraph' && (block.role.kind === 'heading' || block.role.kind === 'title');
  const at = blocks.findIndex((block) => isHeading(block) && textOf([block]) !== '');
  return at >= 0 && blocks.slice(at + 1).some((block) => !isHeading(block) && textOf([block]) !== '');
};

/** Cells at their place in the grid; where one covers several columns the others are empty. */
const gridOf = (rows: readonly FilledRow[]): string[][] => {
  const placed = rows.map(({ row, cells }) => [
    ...Array.from({ length: row.before }, () => ''),
    ...cells.flatMap(({ text, span }) => [text, ...Array.from({ length: span - 1 }, () => '')]),
  ]);
  const width = placed.reduce((widest, row) => Math.max(widest, row.length), 0);
  const padded = placed.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  // Cells of unequal widths cut the grid into columns in which nothing begins.
  const used = Array.from({ length: width }, (_, column) => padded.some((row) => row[column] !== ''));
  return padded.map((row) => row.filter((_, column) => used[column])).filter((row) => row.some((cell) => cell !== ''));
};

const isBold = ({ blocks }: WordCell): boolean =>
  paragraphsIn(blocks).every(({ pieces }) => pieces.every((piece) => piece.isBold || piece.text.trim() === ''));

/** Rows that repeat on each page; else a first row that is set apart by its weight or by its words. */
const headerRows = (rows: readonly FilledRow[], grid: readonly (readonly string[])[]): number => {
  const written = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const unmarked = written.findIndex(({ row }) => !row.isHeader);
  if (unmarked > 0) return unmarked;
  const found = headerRowsOf(grid, -1);
  const [first, ...others] = written;
  const isSetApart = first !== undefined && first.cells.every(isBold) && others.some(({ cells }) => !cells.every(isBold));
  return found === 0 && isSetApart ? 1 : found;
};

/** Decides what a table is for. */
export const tableUseOf = (table: WordTable): TableUse => {
  const rows = table.rows.flatMap((row) => unstack({ row, cells: row.cells.map(fill) }));
  const filled = rows.flatMap(({ cells }) => cells.filter((cell) => cell.text !== '' || (!cell.isMerged && holdsBoxes(cell.blocks))));
  const hasSections = filled.some(holdsSection);
  const nested = filled.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const words = countWords(filled.map(({ text }) => text).join(' '));
  if (filled.length === 1 && !hasSections && nested.length === 0 && words <= WORDS_OF_A_BOX) return { kind: 'frame', cells: filled };
  const grid = gridOf(rows);
  // A single row or column relates nothing to anything: it sets a letterhead, or text in columns.
  const isColumn = (grid[0]?.length ?? 0) <= 1;
  const isRow = grid.length <= 1;
  const isAroundTables = nested.length > 0 && countWords(textOf(nested)) * 2 > words;
  if (isColumn || isRow || hasSections || isAroundTables) return { kind: 'layout', cells: filled };
  return { kind: 'table', rows: grid, headerRows: headerRows(rows, grid) };
};
