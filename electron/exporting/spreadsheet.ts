import writeXlsxFile from 'write-excel-file/node';
import { withoutTimes } from './zip-times.ts';

/** A column of a table: its heading, and about how many characters of its width are shown. */
export type SheetColumn = { readonly heading: string; readonly width: number };

/** Longest text of a cell that a spreadsheet holds, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** What XML 1.0 cannot hold, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- these are what is to be kept out
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const cellText = (text: string): string => text.replaceAll(UNWRITABLE, '').replaceAll(/\r\n?/g, '\n').toWellFormed().slice(0, LONGEST_CELL);

/**
 * A table as XLSX: a heading row that stays in view, wrapped text, every cell a text and none a formula, whatever it begins with.
 * The same table gives the same bytes.
 */
export async function toXlsx(sheet: string, columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const heading = columns.map(({ heading: value }) => ({
    value: cellText(value),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#E8EDF2',
    wrap: true,
    alignVertical: 'top' as const,
  }));
  const body = rows.map((row) =>
    row.map((value) => (value === '' ? null : { value: cellText(value), type: String, wrap: true, alignVertical: 'top' as const })),
  );
  const bytes = await writeXlsxFile([heading, ...body], {
    sheet:
      sheet
        .replaceAll(/[\\/?*[\]:]/g, ' ')
        .slice(0, 31)
        .trim() || 'Ark',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return withoutTimes(new Uint8Array(bytes));
}
