import type { SpellingVerdict } from './verdict.ts';
import type { WordToCheck } from './words-to-check.ts';

/** What ends a sentence, between two words. A full stop within an abbreviation parts one in two, of which each is judged alone. */
const ENDS = /[.!?\n\r\u2028]/u;

/** Fewer English words than these are words that Danes write, or slips: 'det er the best'. */
const FEWEST = 3;

/** The words of a text by sentence. */
export function bySentence(text: string, words: readonly WordToCheck[]): WordToCheck[][] {
  const sentences: WordToCheck[][] = [];
  let before: WordToCheck | undefined;
  for (const word of words) {
    const last = sentences.at(-1);
    if (last === undefined || ENDS.test(text.slice(before?.end ?? 0, word.start))) sentences.push([word]);
    else last.push(word);
    before = word;
  }
  return sentences;
}

/**
 * The words of a sentence that are wrong. Where at least half of them are English and no Danish the sentence is English: only what is wrong in
 * English too is wrong there. Words that nothing is known of yet are not wrong.
 */
export function wrongInSentence(
  sentence: readonly WordToCheck[],
  verdictOf: (word: string) => SpellingVerdict | undefined,
): readonly WordToCheck[] {
  const verdicts = sentence.map(({ word }) => verdictOf(word));
  const english = verdicts.filter((verdict) => verdict === 'english').length;
  const isEnglish = english >= FEWEST && english * 2 >= sentence.length;
  return sentence.filter(({ mayBeName }, at) => {
    const verdict = verdicts[at];
    if (verdict === 'perhaps-a-name') return !mayBeName && !isEnglish;
    return verdict === 'wrong' || (verdict === 'english' && !isEnglish);
  });
}
