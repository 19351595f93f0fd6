import { isLetter } from '../comparing/words.ts';
import type { TextRange } from '../domain/source-document.ts';

/** A text's letters and digits alone: what stays the same when spaces, signs and line breaks are set another way. */
export function lettersIn(text: string): string {
  let letters = '';
  for (let at = 0; at < text.length;) {
    while (at < text.length && !isLetter(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
    letters += text.slice(start, at);
  }
  return letters;
}

const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\t';

/** The range without white space at its ends. */
export const trimmed = (text: string, range: TextRange): TextRange => {
  let { start, end } = range;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  return { start, end };
};

/** True where an offset stands between two letters of one word. */
export const splitsWord = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isLetter(text.charCodeAt(offset - 1)) && isLetter(text.charCodeAt(offset));

/** The same sign, or two kinds of white space. */
export const isSameSign = (a: string, b: string): boolean => a === b || (isSpace(a) && isSpace(b));

/** The range drawn out to whole words, without white space at its ends. */
export const wholeWords = (text: string, range: TextRange): TextRange => {
  let { start, end } = range;
  while (splitsWord(text, start)) start -= 1;
  while (splitsWord(text, end)) end += 1;
  return trimmed(text, { start, end });
};

/** A text's words in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The range of a quote's letters with the signs that the quote has around them, where the text has them too. */
export const withSigns = (text: string, { start, end }: TextRange, quote: string): TextRange => {
  let first = 0;
  while (first < quote.length && !isLetter(quote.charCodeAt(first))) first += 1;
  let last = quote.length;
  while (last > first && !isLetter(quote.charCodeAt(last - 1))) last -= 1;
  return {
    start: text.slice(Math.max(0, start - first), start).endsWith(quote.slice(0, first)) ? start - first : start,
    end: text.startsWith(quote.slice(last), end) ? end + quote.length - last : end,
  };
};
