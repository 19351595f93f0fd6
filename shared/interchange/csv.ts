/** Beginnings that a spreadsheet would take for a formula and carry out (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA_START = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/** Control characters that no cell needs; tab and line breaks stay. */
// oxlint-disable-next-line no-control-regex -- these are what is to be kept out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

const field = (value: string): string => {
  const safe = value.replaceAll(CONTROL, '').replaceAll(/\r\n?/g, '\n');
  const harmless = FORMULA_START.test(safe) ? `'${safe}` : safe;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/**
 * A table as CSV that a Danish Excel opens by double click: semicolons, a byte order mark, CRLF, every field in quotation marks. A cell
 * that a spreadsheet would read as a formula begins with an apostrophe.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;
