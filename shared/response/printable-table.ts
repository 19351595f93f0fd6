import type { NodeJson } from './response-doc.ts';

export type CellAlignment = 'left' | 'center' | 'right';

/** A cell of a table; `Block` is what stands in it. */
export type PrintableCell<Block> = {
  readonly isHeader: boolean;
  /** Columns and rows it covers, at least 1 each. */
  readonly colspan: number;
  readonly rowspan: number;
  /** Widths of the columns it covers, in CSS pixels; null for those no one has dragged. */
  readonly widths: readonly (number | null)[];
  readonly alignment: CellAlignment;
  readonly content: readonly Block[];
};

/** More columns or rows in one cell than any table here has. */
const WIDEST_SPAN = 1000;

const span = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : 1;

const alignment = (value: unknown): CellAlignment => (value === 'center' || value === 'right' ? value : 'left');

function widths(value: unknown, columns: number): (number | null)[] {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  return Array.from({ length: columns }, (_, column) => {
    const width = stored[column];
    return typeof width === 'number' && width > 0 && Number.isFinite(width) ? width : null;
  });
}

/** A table's rows and cells as plain data, as they are stored; `contentOf` writes out what stands in a cell. */
export function printableRows<Block>(table: NodeJson, contentOf: (cell: NodeJson) => readonly Block[]): PrintableCell<Block>[][] {
  const cell = (stored: NodeJson): PrintableCell<Block> => {
    const colspan = span(stored.attrs?.['colspan']);
    return {
      isHeader: stored.type === 'tableHeader',
      colspan,
      rowspan: span(stored.attrs?.['rowspan']),
      widths: widths(stored.attrs?.['colwidth'], colspan),
      alignment: alignment(stored.attrs?.['align']),
      content: contentOf(stored),
    };
  };
  return (table.content ?? []).map((row) => (row.content ?? []).map(cell));
}
