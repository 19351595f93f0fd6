/** What a cell says, a line a line, and which columns it covers. */
export type FittedCell = {
  readonly column: number;
  readonly colspan: number;
  readonly isHeader: boolean;
  readonly lines: readonly string[];
};

/** Lengths in ems of the table's text. */
type Ems = number;

/** The width of an A4 page's text. */
const PAGE: Ems = 45;
/** Between the words of one cell and those of the next. */
const ROOM: Ems = 1.6;
/** A longer word is divided rather than given a column. */
const LONGEST_WORD: Ems = 11;
/** A line as short as this stays whole where there is room: an amount, a date, a short name. */
const SHORT_LINE: Ems = 8;
/** A longer one is wrapped anyway; what it wants beyond grows with the root of its length, so that a long text does not starve the others. */
const LONG_LINE: Ems = 24;
/** Headers are bold and sans. */
const HEADER = 1.12;

const NARROW = /[ijlftr.,:;!|'’()[\]\s-]/u;
const CAPITAL = /\p{Lu}/u;
const WIDE = /[mwMWÆæ@%–—…\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]|\p{Extended_Pictographic}/u;

function widthOf(text: string): Ems {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0.3 : WIDE.test(character) ? 0.85 : CAPITAL.test(character) ? 0.65 : 0.52;
  return width;
}

/** Where a line may end. */
const PIECES = /(?<=[\s/\u200B-])/u;

type Want = {
  /** In less, words are divided. */
  word: Ems;
  /** In less, what is short is broken. */
  short: Ems;
  /** More says nothing more. */
  wish: Ems;
};

function wantOf({ lines, isHeader }: FittedCell): Want {
  const want: Want = { word: 0, short: 0, wish: 0 };
  for (const line of lines) {
    const weight = isHeader ? HEADER : 1;
    const width = widthOf(line) * weight;
    const widest = Math.max(0, ...line.split(PIECES).map((piece) => widthOf(piece.trimEnd()) * weight));
    want.word = Math.max(want.word, Math.min(LONGEST_WORD, widest));
    want.short = Math.max(want.short, want.word, width <= SHORT_LINE ? width : 0);
    want.wish = Math.max(want.wish, want.short, width <= LONG_LINE ? width : LONG_LINE + 2 * Math.sqrt(width - LONG_LINE));
  }
  return want;
}

const sum = (widths: readonly Ems[]): Ems => widths.reduce((all, width) => all + width, 0);

/** Widths from `least` to `wish` that fill `PAGE`, or less where `wish` does not; null where `least` has no room. */
function between(least: readonly Ems[], wish: readonly Ems[]): readonly Ems[] | null {
  const [needed, wished] = [sum(least), sum(wish)];
  if (needed > PAGE) return null;
  if (wished <= PAGE) return wish;
  const part = (PAGE - needed) / (wished - needed);
  return least.map((width, column) => width + ((wish[column] ?? width) - width) * part);
}

/**
 * How a table across the page shares its width between its columns by what stands in them: no word is divided and nothing short broken that
 * has room to stand whole. Positive numbers, to each other as the columns are.
 */
export function fitColumns(cells: readonly FittedCell[], columns: number): readonly number[] {
  const wants = Array.from({ length: columns }, (): Want => ({ word: ROOM, short: ROOM, wish: ROOM }));
  // A wide cell asks of its columns only what their own words do not.
  for (const cell of cells.toSorted((a, b) => a.colspan - b.colspan)) {
    const own = wantOf(cell);
    const covered = wants.slice(cell.column, cell.column + cell.colspan);
    for (const key of ['word', 'short', 'wish'] as const) {
      const lacking = own[key] + ROOM - sum(covered.map((want) => want[key]));
      if (lacking > 0) for (const want of covered) want[key] += lacking / covered.length;
    }
  }
  const words = wants.map(({ word }) => word);
  const shorts = wants.map(({ short }) => short);
  return (
    between(
      shorts,
      wants.map(({ wish }) => wish),
    ) ??
    between(words, shorts) ??
    words
  );
}

/** About how many lines the words of a cell take. `share`: of the width of the page. */
export const linesTaken = (lines: readonly string[], share: number): number =>
  lines.reduce((count, line) => count + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, share * PAGE - ROOM))), 0);
