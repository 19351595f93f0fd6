import { romanNumeral } from '../../roman-numeral.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { ordinary, PdfDict, PdfName, PdfString, textOf } from './values.ts';

/** A letter over and over, for the 27th page and on; more than so many pages are not lettered. */
const MOST_LETTERED = 26 * 20;
const MOST_ROMAN = 100_000;

const labelOf = (style: string | null, nth: number): string => {
  switch (style) {
    case null:
      return '';
    case 'D':
      return String(nth);
    case 'r':
    case 'R': {
      ordinary(nth <= MOST_ROMAN, 'a page number too high for Roman numerals');
      const numeral = romanNumeral(nth);
      return style === 'r' ? numeral : numeral.toUpperCase();
    }
    case 'a':
    case 'A':
      ordinary(nth <= MOST_LETTERED, 'too many lettered pages');
      return String.fromCharCode(style.charCodeAt(0) + ((nth - 1) % 26)).repeat(Math.floor((nth - 1) / 26) + 1);
    default:
      ordinary(false, 'a rare style of page labels');
  }
};

/** What the file calls its pages (ISO 32000-1, 12.4.2); null where it says nothing. */
export const pageLabelsOf = (file: PdfFile, root: PdfDict, count: number): string[] | null => {
  const top = file.get(root, 'PageLabels');
  if (top === null) return null;
  ordinary(top instanceof PdfDict && !top.entries.has('Kids'), 'page labels in branches');
  const pairs = file.get(top, 'Nums');
  ordinary(isList(pairs), 'odd page labels');
  const starts = new Map<number, PdfDict>();
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [page, label] = [file.resolve(pairs[i]), file.resolve(pairs[i + 1])];
    ordinary(typeof page === 'number' && label instanceof PdfDict, 'odd page labels');
    starts.set(page, label);
  }
  let style: string | null = null;
  let prefix = '';
  let nth = 1;
  return Array.from({ length: count }, (_, page) => {
    const start = starts.get(page);
    if (start !== undefined) {
      const [ownStyle, ownPrefix, ownStart] = [file.get(start, 'S'), file.get(start, 'P'), file.get(start, 'St')];
      ordinary(ownStyle === null || ownStyle instanceof PdfName, 'odd page labels');
      ordinary(ownPrefix === null || ownPrefix instanceof PdfString, 'odd page labels');
      ordinary(ownStart === null || (typeof ownStart === 'number' && Number.isInteger(ownStart) && ownStart >= 1), 'odd page labels');
      style = ownStyle === null ? null : ownStyle.text;
      prefix = ownPrefix === null ? '' : textOf(ownPrefix);
      nth = typeof ownStart === 'number' ? ownStart : 1;
    }
    const label = `${prefix}${labelOf(style, nth)}`;
    nth += 1;
    return label;
  });
};
