import type { Typeface } from '../../shared/response/export-choices.ts';
import type { ComposedLetter } from './composed-letter.ts';
import type { RemarkedLetter } from './composed-remarks.ts';
import { inRuns } from './letter-runs.ts';

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

/** All but what the typefaces have ready-made: the letters of western Europe (`í` and `ï` change beside some others) and usual punctuation. */
const PUT_TOGETHER = /[^\u0020-\u00FF\u2010-\u2027\u20AC]|[ÍÏíï]/u;

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

/** Whether a paragraph is nothing but its words: no remark stands beside it and no note below, and it runs as what it stands in. */
const isBare = ({ content, remarks, fromRight }: Readonly<Record<string, unknown>>): boolean =>
  remarks === undefined &&
  fromRight === undefined &&
  Array.isArray(content) &&
  !content.some((inline: unknown) => isNode(inline) && inline['kind'] === 'footnote');

/** Whether blocks are too much to weigh all their lines. Without the marks of pages that are looked at: those look as the PDF will. */
function areLong(blocks: ComposedLetter['blocks']): boolean {
  let length = 1;
  for (const { place: _, ...block } of blocks) {
    length += JSON.stringify(block).length + 1;
    if (length > LONG_LETTER) return true;
  }
  return false;
}

/**
 * A letter as templates/response.typ reads it, `change` made to every text a reader sees. What Typst would have to look for in the text is
 * found here, which takes a tenth of the time: running text is a list of pieces, every second one a long word; so are references, every
 * second piece one that stays on one line.
 */
export function letterJson(letter: (ComposedLetter | RemarkedLetter) & { readonly typeface: Typeface }, change: Change): string {
  const isLong = areLong(letter.blocks);
  const longWord = isLong ? LONG_WORD_OF_MANY_PAGES : LONG_WORD;
  let isReadyMade = true;
  const changed = (text: string): string => {
    const written = change(text);
    isReadyMade &&= !PUT_TOGETHER.test(written);
    return written;
  };
  const inPieces = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(inPieces) : typeof value === 'string' ? changed(value).split(longWord) : value;
  const shown = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return NOT_SHOWN.has(key) ? value : changed(value);
    if (Array.isArray(value)) return value.map((part) => shown(part, key));
    return isNode(value) ? node(value) : value;
  };
  const entry = (kind: unknown, key: string, value: unknown): unknown => {
    if ((key === 'text' && kind === 'text') || (key === 'words' && kind === 'citation')) return inPieces(value);
    if (key === 'reference' && typeof value === 'string') return value === '' ? [] : changed(value).split(PAGE_OF_REFERENCE);
    return shown(value, key);
  };
  const node = (value: Readonly<Record<string, unknown>>): unknown => {
    const { kind } = value;
    if (kind === 'text' && value['noted'] === undefined && isNode(value['marks']) && Object.keys(value['marks']).length === 0)
      return inPieces(value['text']);
    const set: Record<string, unknown> = {};
    // What is proposed is written for those who work on a text, and not in a PDF.
    for (const key of Object.keys(value)) if (key !== 'review') set[key] = entry(kind, key, value[key]);
    const { content } = set;
    if (kind !== 'paragraph' || !Array.isArray(content)) return set;
    const length = lengthOf(content);
    return { ...set, isLong: length > LONG_PARAGRAPH, isShort: length <= SHORT_PARAGRAPH, isBare: isBare(value) };
  };
  const set = shown({ ...letter, blocks: isLong ? inRuns(letter.blocks) : letter.blocks }, '');
  return JSON.stringify({ ...(isNode(set) && set), isLong, isReadyMade });
}
