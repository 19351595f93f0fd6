import { romanNumeral } from '../roman-numeral.ts';

/** Higher numbers are written in figures: no list gets so far, and a row of a million m's is an attack. */
const HIGHEST_ROMAN = 3999;
const LETTERS = 26;
/** Times a letter is repeated: Word writes 27 as 'aa' and 53 as 'aaa'. */
const MOST_REPEATS = 10;

const letters = (value: number): string =>
  String.fromCodePoint(97 + ((value - 1) % LETTERS)).repeat(Math.min(MOST_REPEATS, Math.floor((value - 1) / LETTERS) + 1));

/** A number as a list's `w:numFmt` writes it (ISO/IEC 29500-1, 17.18.59). Formats of other scripts are given in figures. */
export const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case 'lowerLetter':
      return value >= 1 ? letters(value) : String(value);
    case 'upperLetter':
      return value >= 1 ? letters(value).toUpperCase() : String(value);
    case 'lowerRoman':
      return value >= 1 && value <= HIGHEST_ROMAN ? romanNumeral(value) : String(value);
    case 'upperRoman':
      return value >= 1 && value <= HIGHEST_ROMAN ? romanNumeral(value).toUpperCase() : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}.`;
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'chicago':
      return '*†‡§'.charAt((value - 1) % 4);
    case 'none':
      return '';
    default:
      return String(value);
  }
};
