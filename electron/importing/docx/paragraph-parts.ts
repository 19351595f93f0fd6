import { listSign } from '../../../shared/text/list-signs.ts';
import { type Piece, wordsOf } from './word-block.ts';

/** Words of one weight are bold where all of them are, blanks aside. */
export const areBold = (pieces: readonly Piece[]): boolean => {
  const words = pieces.filter((piece) => !piece.isNoteMark && piece.text.trim() !== '');
  return words.length > 0 && words.every((piece) => piece.isBold);
};

/** The size that all words carry, blanks aside; null where they differ or leave it to their style. */
export const sizeOf = (pieces: readonly Piece[]): number | null => {
  const sizes = new Set(pieces.filter((piece) => !piece.isNoteMark && piece.text.trim() !== '').map(({ size }) => size));
  const [size] = sizes;
  return sizes.size === 1 ? (size ?? null) : null;
};

/** The pieces of each line, parted at the line breaks a writer has set by hand. */
const linesOf = (pieces: readonly Piece[]): Piece[][] => {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
};

const isItem = (line: readonly Piece[]): boolean => listSign(wordsOf(line).trim().slice(0, 80)) !== null;

/**
 * Some writers set several paragraphs as one, with line breaks between: a bold line over its text, items with typed signs,
 * empty lines. Parts such a paragraph; a break inside a sentence or a title parts nothing.
 */
export const partParagraph = (pieces: readonly Piece[]): Piece[][] => {
  if (!pieces.some(({ text }) => text.includes('\n'))) return [[...pieces]];
  const lines = linesOf(pieces);
  const isList = lines.filter(isItem).length >= 2;
  const parts: Piece[][] = [];
  let isApart = true;
  let wasBold = false;
  for (const line of lines) {
    if (wordsOf(line).trim() === '') {
      isApart = true;
      continue;
    }
    const isBold = areBold(line);
    const last = parts.at(-1);
    if (last === undefined || isApart || (isList && isItem(line)) || (wasBold && !isBold)) parts.push([...line]);
    else last.push({ text: ' ', isBold, size: null, isNoteMark: false }, ...line);
    isApart = false;
    wasBold = isBold && (wasBold || last === undefined || parts.at(-1) !== last);
  }
  return parts;
};
