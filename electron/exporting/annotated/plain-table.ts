import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type ParagraphChild } from 'docx';
import { STYLE, TEXT_WIDTH } from '../docx-styles.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
/** Twentieths of a point between a cell's edge and its words. */
const ROOM = { marginUnitType: WidthType.DXA, top: 60, bottom: 60, left: 100, right: 100 } as const;
const HEAD_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F2F5' } as const;

/** Paragraphs of each cell of each row. */
type Cells = readonly (readonly (readonly (readonly ParagraphChild[])[])[])[];

/**
 * Rows of words as a table, header rows repeated on every page; nothing where there is no cell. Rows with fewer cells than others are
 * filled up. `width`: twentieths of a point; `shares`: of the width, else all columns are alike.
 */
export function plainTable(rows: Cells, headerRows: number, width: number = TEXT_WIDTH, shares?: readonly number[]): Table[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  const columnWidths = Array.from({ length: columns }, (_, column) => Math.round((shares?.[column] ?? 1 / columns) * width));
  return [
    new Table({
      columnWidths,
      width: { size: columnWidths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: ROOM,
      rows: rows.map((row, line) => {
        const isHead = line < headerRows;
        const style = isHead ? STYLE.tableHead : STYLE.tableText;
        return new TableRow({
          cantSplit: true,
          ...(isHead && { tableHeader: true }),
          children: columnWidths.map((size, column) => {
            const paragraphs = (row[column] ?? []).map((children) => new Paragraph({ style, children: [...children] }));
            return new TableCell({
              width: { size, type: WidthType.DXA },
              ...(isHead && { shading: HEAD_SHADE }),
              children: paragraphs.length === 0 ? [new Paragraph({ style, children: [] })] : paragraphs,
            });
          }),
        });
      }),
    }),
  ];
}
