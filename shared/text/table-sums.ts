/** A cell in which a table does not add up. */
export type SumMismatch = {
  readonly row: number;
  readonly column: number;
  /** What the other rows come to, and what the table says. */
  readonly computed: number;
  readonly stated: number;
};

/** '1.234,5', '-7,8', '(7,8)', '12 mio. kr.' as a number; null for anything else. Danish: comma for decimals, point for thousands. */
export const readFigure = (cell: string): number | null => {
  const match =
    /^([(+−–-]?)\s?(\d{1,3}(?:[. ]\d{3})+|\d{1,12})(?:,(\d{1,4}))?\)?\s?(?:kr\.?|mio\.?(?: kr\.?)?|mia\.?(?: kr\.?)?|t\.? ?kr\.?)?$/i.exec(
      cell.trim(),
    );
  if (match === null) return null;
  const value = Number(`${(match[2] ?? '').replace(/[. ]/g, '')}.${match[3] ?? '0'}`);
  return /[(−–-]/.test(match[1] ?? '') ? -value : value;
};

const decimalsOf = (cell: string): number => /,(\d+)/.exec(cell)?.[1]?.length ?? 0;

const TOTAL =
  /^(?:i ?alt|total|totalt|sum|samlet|netto|nettoudgift|resultat|hovedtotal|samlede? (?:udgift|besparelse|sum|beløb)\w*)(?!\p{L})/iu;
const NO_SUM = /%|pct|procent|gennemsnit|indeks|andel/i;

/** A longer table is an extract of data, whose totals are not looked for. */
const MOST_ROWS = 500;

/** Half a unit of the last decimal for each figure rounded, and a hair for the arithmetic. */
const toleranceFor = (decimals: number, figures: number): number => 0.5 * 10 ** -decimals * (figures + 1) + 1e-6;

type Attempt = { readonly mismatches: SumMismatch[]; readonly fits: number };

const tryRows = (rows: readonly (readonly string[])[], total: number, addends: readonly number[], columns: readonly number[]): Attempt => {
  const mismatches: SumMismatch[] = [];
  let fits = 0;
  for (const column of columns) {
    const stated = readFigure(rows[total]?.[column] ?? '');
    const parts = addends.map((row) => readFigure(rows[row]?.[column] ?? ''));
    if (stated === null || parts.length < 2 || parts.some((part) => part === null)) continue;
    const computed = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const decimals = Math.max(...[total, ...addends].map((row) => decimalsOf(rows[row]?.[column] ?? '')));
    if (Math.abs(computed - stated) <= toleranceFor(decimals, addends.length)) fits += 1;
    else mismatches.push({ row: total, column, computed: Number(computed.toFixed(decimals)), stated });
  }
  return { mismatches, fits };
};

/**
 * Total rows that do not come to the sum of the rows above them. A total may sum the rows since the last total, with that
 * total or without it, or all rows that are no totals: the reading under which most columns add up is the one checked.
 */
export const findSumMismatches = (rows: readonly (readonly string[])[], headerRows: number): SumMismatch[] => {
  if (rows.length > MOST_ROWS) return [];
  const columns = (rows[0] ?? [])
    .map((_, i) => i)
    .slice(1)
    .filter((column) => !NO_SUM.test(rows[0]?.[column] ?? ''));
  const found: SumMismatch[] = [];
  let sinceLast: number[] = [];
  let lastTotal: number | null = null;
  let plain: number[] = [];
  for (let row = headerRows; row < rows.length; row += 1) {
    const label = rows[row]?.[0] ?? '';
    if (!TOTAL.test(label)) {
      if (!NO_SUM.test(label)) {
        sinceLast.push(row);
        plain.push(row);
      }
      continue;
    }
    const readings = [sinceLast, lastTotal === null ? null : [lastTotal, ...sinceLast], plain].filter((reading) => reading !== null);
    const attempts = readings
      .map((reading) => tryRows(rows, row, reading, columns))
      .filter((attempt) => attempt.fits + attempt.mismatches.length > 0);
    const best = attempts.reduce<Attempt | null>((top, attempt) => (top === null || attempt.fits > top.fits ? attempt : top), null);
    if (best !== null) found.push(...best.mismatches);
    lastTotal = row;
    sinceLast = [];
  }
  return found;
};
