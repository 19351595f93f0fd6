import { wordsToCheck } from './words-to-check.ts';

/** How often a word stands in what is heard before it is taken for a word of its trade rather than a slip. */
const OFTEN = 2;

/** The words of a text that its readers may use as they are: names, and what it says more than once. */
export function familiarWords(text: string): Set<string> {
  const counts = new Map<string, number>();
  const familiar = new Set<string>();
  for (const { word, mayBeName } of wordsToCheck(text)) {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    if (mayBeName || count >= OFTEN) familiar.add(word);
  }
  return familiar;
}

/** The forms under which a word may be known: as it is, without its genitive, and in small letters. */
export function formsOf(word: string): string[] {
  const bare = word.replace(/-$/u, '');
  const stems = [bare, bare.replace(/'s?$/u, ''), bare.replace(/s$/u, '')].filter((stem) => stem.length > 1);
  return [...new Set(stems.flatMap((stem) => [stem, stem.charAt(0).toLocaleLowerCase('da') + stem.slice(1)]))];
}

/** Whether a word, or each part of it where hyphens stand, is among those known. */
export const isFamiliar = (word: string, known: ReadonlySet<string>): boolean => formsOf(word).some((form) => known.has(form));
