import { isBodyName } from './body-names.ts';

/** Columns of white space that part two columns of text; justified text has narrower gaps. */
const GUTTER = / {3,}(?=\S)/g;
/** So many neighbouring lines with words on both sides make two columns of text. */
const LINES_OF_A_COLUMN = 4;
/** Words on each side, on average: cells of a table have fewer. */
const WORDS_OF_A_LINE = 2.5;
/** Longer lines are no print of two columns, in characters. */
const LONGEST_LINE = 400;
/** The right column begins within so many characters on all its lines. */
const RAGGED = 1;
/** Only in a document's first lines does a body's name stand beside its title. */
const LINES_OF_A_HEAD = 12;

type Halves = { readonly left: string; readonly right: string };

/** Where right-hand words may begin on a line. */
const beginnings = (line: string): number[] =>
  line.length > LONGEST_LINE || line.includes('\t') || line.includes('|')
    ? []
    : [...line.trimEnd().matchAll(GUTTER)].flatMap((gap) => (line.slice(0, gap.index).trim() === '' ? [] : [gap.index + gap[0].length]));

const halve = (line: string, column: number): Halves => {
  const at = beginnings(line).find((begin) => Math.abs(begin - column) <= RAGGED);
  if (at !== undefined) return { left: line.slice(0, at).trimEnd(), right: line.slice(at) };
  return line.search(/\S/) >= column - RAGGED ? { left: '', right: line.trim() } : { left: line.trimEnd(), right: '' };
};

const words = (text: string): number => (/[\p{L}]{2}/u.test(text) ? text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length : 0);

const isProse = (sides: readonly string[]): boolean => {
  const filled = sides.filter((side) => side.trim() !== '');
  return filled.length > 0 && filled.reduce((sum, side) => sum + words(side), 0) / filled.length >= WORDS_OF_A_LINE;
};

/** Numbers at the head of the first line of each half. */
const numbersOf = (halves: readonly Halves[][]): number[] =>
  halves.flatMap((band) => [band[0]?.left, band[0]?.right].map((side) => Number(/^\s*(\d{1,2})[.)]? /.exec(side ?? '')?.[1] ?? NaN)));

/** Parted by empty lines. */
const bandsOf = (halves: readonly Halves[]): Halves[][] => {
  const bands: Halves[][] = [[]];
  for (const half of halves) {
    if (half.left === '' && half.right === '') bands.push([]);
    else bands.at(-1)?.push(half);
  }
  return bands.filter((band) => band.length > 0);
};

/** Left column first, then the right; row by row where the numbers at their heads climb so (1 beside 2, 3 beside 4). */
const inReadingOrder = (halves: readonly Halves[]): string[] => {
  const bands = bandsOf(halves);
  const numbers = numbersOf(bands);
  const isByRow = bands.length > 1 && numbers.every((number, i) => number === (numbers[0] ?? NaN) + i);
  return (isByRow ? bands : [halves]).flatMap((part) => ['', ...part.map(({ left }) => left), '', ...part.map(({ right }) => right), '']);
};

/** The lines from `from` on that are printed in two columns, the second beginning at `column`; none where they are something else. `to`: how far was looked. */
const runFrom = (lines: readonly string[], from: number, column: number): { readonly run: readonly Halves[]; readonly to: number } => {
  const run: Halves[] = [];
  let beside = 0;
  let to = from;
  for (; to < lines.length; to += 1) {
    const line = lines[to] ?? '';
    const halves = halve(line, column);
    const reaches = halves.left.length >= column - 2;
    if (line.includes('\f') || reaches || beginnings(line).filter((begin) => begin < column - RAGGED).length > 0) break;
    if (halves.left !== '' && halves.right !== '') beside += 1;
    run.push(halves);
  }
  while (run.length > 0 && (run.at(-1)?.right ?? '').trim() === '') run.pop();
  const isText = isProse(run.map(({ left }) => left)) && isProse(run.map(({ right }) => right));
  const isBeside = beside >= LINES_OF_A_COLUMN && beside * 2 >= run.filter(({ left, right }) => left + right !== '').length;
  return { run: isBeside && isText ? run : [], to };
};

/** 'Integrationspolitik          Solby Kommune' at the head: two lines printed on one. Running heads recur and are left as they are. */
const partLetterhead = (line: string, lines: readonly string[]): string[] => {
  const [left = '', right, ...more] = line.trim().split(/ {6,}/);
  const isParted = right !== undefined && more.length === 0 && (isBodyName(left) || isBodyName(right));
  return isParted && lines.filter((other) => other.trim() === line.trim()).length === 1 ? [left, right] : [line];
};

/**
 * Normalised text with what is printed side by side put one after the other: two columns of running text, kept by a print to
 * plain text as lines with a wide gap in the middle. Tables, whose cells hold figures or single words, stay as they are.
 */
export const unfoldColumns = (text: string): string => {
  if (!/\S {3,}\S/.test(text)) return text;
  const lines = text.split('\n');
  const unfolded: string[] = [];
  // Lines looked at in vain are not looked at again, so that the whole stays linear.
  let triedUntil = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const begins = beginnings(line);
    const { run, to } = begins.length === 1 && i >= triedUntil ? runFrom(lines, i, begins[0] ?? 0) : { run: [], to: triedUntil };
    triedUntil = to;
    if (run.length > 0) {
      unfolded.push(...inReadingOrder(run));
      i += run.length - 1;
    } else if (begins.length > 0) {
      unfolded.push(...(i < LINES_OF_A_HEAD ? partLetterhead(line, lines) : [line]));
    } else unfolded.push(line);
  }
  return unfolded.join('\n');
};
