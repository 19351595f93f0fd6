import { analyse, type WordKeys } from './compounds.ts';
import { areHyphenated, wordsOf } from './words-of.ts';

/**
 * Version of the rules by which words are folded, stemmed and taken apart. To be raised with every change of what a word is indexed
 * by: a library that was indexed by other rules is indexed anew.
 */
export const INDEX_RULES = 1;

/** Words whose keys are remembered. A language has more, but the rest are rare. */
const REMEMBERED = 50_000;

const remembered = new Map<string, WordKeys>();

/** The keys of a folded word. */
export function keysOf(form: string): WordKeys {
  const known = remembered.get(form);
  if (known !== undefined) return known;
  const keys = analyse(form);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(form, keys);
  return keys;
}

/** A passage as the index takes it in: words parted by spaces, in the order of the text. `stems` has those that differ from their word. */
export type IndexedWords = { readonly forms: string; readonly stems: string; readonly parts: string };

/** What a passage can be found by. */
export function indexWords(text: string): IndexedWords {
  const words = wordsOf(text);
  const stems: string[] = [];
  const parts: string[] = [];
  words.forEach((word, i) => {
    const keys = keysOf(word.form);
    // A word that is its own stem is found as it stands: half the words of a text need no second entry.
    if (keys.stem !== word.form) stems.push(keys.stem);
    parts.push(...keys.parts);
    const next = words[i + 1];
    // 'e-mail' is found by 'email' too.
    if (next !== undefined && areHyphenated(text, word, next)) parts.push(keysOf(word.form + next.form).stem);
  });
  return { forms: words.map(({ form }) => form).join(' '), stems: stems.join(' '), parts: parts.join(' ') };
}
