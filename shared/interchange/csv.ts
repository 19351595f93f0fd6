import { writableLines } from '../text/writable.ts';

/**
 * Beginnings that a spreadsheet would take for a formula and carry out (https://owasp.org/www-community/attacks/CSV_Injection), also behind
 * what it passes over: blanks and signs that show nothing.
 */
const FORMULA_START = /^[\s\p{Cf}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\n]/u;

const field = (value: string): string => {
  const safe = writableLines(value);
  const harmless = FORMULA_START.test(safe) ? `'${safe}` : safe;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/**
 * A table as CSV that a Danish Excel opens by double click: semicolons, a byte order mark, CRLF, every field in quotation marks. A cell
 * that a spreadsheet would read as a formula begins with an apostrophe.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;
