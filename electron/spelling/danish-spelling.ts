import { LONGEST_WORD, MOST_SUGGESTIONS, type SpellingVerdict } from '../../shared/spelling/verdict.ts';
import type { Dictionary, DictionaryFiles, Hunspell } from './hunspell.ts';
import { asTwoWords, oneSlipFrom } from './near-words.ts';

export type Spelling = {
  /** Words that are longer than a word, or hold what no word holds, are right: there is nothing to say of them. */
  readonly judge: (word: string, acceptsEnglish: boolean) => SpellingVerdict;
  /** The likeliest first, at most `MOST_SUGGESTIONS`. */
  readonly suggest: (word: string) => string[];
};

/** Fewest letters of what may be a name for a word one slip away to say anything: short names are all close to some word. */
const FEWEST_OF_NAME = 7;

/** Fewest letters of what has a capital and is close to a compound (Beskæftielsesudvalget): few names are as long. */
const FEWEST_OF_TITLE = 12;

/** Fewest letters of a compound for the same: few that are shorter are not in the dictionary. */
const FEWEST_OF_COMPOUND = 5;

/** A word whose first part is written alone ("børne- og ungeudvalget") is right if it can begin one of these. */
const HEADS = ['udvalg', 'plan', 'sag', 'område'];

const ONLY_LETTERS = /^['-]?\p{L}[\p{L}\p{M}'-]*$/u;

/** The rules without those that make words of words: what is left knows only what someone put into the dictionary. */
function withoutCompounds(affixes: Uint8Array): Uint8Array {
  const rules = new TextDecoder().decode(affixes);
  return new TextEncoder().encode(rules.replaceAll(/^(?:COMPOUND\w*|CHECKCOMPOUND\w*)\b.*$/gm, ''));
}

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
const lowered = (word: string): string => word.toLocaleLowerCase('da');
const beginsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * Danish as Stavekontrolden knows it, twice. Its rules for compounds let in much that no one means (des + være, mug + lighed): a
 * word that is right as a compound only is wrong all the same when it is a slip away from a word of the dictionary.
 */
export function danishSpelling(hunspell: Hunspell, danish: DictionaryFiles, english: () => DictionaryFiles): Spelling {
  const whole = hunspell.open('da', danish);
  const listed = hunspell.open('da-listed', { affixes: withoutCompounds(danish.affixes), words: danish.words });
  let englishWords: Dictionary | null = null;
  const isEnglish = (word: string): boolean => (englishWords ??= hunspell.open('en', english())).has(word);

  const nearListed = (word: string): boolean => {
    for (const near of oneSlipFrom(word)) if (listed.has(near)) return true;
    return false;
  };

  const nearCompound = (word: string): boolean => {
    for (const near of oneSlipFrom(word)) if (isRightAlone(near)) return true;
    return false;
  };

  const isRightAlone = (word: string): boolean =>
    listed.has(word) || (whole.has(word) && (word.length < FEWEST_OF_COMPOUND || !nearListed(lowered(word))));

  /** Of parts joined by hyphens each is a word, a name, capitals, or the first part of a compound (beskæftigelses-). */
  const isRightJoined = (word: string): boolean => {
    const parts = word.split('-');
    return parts.length > 1 && parts.every((part, at) => part === '' || isRightPart(part, at < parts.length - 1));
  };
  const isRightPart = (part: string, isFirst: boolean): boolean =>
    part.length === 1 || /^\p{Lu}/u.test(part) || isRightAlone(part) || (isFirst && HEADS.some((head) => whole.has(part + head)));

  const isRight = (word: string): boolean => isRightAlone(word) || isRightJoined(word) || isRightName(word);
  /** Danish puts no apostrophe before the s of a genitive, and many write one. It is no slip of the word. */
  const isRightName = (word: string): boolean => beginsWithCapital(word) && word.endsWith("'s") && listed.has(word.slice(0, -2));

  return {
    judge(word, acceptsEnglish) {
      if (word.length > LONGEST_WORD || !ONLY_LETTERS.test(word) || isRight(word)) return 'right';
      const alone = word.replace(/-$/, '');
      if (acceptsEnglish && isEnglish(alone)) return 'right';
      const wrong = (): SpellingVerdict => (isEnglish(alone) ? 'english' : 'wrong');
      if (!beginsWithCapital(word)) return wrong();
      const small = lowered(word);
      const isSlip = (word.length >= FEWEST_OF_NAME && nearListed(small)) || (word.length >= FEWEST_OF_TITLE && nearCompound(small));
      return isSlip ? wrong() : 'perhaps-a-name';
    },
    suggest(word) {
      if (word.length > LONGEST_WORD || !ONLY_LETTERS.test(word)) return [];
      const small = lowered(word);
      const found = new Set<string>();
      for (const [first, second] of asTwoWords(small)) if (listed.has(second)) found.add(`${first} ${second}`);
      // A split is likeliest for the shortest first word; "i går" is a listed pair, "for ståelse" is none.
      for (const near of oneSlipFrom(small)) if (listed.has(near)) found.add(near);
      if (found.size === 0) for (const near of oneSlipFrom(small)) if (isRightAlone(near)) found.add(near);
      if (found.size === 0) for (const near of whole.suggest(word)) found.add(near);
      const suggestions = [...found].filter((suggestion) => suggestion !== word).slice(0, MOST_SUGGESTIONS);
      return beginsWithCapital(word) ? [...new Set(suggestions.map(capitalised))] : suggestions;
    },
  };
}
