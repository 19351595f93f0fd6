/** A cell in which a table does not add up. */
export type SumMismatch = {
  readonly row: number;
  readonly column: number;
  /** What the other rows come to, and what the table says. */
  readonly computed: number;
  readonly stated: number;
};

/** '1.234,5', '-7,8', '÷7,8', '(7,8)', '12 mio. kr.', 'kr. 100,-' as a number, a dash as nought; null for anything else. Danish: comma for decimals, point for thousands. */
export const readFigure = (cell: string): number | null => {
  const bare = cell
    .trim()
    .replace(/^kr\.?\s?/i, '')
    .replace(/,[-–]+$/, '');
  if (/^[-–—−]$/.test(bare)) return 0;
  const match =
    /^([(+−–÷-]?)\s?(\d{1,3}(?:[.\s]\d{3})+|\d{1,12})(?:,(\d{1,4}))?\)?\s?(?:kr\.?|mio\.?(?: kr\.?)?|mia\.?(?: kr\.?)?|t\.? ?kr\.?)?$/i.exec(
      bare,
    );
  if (match === null) return null;
  const value = Number(`${(match[2] ?? '').replace(/[.\s]/g, '')}.${match[3] ?? '0'}`);
  return /[(−–÷-]/.test(match[1] ?? '') ? -value : value;
};

/** In what a figure is counted: 'mio', 'mia', 't' for thousands; '' for kroner and what says nothing. */
const unitOf = (cell: string): string => /\d[)\s]*(mio|mia|t)(?!\p{L})/iu.exec(cell)?.[1]?.toLowerCase() ?? '';

const decimalsOf = (cell: string): number => /,(\d+)/.exec(cell)?.[1]?.length ?? 0;

const TOTAL =
  /^(?:i ?alt|(?:sub|del|mellem)[ -]?(?:total|sum)|total|totalt|sum|samlet|netto|nettoudgift|(?:årets )?resultat|hovedtotal|samlede? (?:udgift|besparelse|sum|beløb)\w*)(?!\p{L})|(?<!\p{L})i ?alt(?:,? ?\(?(?:i )?(?:t|mio|mia|1\.?000|hele)?\.? ?kr\.?\)?)?:?$/iu;
/** What is said of all of a table without being the sum of its rows: 'I alt pr. borger', 'Total i pct.'. */
const NO_TOTAL = /%|pct|procent|gennemsnit|indeks|andel|(?<!\p{L})(?:pr\.?|per)(?!\p{L})/iu;
/** A total and nothing more: 'I alt', 'Sum, kr.'. */
const BARE_TOTAL = /^(?:i ?alt|total|totalt|sum)(?:,? ?\(?(?:t|mio|mia)?\.? ?kr\.?\)?)?:?$/iu;
/** What is left when one thing is taken from another, wherever the figures are not signed. */
const RESULT = /^(?:netto|(?:årets )?resultat)/iu;
/** Rows that are part of the one above, and rows and columns that are no amounts. */
const NO_SUM = /%|pct|procent|gennemsnit|indeks|andel|^\W*heraf(?!\p{L})/iu;

/** '2027', 'B2027', 'Budget 2027': what a column of amounts is for. */
const YEAR = /^(?:\p{L}{1,10}[ -]?)?(?:19|20)\d{2}$/u;

/** A second row of heads, under heads that each stand over several columns: years and nothing else. */
const isRowOfYears = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => YEAR.test(cell));
};

/** A longer table is an extract of data, whose totals are not looked for. */
const MOST_ROWS = 500;

/** Half a unit of the last decimal for each figure rounded, and a hair for the arithmetic. */
const toleranceFor = (decimals: number, figures: number): number => 0.5 * 10 ** -decimals * (figures + 1) + 1e-6;

type Attempt = { readonly mismatches: SumMismatch[]; readonly fits: number };

/** `fewest`: how many addends make a sum. */
const tryRows = (
  rows: readonly (readonly string[])[],
  total: number,
  addends: readonly number[],
  columns: readonly number[],
  fewest: number,
): Attempt => {
  const mismatches: SumMismatch[] = [];
  let fits = 0;
  for (const column of columns) {
    const stated = readFigure(rows[total]?.[column] ?? '');
    const parts = addends.map((row) => readFigure(rows[row]?.[column] ?? ''));
    if (stated === null || parts.length === 0 || parts.some((part) => part === null)) continue;
    // Millions below kroner are no sum of the two.
    if (new Set([total, ...addends].map((row) => unitOf(rows[row]?.[column] ?? ''))).size > 1) continue;
    const computed = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const decimals = Math.max(...[total, ...addends].map((row) => decimalsOf(rows[row]?.[column] ?? '')));
    if (Math.abs(computed - stated) <= toleranceFor(decimals, addends.length)) fits += 1;
    // What stands alone may be a total all the same; that it is none is no slip.
    else if (parts.length >= fewest) mismatches.push({ row: total, column, computed: Number(computed.toFixed(decimals)), stated });
  }
  return { mismatches, fits };
};

/** Half a unit, as for a sum of two. */
const isDifference = (stated: number, [first, second]: readonly [number, number], decimals: number): boolean =>
  Math.abs(Math.abs(first - second) - Math.abs(stated)) <= toleranceFor(decimals, 2);

/** A result judged as a difference of the two totals, or rows, before it; not at all where its figures have no signs and there are not two. */
function asResult(
  rows: readonly (readonly string[])[],
  mismatch: SumMismatch,
  pair: readonly number[],
  plain: readonly number[],
): SumMismatch[] {
  const figures = (of: readonly number[]): (number | null)[] => of.map((row) => readFigure(rows[row]?.[mismatch.column] ?? ''));
  if (figures(plain).some((figure) => figure !== null && figure < 0)) return [mismatch];
  const [first = null, second = null] = figures(pair);
  if (first === null || second === null) return [];
  const decimals = Math.max(...[mismatch.row, ...pair].map((row) => decimalsOf(rows[row]?.[mismatch.column] ?? '')));
  if (isDifference(mismatch.stated, [first, second], decimals)) return [];
  return [{ ...mismatch, computed: Number((first - second).toFixed(decimals)) }];
}

/** True where a total of two totals is what is left of one by the other, as in 'Indtægter i alt', 'Udgifter i alt', 'I alt'. */
const isLeftOfTwo = (rows: readonly (readonly string[])[], { row, column, stated }: SumMismatch, totals: readonly number[]): boolean => {
  const [first, second] = totals.slice(-2).map((total) => readFigure(rows[total]?.[column] ?? ''));
  const decimals = Math.max(...[row, ...totals.slice(-2)].map((total) => decimalsOf(rows[total]?.[column] ?? '')));
  return (
    first !== null && first !== undefined && second !== null && second !== undefined && isDifference(stated, [first, second], decimals)
  );
};

/**
 * Total rows that do not come to the sum of the rows above them. A total may sum the rows since the last total, with that
 * total or without it, all rows that are no totals, or all of them with those that are a part of others: the reading under which most
 * columns add up is the one checked. `isWhole`: no row of the table stands elsewhere, as where a page ends, so that one row alone
 * below its head must come to the total too.
 */
export const findSumMismatches = (rows: readonly (readonly string[])[], headerRows: number, isWhole = false): SumMismatch[] => {
  if (rows.length > MOST_ROWS) return [];
  const columns = (rows[0] ?? [])
    .map((_, i) => i)
    .slice(1)
    .filter((column) => ![NO_SUM, NO_TOTAL].some((no) => no.test(rows[0]?.[column] ?? '')));
  const found: SumMismatch[] = [];
  let sinceLast: number[] = [];
  let lastTotal: number | null = null;
  const plain: number[] = [];
  const totals: number[] = [];
  /** Rows with figures, whether or not they are part of others. */
  const figured: number[] = [];
  /** A row without a figure among those since the last total: it may be one that is not known yet. */
  let hasGap = false;
  for (let row = headerRows; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    // Before the names of the rows there may be their numbers.
    const label = cells.find((cell) => cell.trim() !== '') ?? '';
    if (!TOTAL.test(label)) {
      const isHeading = cells.slice(1).every((cell) => cell.trim() === '');
      // What stands first is a heading.
      if (isHeading && sinceLast.length > 0) hasGap = true;
      if (!isHeading && !isRowOfYears(cells)) figured.push(row);
      if (!NO_SUM.test(label) && !isHeading && !isRowOfYears(cells)) {
        sinceLast.push(row);
        plain.push(row);
      }
      continue;
    }
    if (NO_TOTAL.test(label)) continue;
    const readings = [
      sinceLast,
      lastTotal === null ? null : [lastTotal, ...sinceLast],
      plain,
      figured.length === plain.length ? null : figured,
    ].filter((reading) => reading !== null);
    const isAllThereIs = isWhole && headerRows > 0 && row === headerRows + 1 && row === rows.length - 1 && BARE_TOTAL.test(label.trim());
    const attempts = readings
      .map((reading) => tryRows(rows, row, reading, columns, isAllThereIs ? 1 : 2))
      .filter((attempt) => attempt.fits + attempt.mismatches.length > 0);
    const best = attempts.reduce<Attempt | null>((top, attempt) => (top === null || attempt.fits > top.fits ? attempt : top), null);
    const pair = totals.length >= 2 ? totals.slice(-2) : plain.length === 2 ? plain : [];
    // Two totals in a row may be of two years.
    const isSecond = sinceLast.length === 0 && totals.length === 1 && !RESULT.test(label);
    const told =
      isSecond || hasGap ? [] : (best?.mismatches ?? []).filter((mismatch) => totals.length < 2 || !isLeftOfTwo(rows, mismatch, totals));
    found.push(...(RESULT.test(label) ? told.flatMap((mismatch) => asResult(rows, mismatch, pair, plain)) : told));
    totals.push(row);
    lastTotal = row;
    sinceLast = [];
    hasGap = false;
  }
  return found;
};
