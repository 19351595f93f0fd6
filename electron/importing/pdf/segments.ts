import type { TextLine, Word } from './page-shapes.ts';

/** Words that follow each other on one baseline without a wide gap: a line, or a cell of one. */
export type Segment = {
  readonly words: Word[];
  x0: number;
  x1: number;
  /** Baseline and height of its full-size words. */
  y: number;
  size: number;
};

/** Of the type's height: a wider gap parts columns. */
const COLUMN_GAP = 1.05;
/** Of the type's height: a gap this far back means the words were painted apart. */
const BACKWARDS = 0.5;
const SAME_BASELINE = 0.18;
/** A raised or lowered sign is so much smaller than the line's type, and so far off its baseline. */
const SMALL_SIGN = 0.88;
const FARTHEST_RAISED = 0.75;

const sitsRaised = (sign: { y: number; size: number }, line: { y: number; size: number }): boolean => {
  const up = line.y - sign.y;
  return sign.size < line.size * SMALL_SIGN && up < line.size * FARTHEST_RAISED && up > -line.size * 0.4;
};

const follows = (segment: Segment, word: Word): boolean => {
  const size = Math.max(segment.size, word.size);
  const gap = word.x0 - segment.x1;
  if (gap > size * COLUMN_GAP || gap < -size * BACKWARDS) return false;
  const off = Math.abs(word.y - segment.y);
  if (off < size * SAME_BASELINE) return true;
  if (gap > size * 0.6) return false;
  return sitsRaised(word, segment) || sitsRaised(segment, word);
};

/** Puts upright words together in the order they were painted, which nearly every program does line by line. */
export const segmentsOf = (words: readonly Word[]): Segment[] => {
  const segments: Segment[] = [];
  for (const word of words) {
    const last = segments.at(-1);
    if (last !== undefined && follows(last, word)) {
      last.words.push(word);
      last.x0 = Math.min(last.x0, word.x0);
      last.x1 = Math.max(last.x1, word.x1);
      if (word.size > last.size * 1.02) {
        last.y = word.y;
        last.size = word.size;
      }
    } else segments.push({ words: [word], x0: word.x0, x1: word.x1, y: word.y, size: word.size });
  }
  return segments;
};

const SUPERSCRIPTS: Readonly<Record<string, string>> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

export const toSuperscript = (digits: string): string => digits.replace(/\d/g, (digit) => SUPERSCRIPTS[digit] ?? digit);

/** A raised number is a reference to a note or a power: written so that it does not run into the word before. */
const textOf = (word: Word, line: { y: number; size: number }): string => {
  const isRaised = word.size < line.size * SMALL_SIGN && line.y - word.y > line.size * 0.12;
  return isRaised && /^\d{1,3}$/.test(word.text) ? toSuperscript(word.text) : word.text;
};

/** Of the type's height. */
const SPACE_GAP = 0.12;

/** 'H Ø R I N G': letters set apart are one word, and a gap much wider than theirs parts words. */
const spacedLetters = (words: readonly Word[]): number | null => {
  if (words.length < 4) return null;
  let single = 0;
  for (const { text } of words) if (text.length === 1) single += 1;
  if (single < words.length * 0.8) return null;
  if (words.every(({ text }) => !/\p{L}/u.test(text)) || words.filter(({ spaced }) => spaced).length > words.length * 0.4) return null;
  const gaps = words.slice(1).map((word, i) => word.x0 - (words[i]?.x1 ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return usual <= 0 ? null : usual * 1.6;
};

/** The letters of a line with a space wherever there is a gap or one was painted. */
const joinWords = (words: readonly Word[], line: { y: number; size: number }): string => {
  const apart = spacedLetters(words);
  let text = '';
  let before: Word | null = null;
  for (const word of words) {
    const own = textOf(word, line);
    if (before !== null) {
      const gap = word.x0 - before.x1;
      const size = Math.max(word.size, before.size);
      const isSpace = apart === null ? (word.spaced && gap > -size * 0.1) || gap > size * SPACE_GAP : gap > apart;
      if (isSpace) text += ' ';
    }
    text += own;
    before = word;
  }
  return text;
};

/** The words of some segments from left to right, as nearly every program paints them. */
const inOrder = (segments: readonly Segment[]): Word[] => {
  const words = segments.length === 1 ? (segments[0]?.words ?? []) : segments.flatMap((segment) => segment.words);
  return words.every((word, i) => i === 0 || word.x0 >= (words[i - 1]?.x0 ?? 0)) ? words.slice() : words.toSorted((a, b) => a.x0 - b.x0);
};

/** The size that most of a line's letters have, to a quarter of a point. */
const mainSize = (words: readonly Word[]): number => {
  const letters = new Map<number, number>();
  for (const word of words) {
    const size = Math.round(word.size * 4) / 4;
    letters.set(size, (letters.get(size) ?? 0) + word.text.length);
  }
  let [size, most] = [0, 0];
  for (const [own, count] of letters)
    if (count > most) {
      size = own;
      most = count;
    }
  return size;
};

/** Segments on one baseline as a line. `segments` holds at least one. */
export const lineOf = (segments: readonly Segment[]): TextLine => {
  const words = inOrder(segments);
  let [bold, italic, all, x1] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (const { text, face, x1: end } of words) {
    all += text.length;
    if (face.isBold) bold += text.length;
    if (face.isItalic) italic += text.length;
    if (end > x1) x1 = end;
  }
  const size = mainSize(words);
  const tallest = segments.reduce((best, segment) => (segment.size > best.size ? segment : best));
  const y = words.find((word) => Math.abs(word.size - size) < 0.3)?.y ?? tallest.y;
  return {
    text: joinWords(words, { y, size }),
    words,
    x0: words[0]?.x0 ?? Number.POSITIVE_INFINITY,
    x1,
    y,
    size,
    isBold: bold > all * 0.9,
    isItalic: italic > all * 0.9,
  };
};

/** Groups segments that share a baseline, from the top of the page; each row from left to right. */
export const rowsOf = (segments: readonly Segment[]): Segment[][] => {
  const rows: Segment[][] = [];
  let main: Segment | null = null;
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row !== undefined && main !== null && Math.abs(segment.y - main.y) < Math.min(segment.size, main.size) * 0.45) {
      row.push(segment);
      if (segment.size > main.size) main = segment;
    } else {
      rows.push([segment]);
      main = segment;
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0));
};
