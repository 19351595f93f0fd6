import writeXlsxFile from 'write-excel-file/node';
import { writable, writableLines } from '../../shared/text/writable.ts';
import { withoutTimes } from './zip-times.ts';

/** A column of a table: its heading, and about how many characters of its width are shown. */
export type SheetColumn = { readonly heading: string; readonly width: number };

/** Longest text of a cell that a spreadsheet holds, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** What a spreadsheet reads as a character's number: `_x000D_`. Its underscore is then written as such. */
const ESCAPE = /_(?=x[0-9A-F]{4}_)/gi;

const escapeOf = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The library looks texts up among the properties of an object, where it takes `constructor` for one that it has written. */
const cellText = (text: string): string => {
  const escaped = text.replaceAll(ESCAPE, escapeOf('_'));
  return escaped in {} ? escapeOf(escaped) + escaped.slice(1) : escaped;
};

/** Parts that a cell can hold, no pair of surrogates divided. */
function inCells(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const part = rest.slice(0, LONGEST_CELL).isWellFormed() ? LONGEST_CELL : LONGEST_CELL - 1;
    parts.push(rest.slice(0, part));
    rest = rest.slice(part);
  }
  return parts;
}

/** A row as so many rows as its longest text needs. */
function inRows(texts: readonly string[]): string[][] {
  const columns = texts.map((text) => inCells(writableLines(text)));
  const count = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, row) => columns.map((parts) => parts[row] ?? ''));
}

/**
 * A table as XLSX: a heading row that stays in view, wrapped text, every cell a text and none a formula, whatever it begins with. A text that
 * is longer than a cell may be goes on in the row below.
 * The same table gives the same bytes.
 */
export async function toXlsx(sheet: string, columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const heading = columns.map(({ heading: value }) => ({
    value: cellText(writableLines(value)),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#E8EDF2',
    wrap: true,
    alignVertical: 'top' as const,
  }));
  const body = rows
    .flatMap(inRows)
    .map((row) =>
      row.map((value) => (value === '' ? null : { value: cellText(value), type: String, wrap: true, alignVertical: 'top' as const })),
    );
  const bytes = await writeXlsxFile([heading, ...body], {
    sheet: writable(sheet.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)).trim() || 'Ark',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return withoutTimes(new Uint8Array(bytes));
}
