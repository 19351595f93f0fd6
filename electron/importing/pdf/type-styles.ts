import type { Piece, PlacedLine } from './pieces.ts';

/** What type the running text is set in, and which lines are set to stand out. */
export type TypeStyles = {
  /** Height of most letters. */
  readonly body: number;
  /** Most letters are bold, so that bold says nothing. */
  readonly isBodyBold: boolean;
};

/** Of the body's height: type so much larger stands out. */
const LARGER = 1.11;
/** Type this much larger is a heading even where it ends in a full stop. */
const MUCH_LARGER = 1.6;
const LINES_OF_A_HEADING = 4;
const CHARACTERS_OF_A_HEADING = 240;
const CHARACTERS_OF_A_BOLD_HEADING = 140;
/** A sentence of more words than this in larger type is a lead-in paragraph. */
const WORDS_OF_A_SENTENCE = 12;

const linesOf = (pieces: readonly Piece[]): PlacedLine[] => pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : []));

export const stylesOf = (pieces: readonly Piece[]): TypeStyles => {
  const letters = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const line of linesOf(pieces)) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
    all += line.text.length;
    if (line.isBold) bold += line.text.length;
  }
  const body = [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  return { body, isBodyBold: bold > all * 0.5 };
};

const isLarge = (line: PlacedLine, { body }: TypeStyles): boolean => line.size >= body * LARGER && line.size - body >= 0.75;

const isBoldOnly = (line: PlacedLine, { body, isBodyBold }: TypeStyles): boolean => !isBodyBold && line.isBold && line.size >= body * 0.95;

export const standsOut = (line: PlacedLine, styles: TypeStyles): boolean => isLarge(line, styles) || isBoldOnly(line, styles);

/** Lines of one heading: the same type, one close below the other. */
export const goesOnInHeading = (above: PlacedLine, line: PlacedLine): boolean =>
  above.page === line.page &&
  Math.abs(above.size - line.size) <= Math.max(0.6, line.size * 0.05) &&
  above.isBold === line.isBold &&
  line.y > above.y &&
  line.y - above.y < line.size * 1.65;

/** A bare number, or a word and a number: 'Mål 3'; its title stands on the next line. */
export const isBareNumber = (text: string): boolean => /^(?:\p{L}{2,20} )?\d{1,2}[.:)]?$/u.test(text) && !/^(?:side|page)/i.test(text);

/** Whether lines that stand out are a heading, by their length and how they end. */
export const isHeading = (lines: readonly PlacedLine[], styles: TypeStyles): boolean => {
  const [first] = lines;
  if (first === undefined || lines.length > LINES_OF_A_HEADING) return false;
  const text = lines.map((line) => line.text).join(' ');
  if (!/\p{L}{2}/u.test(text) || text.length > CHARACTERS_OF_A_HEADING) return false;
  if (/^[”“"»„].*[”“"«]$/u.test(text)) return false;
  const words = text.split(' ').length;
  const isSentence = /[.!;,]$/.test(text) && !/\b(?:m\.v|mv|m\.fl|mfl|kr|nr)\.$/.test(text);
  if (!isLarge(first, styles)) {
    if (text.length > CHARACTERS_OF_A_BOLD_HEADING || isSentence || !first.blankBefore) return false;
    return /^[^\p{L}]*\p{Lu}/u.test(text);
  }
  if (first.size >= styles.body * MUCH_LARGER) return !(isSentence && words > 2 * WORDS_OF_A_SENTENCE);
  return !(isSentence && words > WORDS_OF_A_SENTENCE) && !text.endsWith(',');
};

/** Names a style of headings: lines of one style have one level. */
export const styleKey = (line: PlacedLine): string => `${Math.round(line.size)}${line.isBold ? ' bold' : ''}`;

const DEEPEST_LEVEL = 6;

/** The level of each style of headings, by its size and then its weight: 1 = the largest. */
export const levelsOf = (headings: readonly PlacedLine[]): ReadonlyMap<string, number> => {
  const styles = new Map<string, PlacedLine>();
  for (const line of headings) if (!styles.has(styleKey(line))) styles.set(styleKey(line), line);
  const ranked = [...styles].toSorted((a, b) => Math.round(b[1].size) - Math.round(a[1].size) || Number(b[1].isBold) - Number(a[1].isBold));
  return new Map(ranked.map(([key], i) => [key, Math.min(i + 1, DEEPEST_LEVEL)]));
};
