import { ABBREVIATIONS } from './abbreviations.ts';
import { LONGEST_WORD } from './verdict.ts';

/** A word of a text that is worth looking up. `start` and `end` are UTF-16 offsets into the text, half-open. */
export type WordToCheck = {
  readonly start: number;
  readonly end: number;
  /** As it is looked up: composed, without what is not seen, and with a hyphen at its end where it is half a word (børne- og ungeområdet). */
  readonly word: string;
  /** Capital first inside a sentence: what is unknown there is taken for a name. */
  readonly mayBeName: boolean;
};

/** Stands for what is no text, or no one's own text: a citation, a field of a template. */
export const NO_TEXT = '\ufffc';

/** Letters with what is not seen among them; full stops, apostrophes and hyphens between them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*(?:[.'’‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*)*/gu;

/** Addresses, paths and names of files. Each part is bounded, so that no text takes longer than its length. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S{1,2000}|[^\s@]{1,80}@[^\s@]{1,200}|(?<![\p{L}\p{N}])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.(?:dk|com|org|net|eu|info|se|no|de|nu|uk|pdf|docx?|xlsx?|pptx?|txt|png|jpe?g|html?|eml|odt|csv|zip)(?![\p{L}\p{N}])(?:\/\S{0,2000})?/giu;

const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/gu;

/** What ends a sentence, and what may stand between it and the next. */
const SENTENCE_END = /(?:^|[.!?:;\n\r\u2028•–—])[\s"'»«”“„’()[\]*§\d.-]*$/u;

/** How far back the end of the sentence before is looked for, in UTF-16 units. */
const LOOK_BACK = 12;

const beginsSentence = (text: string, start: number): boolean => {
  const from = Math.max(0, start - LOOK_BACK);
  const before = text.slice(from, start);
  return from === 0 ? SENTENCE_END.test(before) : SENTENCE_END.test(before.replace(/^\s+/u, 'x'));
};

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Two capitals or more and no small letter, but for an ending after an apostrophe or a hyphen: EU, BDO's, KL-aftalen is checked for its last part. */
const isAllCapitals = (word: string): boolean =>
  /^[\p{Lu}\p{M}.'’-]+(?:['’]?s|['’]\p{Ll}{1,4})?$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);

/** A capital after a small letter is a name that someone made up: iPhone, SagsNummer. */
const isMadeUp = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word);

const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word.toLowerCase());

/** Pieces of what full stops hold together: an abbreviation is one, and a space that is missing after a sentence makes two. */
function piecesOf(text: string, start: number): readonly { readonly start: number; readonly text: string }[] {
  if (!text.includes('.')) return [{ start, text }];
  if (isAbbreviation(text) || text.split('.').every((part) => part.length <= 3)) return [];
  let from = start;
  return text.split('.').map((part) => {
    const piece = { start: from, text: part };
    from += part.length + 1;
    return piece;
  });
}

/**
 * The words of a text that a dictionary may be asked about. Left out: numbers and what has digits in it, abbreviations,
 * words in capitals, made-up names, addresses and names of files, and what is longer than any word.
 */
export function wordsToCheck(text: string): WordToCheck[] {
  const readable = text.replaceAll(ADDRESS, (address) => NO_TEXT.repeat(address.length));
  const found: WordToCheck[] = [];
  for (const match of readable.matchAll(WORD)) {
    for (const piece of piecesOf(match[0], match.index)) {
      const end = piece.start + piece.text.length;
      const bare = piece.text.replaceAll(UNSEEN, '').replaceAll('’', "'").replaceAll('‑', '-').normalize('NFC');
      const isHalf = /^[-‑](?![\p{L}\p{N}])/u.test(readable.slice(end, end + 2));
      if (bare.length < 2 || bare.length >= LONGEST_WORD || /\p{N}/u.test(bare)) continue;
      if (isAllCapitals(bare) || isMadeUp(bare) || isAbbreviation(bare)) continue;
      const mayBeName = hasCapital(bare) && !beginsSentence(readable, piece.start);
      found.push({ start: piece.start, end, word: isHalf ? `${bare}-` : bare, mayBeName });
    }
  }
  return found;
}
