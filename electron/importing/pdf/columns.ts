import { median } from './page-shapes.ts';
import type { Bounds } from './place-lines.ts';
import { rowsOf, type Segment } from './segments.ts';

/** A part of a page that is read from its top to its bottom. */
export type Region = {
  readonly segments: readonly Segment[];
  /** It stands beside a wider column and holds less: a side box. */
  readonly isAside: boolean;
  /** How far its lines may reach: the page's text, or the column's. */
  readonly bounds: Bounds;
};

type Gap = { readonly from: number; readonly to: number };

/** Rows `from` to `to` (exclusive) that a gap parts into a left and a right side. */
type Band = { readonly from: number; readonly to: number; readonly gap: Gap };

/** Points and of the type's height: narrower gaps are spaces between words. */
const GUTTER_POINTS = 8;
const GUTTER_SIZE = 0.9;
/** Points: so narrow a gutter counts where the column to its right begins at one place. */
const NARROWEST_GUTTER = 2;
/** Rows on each side of a gutter. */
const ROWS_OF_A_COLUMN = 3;
/** Characters of the middle line of a column; narrower ones are list signs, figures or labels. */
const CHARACTERS_OF_A_COLUMN = 9;
const CHARACTERS_BESIDE_A_LABEL = 17;
/** Of its column's width that its middle line fills: running text fills it, cells do not. */
const FILLED = 0.6;
/** More rows than this are no page of text; the search for columns looks at every pair of rows. */
const MOST_ROWS = 400;
/** Of the wider column's width, and of its letters: a side box has less of both. */
const SIDE_BOX_WIDTH = 0.62;
const SIDE_BOX_LETTERS = 0.6;
const DEEPEST = 8;
/** A page of more segments than this is a drawing or a register, not columns of text. */
const MOST_SEGMENTS = 2500;
/** So many runs of rows are judged on one page at most. */
const MOST_JUDGED = 400;

const lettersOf = (segment: Segment): number => segment.words.reduce((sum, { text }) => sum + text.length, segment.words.length - 1);

const extent = (segments: readonly Segment[]): Gap => {
  let [from, to] = [Infinity, -Infinity];
  for (const { x0, x1 } of segments) {
    from = Math.min(from, x0);
    to = Math.max(to, x1);
  }
  return { from, to };
};

/** What stays clear of a row's words within `gaps`. */
const clearOf = (gaps: readonly Gap[], row: readonly Segment[], narrowest: number): Gap[] => {
  let clear = [...gaps];
  for (const { x0, x1 } of row) {
    clear = clear.flatMap((gap) => {
      if (x1 <= gap.from || x0 >= gap.to) return [gap];
      return [
        { from: gap.from, to: Math.min(gap.to, x0) },
        { from: Math.max(gap.from, x1), to: gap.to },
      ].filter(({ from, to }) => to - from >= narrowest);
    });
  }
  return clear;
};

const sides = (rows: readonly (readonly Segment[])[], gap: Gap): readonly [Segment[], Segment[]] => {
  const middle = (gap.from + gap.to) / 2;
  const all = rows.flat();
  return [all.filter(({ x1 }) => x1 <= middle), all.filter(({ x0 }) => x0 >= middle)];
};

const fillOf = (side: readonly Segment[]): number => {
  const { from, to } = extent(side);
  return median(side.map(({ x0, x1 }) => x1 - x0)) / Math.max(1, to - from);
};

/** Most lines begin at one place. */
const beginsEvenly = (side: readonly Segment[]): boolean => {
  const left = Math.min(...side.map(({ x0 }) => x0));
  return side.filter(({ x0 }) => x0 - left < 2).length >= side.length * 0.7;
};

/** Both sides are running text, not the cells of a table, labels and values, or signs and items. */
const areColumns = (rows: readonly (readonly Segment[])[], gap: Gap, narrow: number): boolean => {
  const [left, right] = sides(rows, gap);
  const isLeft = new Set(left);
  const leftRows = rows.filter((row) => row.some((segment) => isLeft.has(segment)));
  const rightRows = rows.filter((row) => row.some((segment) => !isLeft.has(segment)));
  if (leftRows.length < ROWS_OF_A_COLUMN || rightRows.length < ROWS_OF_A_COLUMN) return false;
  const middleLeft = median(left.map(lettersOf));
  const middleRight = median(right.map(lettersOf));
  if (Math.min(middleLeft, middleRight) < CHARACTERS_OF_A_COLUMN) return false;
  if (left.filter((segment) => /^\W$/u.test(segment.words[0]?.text ?? '') && segment.words.length === 1).length > left.length / 2)
    return false;
  const both = rows.filter((row) => row.some((segment) => isLeft.has(segment)) && row.some((segment) => !isLeft.has(segment)));
  const sharesBaselines = both.length >= Math.min(leftRows.length, rightRows.length) * 0.9;
  if (sharesBaselines && Math.min(middleLeft, middleRight) < CHARACTERS_BESIDE_A_LABEL && both.length < 12) return false;
  if (gap.to - gap.from < narrow && !beginsEvenly(right)) return false;
  return fillOf(left) >= FILLED && fillOf(right) >= FILLED;
};

/** Of the type's height: rows below columns that stand to the left, so far from the one above, belong to what follows. */
const APART = 1.75;

/** Leaves out rows at either end that stand to the left only: what is above the columns, and apart below them. */
const trimBand = (band: Band, rows: readonly (readonly Segment[])[]): Band => {
  const middle = (band.gap.from + band.gap.to) / 2;
  const hasRight = (row: readonly Segment[] | undefined): boolean => row?.some(({ x0 }) => x0 >= middle) === true;
  const stepBefore = (at: number): number => {
    const [above, own] = [rows[at - 1]?.[0], rows[at]?.[0]];
    return above === undefined || own === undefined ? 0 : (own.y - above.y) / Math.max(1, own.size, above.size);
  };
  let { from, to } = band;
  while (from < to && !hasRight(rows[from])) from += 1;
  let last = to - 1;
  while (last > from && !hasRight(rows[last])) last -= 1;
  for (let i = last + 1; i < to; i += 1) if (stepBefore(i) > APART) to = i;
  return { ...band, from, to };
};

/** The longest run of rows that a gutter parts into columns. */
const findBand = (rows: readonly (readonly Segment[])[], narrow: number): Band | null => {
  if (rows.length > MOST_ROWS || rows.flat().length > MOST_SEGMENTS) return null;
  let judged = 0;
  let best: Band | null = null;
  const whole = extent(rows.flat());
  for (let from = 0; from < rows.length; from += 1) {
    if (best !== null && rows.length - from <= best.to - best.from) break;
    let gaps: readonly Gap[] = [whole];
    for (let to = from + 1; to <= rows.length; to += 1) {
      gaps = clearOf(gaps, rows[to - 1] ?? [], NARROWEST_GUTTER);
      // Room at a margin is no gutter yet; a row on the other side may still make it one.
      const inner = gaps.filter((gap) => gap.from > whole.from && gap.to < whole.to);
      if (gaps.length === 0) break;
      if (inner.length === 0 || to - from < ROWS_OF_A_COLUMN || (best !== null && to - from <= best.to - best.from)) continue;
      // Only where a gutter ends is it worth judging.
      const next = rows[to];
      if (next !== undefined && clearOf(inner, next, NARROWEST_GUTTER).length >= inner.length) continue;
      judged += 1;
      if (judged > MOST_JUDGED) return best === null ? null : trimBand(best, rows);
      const band = rows.slice(from, to);
      const gap = inner.toSorted((a, b) => b.to - b.from - (a.to - a.from)).find((candidate) => areColumns(band, candidate, narrow));
      if (gap !== undefined) best = { from, to, gap };
    }
  }
  return best === null ? null : trimBand(best, rows);
};

const isSideBox = (own: readonly Segment[], other: readonly Segment[]): boolean => {
  const width = extent(own).to - extent(own).from;
  const otherWidth = extent(other).to - extent(other).from;
  const letters = own.reduce((sum, segment) => sum + lettersOf(segment), 0);
  const otherLetters = other.reduce((sum, segment) => sum + lettersOf(segment), 0);
  return width < otherWidth * SIDE_BOX_WIDTH && letters < otherLetters * SIDE_BOX_LETTERS;
};

/** Characters: lines of running text above and below a band are so long, and so many tell what it is set in. */
const CHARACTERS_OF_TEXT = 40;
const LINES_OF_TEXT = 2;
/** Points. */
const SAME_SIZE = 0.4;

/**
 * Which side of a band is a box. `outside`: what stands above and below it. A wide box floats beside narrow text: where only one side is
 * set in the type of the running text, that side is the text, however little there is of it.
 */
const sideBoxes = (
  left: readonly Segment[],
  right: readonly Segment[],
  outside: readonly Segment[],
): { readonly leftBox: boolean; readonly rightBox: boolean } => {
  const text = outside.filter((segment) => lettersOf(segment) >= CHARACTERS_OF_TEXT);
  if (text.length >= LINES_OF_TEXT) {
    const size = median(text.map((segment) => segment.size));
    const off = (side: readonly Segment[]): number => median(side.map((segment) => segment.size)) - size;
    const [ofLeft, ofRight] = [off(left), off(right)];
    if (Math.abs(ofLeft) < SAME_SIZE && ofRight < -SAME_SIZE) return { leftBox: false, rightBox: true };
    if (Math.abs(ofRight) < SAME_SIZE && ofLeft < -SAME_SIZE) return { leftBox: true, rightBox: false };
  }
  const leftBox = isSideBox(left, right);
  return { leftBox, rightBox: !leftBox && isSideBox(right, left) };
};

type Around = { readonly isAside: boolean; readonly bounds: Bounds; readonly depth: number };

const boundsOf = (segments: readonly Segment[]): Bounds => {
  const { from, to } = extent(segments);
  return { left: from, right: to };
};

const partsOf = (segments: readonly Segment[], bodySize: number, { isAside, bounds, depth }: Around): Region[] => {
  if (segments.length === 0) return [];
  const rows = rowsOf(segments);
  const band = depth < DEEPEST ? findBand(rows, Math.max(GUTTER_POINTS, bodySize * GUTTER_SIZE)) : null;
  if (band === null) return [{ segments, isAside, bounds }];
  const [left, right] = sides(rows.slice(band.from, band.to), band.gap);
  const { leftBox, rightBox } = sideBoxes(left, right, [...rows.slice(0, band.from), ...rows.slice(band.to)].flat());
  const around = (part: readonly (readonly Segment[])[]): Region[] => partsOf(part.flat(), bodySize, { isAside, bounds, depth: depth + 1 });
  const column = (part: readonly Segment[], isBox: boolean): Region[] =>
    partsOf(part, bodySize, { isAside: isAside || isBox, bounds: boundsOf(part), depth: depth + 1 });
  return [...around(rows.slice(0, band.from)), ...column(left, leftBox), ...column(right, rightBox), ...around(rows.slice(band.to))];
};

/** The parts of a page in reading order: columns one after the other, side boxes apart. */
export const regionsOf = (segments: readonly Segment[], bodySize: number): Region[] =>
  partsOf(segments, bodySize, { isAside: false, bounds: boundsOf(segments), depth: 0 });
