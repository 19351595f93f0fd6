/**
 * Longest stretch of a line that pattern rules look at, in characters. Headings, labels, page numbers and dates of
 * letters are all shorter; a longer line is running text, and no pattern is run over it.
 */
export const PATTERN_LIMIT = 400;

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Nothing that normalising would change: printed ASCII, the letters of Western Europe but the soft hyphen and the odd space, dashes, quotes, '…', '•'. */
const ALREADY_NORMAL = /^[\t\n\f -~\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027\u20ac]*$/;

/**
 * Text in the one form everything else works on: NFC, well-formed UTF-16, "\n" between lines, no byte order mark, no soft
 * hyphens or zero-width characters, typographic ligatures spelled out, and every kind of space an ordinary space (a quote
 * typed from the screen must be found in the text). Tabs stay, they part columns; form feeds stay, they part pages.
 */
export const normalise = (raw: string): string => (ALREADY_NORMAL.test(raw) ? raw : normalised(raw));

const normalised = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    // oxlint-disable-next-line no-control-regex -- control characters are what is being dropped
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, '')
    .normalize('NFC');

/** Where something is left to do; nearly every line is even already. */
const UNEVEN = /[\t\n\f]| {2}|^\s|\s$/;

/** One space for every run of white space, none at the ends. */
export const collapse = (text: string): string => (UNEVEN.test(text) ? text.replace(/[ \t\n\f]+/g, ' ').trim() : text);

/** Form in which two wordings of the same title are equal: no case, dashes, quotes, full stops or double spaces. */
export const plainForm = (text: string): string =>
  collapse(
    text
      .toLowerCase()
      .replace(/[–—-]/g, ' ')
      .replace(/[”“„"'’‘´`»«:.,;*]/g, ''),
  );

/** Words as the counts show them: stretches without white space that hold a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
