/**
 * What no written file may carry: half surrogate pairs, control characters, noncharacters, byte order marks and the
 * interlinear marks, all of which XML or PDF/UA forbid; and the explicit bidi embeddings, overrides and isolates
 * (U+202A–202E, U+2066–2069), with which a passage would print in another order than it is stored. The plain
 * direction marks (U+200E, U+200F, U+061C) stay: right-to-left names need them.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;

/** Code points ending in FFFE and FFFF outside the basic plane: 0x1FFFE, 0x1FFFF, … */
const NONCHARACTERS =
  /[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu;

/**
 * More marks on one letter than any script puts there: Unicode's Stream-Safe Text Format (UAX #15) allows 30. Typst's
 * time grows with the square of their number, 10,000 take it 19 seconds.
 */
const PILED_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Every sign that ends a line or a page. */
export const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Text as it may stand in any file that is written: what shows nothing, or shows what is not there, is gone. Signs that end lines stay. */
export const writable = (text: string): string =>
  text.toWellFormed().replace(FORBIDDEN, '').replace(NONCHARACTERS, '').replace(PILED_MARKS, '$1');

/** The same with every end of a line a line feed. */
export const writableLines = (text: string): string => writable(text.replace(LINE_ENDS, '\n'));
