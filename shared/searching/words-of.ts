import { fold } from './fold.ts';

/** A word of a text. `start` and `end` are UTF-16 offsets into it, half-open. */
export type FoundWord = { readonly start: number; readonly end: number; readonly form: string };

/** Letters and digits, with the accents and the unseen signs (soft hyphen, joiners) that stand among them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu;

/** Longest run of letters that is a word, in UTF-16 units: more is a key, a checksum or a mishap, and is cut. */
const LONGEST_WORD = 100;

/** The words of a text in order, folded. */
export function wordsOf(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const form = fold(match[0].slice(0, LONGEST_WORD));
    if (form !== '') found.push({ start: match.index, end: match.index + match[0].length, form });
  }
  return found;
}

/** True where two words of a text are joined by a hyphen: 'e-mail', 'EU-retten'. */
export const areHyphenated = (text: string, before: FoundWord, after: FoundWord): boolean =>
  after.start - before.end === 1 && /[-\u2010\u2011]/.test(text.charAt(before.end));
