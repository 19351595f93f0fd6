import { Lexer } from './lexer.ts';
import { isList } from './pdf-file.ts';
import { Keyword, ordinary, PdfString, type PdfValue } from './values.ts';

/** A table of more codes than there are of two bytes is a bomb. */
const MOST_CODES = 65_536;

const numberOf = (value: PdfValue | undefined): number => {
  ordinary(value instanceof PdfString && value.to - value.from <= 4 && value.to > value.from, 'an odd code');
  let code = 0;
  for (let i = value.from; i < value.to; i += 1) code = code * 256 + (value.bytes[i] ?? 0);
  return code;
};

/** UTF-16, as the tables have it; a lone byte is a letter's low one. */
const lettersOf = (bytes: readonly number[]): string => {
  const whole = bytes.length % 2 === 0 ? bytes : [0, ...bytes];
  const units: number[] = [];
  for (let i = 0; i < whole.length; i += 2) units.push(((whole[i] ?? 0) << 8) | (whole[i + 1] ?? 0));
  const text = String.fromCharCode(...units);
  ordinary(text.isWellFormed(), 'half a letter');
  return text;
};

const bytesOf = (value: PdfValue | undefined): number[] => {
  ordinary(value instanceof PdfString && value.to - value.from <= 512, 'an odd letter');
  return [...value.bytes.subarray(value.from, value.to)];
};

/** What each code of a font means, by the table that the font brings (ISO 32000-1, 9.10.3). */
export const readToUnicode = (bytes: Uint8Array): Map<number, string> => {
  const letters = new Map<number, string>();
  const lexer = new Lexer(bytes, 0, false);
  const put = (code: number, text: readonly number[]): void => {
    ordinary(letters.size < MOST_CODES, 'a table of too many codes');
    letters.set(code, lettersOf(text));
  };
  /** A run of codes: the last byte climbs with them, and carries once. */
  const putRun = (low: number, high: number, first: readonly number[]): void => {
    ordinary(high >= low && high - low < MOST_CODES && first.length > 0, 'an odd run of codes');
    const text = [...first];
    for (let code = low; code <= high; code += 1) {
      put(code, text);
      const last = text.length - 1;
      const next = (text[last] ?? 0) + 1;
      if (next <= 255) text[last] = next;
      else {
        ordinary(last > 0 && (text[last - 1] ?? 0) < 255, 'an odd run of codes');
        text[last - 1] = (text[last - 1] ?? 0) + 1;
        text[last] = 0;
      }
    }
  };
  const rows = (end: string, size: number, read: (row: readonly PdfValue[]) => void): void => {
    for (let row: PdfValue[] = [], value = lexer.next(); ; value = lexer.next()) {
      if (value instanceof Keyword) {
        ordinary(value.text === end && row.length === 0, 'a table of codes cut off');
        return;
      }
      row.push(value);
      if (row.length < size) continue;
      read(row);
      row = [];
    }
  };
  for (let value = lexer.next(); !(value instanceof Keyword && value.text === ''); value = lexer.next()) {
    if (!(value instanceof Keyword)) continue;
    const { text } = value;
    ordinary(!/^(?:usecmap|begincid|beginnotdef)/.test(text), 'a rare table of codes');
    if (text === 'beginbfchar') rows('endbfchar', 2, ([code, letter]) => put(numberOf(code), bytesOf(letter)));
    else if (text === 'beginbfrange')
      rows('endbfrange', 3, ([low, high, first]) => {
        if (!isList(first)) return putRun(numberOf(low), numberOf(high), bytesOf(first));
        const from = numberOf(low);
        ordinary(from + first.length - 1 === numberOf(high), 'an odd run of codes');
        first.forEach((letter, i) => put(from + i, bytesOf(letter)));
      });
  }
  return letters;
};
