/** Letters that are written in more than one way; the older or plainer way is the one that is indexed. */
const SPELLINGS: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ø: 'oe', ä: 'ae', ö: 'oe', ß: 'ss', œ: 'oe' };

const SPELLED = /[åæøäößœ]/g;

/** Accents, and signs that are not seen: soft hyphens, joiners, what is left of a superscript or a fraction. */
const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;

/** A word as the index holds it: lower case, æ ø å spelled out, without accents. Two words with the same folding look the same to a reader. */
export function fold(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  // Most words have nothing to fold.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .replace(SPELLED, (letter) => SPELLINGS[letter] ?? letter)
    .normalize('NFKD')
    .replace(NOT_A_LETTER, '')
    .toLowerCase();
}
