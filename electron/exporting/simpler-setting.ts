import { cellLines } from './cell-lines.ts';
import { linesTaken } from './column-fit.ts';
import type { ComposedBlock } from './composed-block.ts';
import { cellsInPlaces } from './composed-table.ts';

/**
 * How a letter is set. `drawsLines`: the line through struck words is drawn, and not told of to a screen reader. `tables`: 'usual'; 'plain',
 * without header rows that a screen reader knows and without cells across rows; 'none', their cells one after the other.
 */
export type Setting = { readonly drawsLines: boolean; readonly tables: 'usual' | 'plain' | 'none' };

export const USUAL_SETTING: Setting = { drawsLines: false, tables: 'usual' };

/** Where the end of a page falls so that a text stands in the tags of what is struck before it, which may hold one kind of line. */
const LINES = /cannot combine underline, overline, or strike/;

/** Where the end of a page parts a tall header row, or cells across rows. */
const PARTS = /tags weren't properly closed|ambiguous logical parent|PDF tag would be split up/;

/**
 * How a letter is set that Typst refused for this reason when set so: its tags do not always fit each other where a page ends, whatever is
 * written. Null where no other way would help.
 */
export function simplerSetting(setting: Setting, reason: string): Setting | null {
  if (LINES.test(reason)) return setting.drawsLines ? null : { ...setting, drawsLines: true };
  if (!PARTS.test(reason) || setting.tables === 'none') return null;
  return { ...setting, tables: setting.tables === 'usual' ? 'plain' : 'none' };
}

type Table = Extract<ComposedBlock, { kind: 'table' }>;

/** Lines of header rows that Typst keeps on one page, whether they fit there or not: a good half of it. */
const TALLEST_HEADER = 24;

/** Whether header rows are so tall that words of theirs could fall off the page. */
function isHeaderTall(table: Table): boolean {
  const heights = table.rows.slice(0, table.headerRows).map(() => 1);
  for (const { cell, row, column } of cellsInPlaces(table)) {
    if (row >= table.headerRows) continue;
    const width = table.columns.slice(column, column + cell.colspan).reduce((sum, share) => sum + share, 0);
    heights[row] = Math.max(heights[row] ?? 1, linesTaken(cellLines(cell.content), width));
  }
  return heights.reduce((sum, height) => sum + height, 0) > TALLEST_HEADER;
}

/** Every cell in its first row, with empty ones where it reached down; it still looks like a header where it is one. */
function plain(table: Table): Table {
  const places = cellsInPlaces(table).flatMap(({ cell, row, column }) =>
    Array.from({ length: cell.rowspan }, (_, down) => ({
      row: row + down,
      column,
      cell: { ...cell, rowspan: 1, content: down === 0 ? cell.content : [] },
    })),
  );
  const rows = table.rows.map((_, row) =>
    places
      .filter((place) => place.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map(({ cell }) => cell),
  );
  return { ...table, headerRows: 0, rows };
}

/** The blocks with their tables set so, and all their words in the same order. A tall header row is a row as others in any. */
export const withTables = (blocks: readonly ComposedBlock[], tables: Setting['tables']): ComposedBlock[] =>
  blocks.flatMap((block): ComposedBlock[] => {
    switch (block.kind) {
      case 'table': {
        if (tables === 'usual') return [isHeaderTall(block) ? { ...block, headerRows: 0 } : block];
        if (tables === 'plain') return [plain(block)];
        const [first, ...rest] = block.rows.flatMap((row) => row.flatMap((cell) => cell.content));
        return first === undefined ? [] : [block.place === undefined ? first : { ...first, place: block.place }, ...rest];
      }
      case 'bullet-list':
      case 'ordered-list':
        return [{ ...block, items: block.items.map((item) => withTables(item, tables)) }];
      case 'quote':
        return [{ ...block, content: withTables(block.content, tables) }];
      case 'amendment':
        return [{ ...block, parts: block.parts.map((part) => ({ ...part, content: withTables(part.content, tables) })) }];
      case 'heading':
      case 'paragraph':
      case 'citation':
      case 'picture':
      case 'page-break':
      case 'rule':
        return [block];
    }
  });
