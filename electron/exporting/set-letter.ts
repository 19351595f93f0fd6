import type { Typeface } from '../../shared/response/export-choices.ts';
import type { ComposedLetter } from './composed-letter.ts';
import type { RemarkedLetter } from './composed-remarks.ts';

/** Attributes that are no text for the eye. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['kind', 'link', 'date', 'sha256', 'format', 'alignment', 'typeface']);

/** Words that a line's end may divide: shorter ones leave no hole worth a divided word. Every place to divide at takes its time. */
const LONG_WORD = /(\p{L}{13,})/u;
const LONG_WORD_OF_MANY_PAGES = /(\p{L}{16,})/u;

/** What stays on one line of a reference: "s. 3". */
const PAGE_OF_REFERENCE = /((?<![\p{L}\p{N}])(?:s|nr)\. \d+)/u;

/** Characters of JSON, some 25 pages: up to there nobody waits for the best of all ways to break the lines. */
const LONG_LETTER = 100_000;

/** Characters of some three lines. */
const SHORT_PARAGRAPH = 200;

/** Characters of a paragraph whose lines are broken one by one: weighing all against each other takes too long. */
const LONG_PARAGRAPH = 3000;

type Change = (text: string) => string;

/** What a template reads as JSON, `change` made to every text a reader sees. */
export const shownJson = (composed: unknown, change: Change): string =>
  JSON.stringify(composed, (key, value: unknown) => (typeof value === 'string' && !NOT_SHOWN.has(key) ? change(value) : value));

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters of inlines as they are in JSON: a plain text is its pieces. */
const lengthOf = (content: readonly unknown[]): number =>
  content.reduce<number>((sum, inline) => {
    const text = isNode(inline) ? (inline['text'] ?? inline['words']) : inline;
    return sum + (Array.isArray(text) ? text.join('').length : 0);
  }, 0);

/**
 * A letter as templates/response.typ reads it, `change` made to every text a reader sees. What Typst would have to look for in the text is
 * found here, which takes a tenth of the time: running text is a list of pieces, every second one a long word; so are references, every
 * second piece one that stays on one line.
 */
export function letterJson(letter: (ComposedLetter | RemarkedLetter) & { readonly typeface: Typeface }, change: Change): string {
  // Without the marks of pages that are looked at: those look as the PDF will.
  const isLong = JSON.stringify(letter.blocks, (key, value: unknown) => (key === 'place' ? undefined : value)).length > LONG_LETTER;
  const longWord = isLong ? LONG_WORD_OF_MANY_PAGES : LONG_WORD;
  const inPieces = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(inPieces) : typeof value === 'string' ? change(value).split(longWord) : value;
  const shown = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return NOT_SHOWN.has(key) ? value : change(value);
    if (Array.isArray(value)) return value.map((part) => shown(part, key));
    return isNode(value) ? node(value) : value;
  };
  const node = (value: Readonly<Record<string, unknown>>): unknown => {
    const { kind } = value;
    if (kind === 'text' && value['noted'] === undefined && isNode(value['marks']) && Object.keys(value['marks']).length === 0)
      return inPieces(value['text']);
    const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
      // What is proposed is written for those who work on a text, and not in a PDF.
      if (key === 'review') return [];
      if ((key === 'text' && kind === 'text') || (key === 'words' && kind === 'citation')) return [[key, inPieces(part)]];
      if (key === 'reference' && typeof part === 'string') return [[key, part === '' ? [] : change(part).split(PAGE_OF_REFERENCE)]];
      return [[key, shown(part, key)]];
    });
    const set = Object.fromEntries(entries);
    const { content } = set;
    if (kind !== 'paragraph' || !Array.isArray(content)) return set;
    const length = lengthOf(content);
    return { ...set, isLong: length > LONG_PARAGRAPH, isShort: length <= SHORT_PARAGRAPH };
  };
  return JSON.stringify(node({ ...letter, isLong }));
}
