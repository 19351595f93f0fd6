import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableCellOptions } from 'docx';
import type { ComposedBlock } from './composed-block.ts';
import type { InlineReview } from '../../shared/response/printable-review.ts';
import type { ComposedTable } from './composed-table.ts';
import type { ReviewWriter } from './docx-review.ts';

type Children = ITableCellOptions['children'];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
/** Twentieths of a point between a cell's edge and its words. */
const ROOM = { marginUnitType: WidthType.DXA, top: 60, bottom: 60, left: 100, right: 100 } as const;

/** The width of a cell's words, in twentieths of a point. */
const widthOf = (columns: readonly number[], first: number, count: number): number =>
  columns.slice(first, first + count).reduce((sum, width) => sum + width, 0) - ROOM.left - ROOM.right;

/** A table `width` twentieths of a point wide; `write` writes what stands in a cell, which must end in a paragraph. */
export function docxTable(
  table: ComposedTable<ComposedBlock> & { readonly review?: InlineReview },
  width: number,
  write: (cell: ComposedTable<ComposedBlock>['rows'][number][number], width: number) => Children,
  review: ReviewWriter,
): Table {
  const columnWidths = table.columns.map((share) => Math.round(share * width));
  const taken = table.rows.map(() => columnWidths.map(() => false));
  const rows = table.rows.map((row, line) => {
    const cells = row.map((cell) => {
      const column = Math.max(0, taken[line]?.indexOf(false) ?? 0);
      for (let down = line; down < line + cell.rowspan; down += 1) taken[down]?.fill(true, column, column + cell.colspan);
      return new TableCell({
        children: write(cell, widthOf(columnWidths, column, cell.colspan)),
        ...(cell.colspan > 1 && { columnSpan: cell.colspan }),
        ...(cell.rowspan > 1 && { rowSpan: cell.rowspan }),
        width: { size: widthOf(columnWidths, column, cell.colspan) + ROOM.left + ROOM.right, type: WidthType.DXA },
        ...(cell.isHeader && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F2F5' } }),
      });
    });
    const { inserted, deleted } = table.review ?? {};
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(line < table.headerRows && { tableHeader: true }),
      ...(inserted !== undefined && { insertion: review.stamp(inserted) }),
      ...(deleted !== undefined && { deletion: review.stamp(deleted) }),
    });
  });
  return new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: ROOM,
  });
}
