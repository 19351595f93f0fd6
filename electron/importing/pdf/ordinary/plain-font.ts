import { type Font, faceOf } from '../fonts.ts';
import { type Glyph, glyphOf } from '../page-painter.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { readToUnicode } from './to-unicode.ts';
import { NotOrdinary, ordinary, PdfDict, PdfName, PdfStream, type PdfString } from './values.ts';

/** A font with the letters that its codes mean. */
export type PlainFont = {
  readonly font: Font;
  /** Puts the letters of some codes into a list from a place on; the answer is the place after them. */
  readonly glyphsOf: (codes: PdfString, into: (Glyph | number)[], at: number) => number;
};

/** Fonts with codes of two bytes have no more of them. */
const MOST_CODES = 65_536;

/** Of the type's size. */
const UNIT = 0.001;

const nameOf = (file: PdfFile, font: PdfDict, descriptor: PdfDict): string => {
  const name = file.nameIn(descriptor, 'FontName');
  ordinary(name !== null && name === file.nameIn(font, 'BaseFont'), 'a font of two names');
  return name;
};

const tableOf = (file: PdfFile, font: PdfDict): Map<number, string> | null => {
  const table = file.get(font, 'ToUnicode');
  if (table === null) return null;
  ordinary(table instanceof PdfStream, 'a rare table of letters');
  return readToUnicode(file.decoded(table));
};

/** Keeps each code's glyph once made. */
const keptGlyphs = (make: (code: number) => Glyph): ((code: number) => Glyph) => {
  const glyphs: (Glyph | undefined)[] = [];
  return (code) => (glyphs[code] ??= make(code));
};

const widthsOfComposite = (file: PdfFile, font: PdfDict): ((code: number) => number) => {
  const widths = new Map<number, number>();
  const list = file.listIn(font, 'W');
  const put = (code: number, width: unknown): void => {
    ordinary(typeof width === 'number' && code >= 0 && code < MOST_CODES, 'odd widths');
    widths.set(code, width);
  };
  for (let i = 0; i < list.length;) {
    const [from, next] = [list[i], list[i + 1]];
    ordinary(typeof from === 'number', 'odd widths');
    if (isList(next)) {
      next.forEach((width, k) => put(from + k, file.resolve(width)));
      i += 2;
    } else {
      ordinary(typeof next === 'number' && i + 2 < list.length && next < MOST_CODES, 'odd widths');
      for (let code = from; code <= next; code += 1) put(code, list[i + 2]);
      i += 3;
    }
  }
  const otherwise = Math.ceil(file.numberIn(font, 'DW') ?? 1000);
  return (code) => widths.get(code) ?? otherwise;
};

/** Fonts with codes of two bytes that are the glyphs' own numbers, which nearly all programs write today. */
const compositeFont = (file: PdfFile, dict: PdfDict): PlainFont => {
  ordinary(file.nameIn(dict, 'Encoding') === 'Identity-H', 'a rare order of letters');
  const [own] = file.listIn(dict, 'DescendantFonts');
  const descriptor = own instanceof PdfDict ? file.dictIn(own, 'FontDescriptor') : null;
  ordinary(own instanceof PdfDict && descriptor !== null, 'a font without a description');
  const letters = tableOf(file, dict);
  ordinary(letters !== null && letters.size > 0, 'a font without a table of letters');
  const widthOf = widthsOfComposite(file, own);
  const glyph = keptGlyphs((code) => glyphOf(letters.get(code) || String.fromCharCode(code), widthOf(code), false));
  return {
    font: { face: faceOf(nameOf(file, own, descriptor)), unit: UNIT, height: 1, isVertical: false },
    glyphsOf: ({ bytes, from, to }, into, at) => {
      ordinary((to - from) % 2 === 0, 'half a letter');
      let end = at;
      for (let i = from; i < to; i += 2) {
        into[end] = glyph(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
        end += 1;
      }
      return end;
    },
  };
};

/** Names of letters that end in the letters themselves are not here: a font that has its own goes to pdf.js. */
const windowsLetters = new TextDecoder('windows-1252');

/** What a code means in the order of letters that Windows has (ISO 32000-1, annex D.2), where there is no doubt. */
const windowsLetter = (code: number): string | null => {
  if (code < 0x20 || code === 0x7f || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code)) return null;
  if (code === 0xa0) return ' ';
  if (code === 0xad) return '-';
  return windowsLetters.decode(new Uint8Array([code]));
};

/** Fonts with codes of one byte. */
const simpleFont = (file: PdfFile, dict: PdfDict): PlainFont => {
  const descriptor = file.dictIn(dict, 'FontDescriptor');
  ordinary(descriptor !== null, 'a font without a description');
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.entries.has(key));
  ordinary(embedded, 'a font that is not in the file');
  const encoding = file.get(dict, 'Encoding');
  const isWindows = encoding instanceof PdfName && encoding.text === 'WinAnsiEncoding';
  ordinary(encoding === null || isWindows, 'letters in an order of their own');
  const letters = tableOf(file, dict);
  const hasTable = letters !== null && letters.size > 0;
  ordinary(hasTable || isWindows, 'a font without a table of letters');
  const first = file.numberIn(dict, 'FirstChar') ?? 0;
  const widths = file.numbersIn(dict, 'Widths');
  ordinary(widths.length > 0, 'a font without widths');
  const otherwise = file.numberIn(descriptor, 'MissingWidth') ?? 0;
  const letterOf = (code: number): string => {
    const told = letters?.get(code);
    if (told !== undefined && told !== '') return told;
    const known = isWindows && told === undefined ? windowsLetter(code) : hasTable && !isWindows ? String.fromCharCode(code) : null;
    if (known === null) throw new NotOrdinary('a letter without a meaning');
    return known;
  };
  const glyph = keptGlyphs((code) => glyphOf(letterOf(code), widths[code - first] ?? otherwise, code === 0x20));
  return {
    font: { face: faceOf(nameOf(file, dict, descriptor)), unit: UNIT, height: 1, isVertical: false },
    glyphsOf: ({ bytes, from, to }, into, at) => {
      let end = at;
      for (let i = from; i < to; i += 1) {
        into[end] = glyph(bytes[i] ?? 0);
        end += 1;
      }
      return end;
    },
  };
};

/** A font whose letters are told by its own tables. Throws `NotOrdinary` for every other. */
export const plainFont = (file: PdfFile, dict: PdfDict): PlainFont => {
  const sort = file.nameIn(dict, 'Subtype');
  if (sort === 'Type0') return compositeFont(file, dict);
  ordinary(sort === 'TrueType' || sort === 'Type1', 'a rare sort of font');
  return simpleFont(file, dict);
};
