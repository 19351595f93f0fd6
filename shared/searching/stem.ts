/**
 * The Danish stemmer of Snowball (snowballstem.org, Porter and Boulton, BSD licence), on folded words: aa, ae and oe stand for
 * å, æ and ø. Unlike it, -hed stays (sundhed is not sund). Beyond it: an s before another ending goes
 * too; superlatives in -este; neuter and past forms in -t, and forms with another vowel (bøger, gik), each from a list.
 */
import { OTHER_FORMS, T_STEMS } from './forms.ts';

const VOWEL = /[aeiouy]/;

/** Endings of nouns, verbs and adjectives, the longest first: the first that fits is taken away. */
const ENDINGS =
  'estes este erendes erende eredes erede erenes endes ernes erens erets enes eres ered edes ende erne eren erer ens ers ets ede ene ere eret es en er et e'
    .split(' ')
    .toSorted((a, b) => b.length - a.length);

/** Letters after which an s is an ending. */
const BEFORE_S = /[abcdfghjklmnoprtvyz]$/;

const PAIRS = /(gd|dt|gt|kt)$/;
const DERIVATIONS = ['elig', 'lig', 'els', 'ig'];
/** Adjectives whose t is an ending: administrativ-t, mærkbar-t, regional-t. */
const NEUTER = /[a-z]{3}(iv|al|bar|som|aer|oes|el)t$/;
const DOUBLED = /([bcdfghjklmnpqrstvwxz])\1$/;

/** Letters that a stem keeps, whatever follows. */
const SHORTEST = 3;

/** Where endings may begin: after the first consonant that follows a vowel, and after three letters. */
function regionOf(word: string): number {
  for (let i = 1; i < word.length; i += 1)
    if (VOWEL.test(word.charAt(i - 1)) && !VOWEL.test(word.charAt(i))) return Math.max(i + 1, SHORTEST);
  return word.length;
}

const endsWithin = (word: string, ending: string, region: number): boolean =>
  word.endsWith(ending) && word.length - ending.length >= region;

function withoutEnding(word: string, region: number): string {
  const ending = ENDINGS.find((candidate) => endsWithin(word, candidate, region));
  const base = ending === undefined ? word : word.slice(0, -ending.length);
  // Snowball takes one or the other, which parts indsats (indsat) from indsatsen (indsats).
  return endsWithin(base, 's', region) && BEFORE_S.test(base.slice(0, -1)) && !base.endsWith('els') ? base.slice(0, -1) : base;
}

const withoutPair = (word: string, region: number): string => {
  const [pair] = PAIRS.exec(word) ?? [];
  return pair !== undefined && endsWithin(word, pair, region) ? word.slice(0, -1) : word;
};

function withoutDerivation(word: string, region: number): string {
  const base = word.endsWith('igst') ? word.slice(0, -2) : word;
  const ending = DERIVATIONS.find((candidate) => endsWithin(base, candidate, region));
  if (ending !== undefined) return withoutPair(base.slice(0, -ending.length), region);
  return endsWithin(base, 'loest', region) ? base.slice(0, -1) : base;
}

const withoutDouble = (word: string, region: number): string => (word.length > region && DOUBLED.test(word) ? word.slice(0, -1) : word);

/** Words that end in å, æ or ø, with what may follow: miljøet, nåede. The vowel is spelled with an e that is no ending. */
const AFTER_LONG_VOWEL = /^([a-z]*(?:aa|ae|oe))(?:e[nrt]s?|ernes?|enes?|edes?|ende)$/;

/** Short words that end in a vowel, with an ending: byer, stien. Not o: folded, broer reads as brør. */
const AFTER_VOWEL = /^([bcdfghjklmnpqrstvwxz]*[iy])(?:e[nrt]|erne|ene|ede)s?$/;

/** Words of two syllables or more in -ø: without an ending that is one, they must not lose their last letter. */
const LONG_VOWEL = /^[a-z]*[aeiouy][a-z]*[bcdfghjklmnpqrstvwxz]oe$/;

/** Words in -ue, with an ending: stuerne, truede. */
const AFTER_U = /^([a-z]*[bcdfghjklmnprstv]u)e(?:n|r|rne|t|de|ns|rs|rnes|ts|s)?$/;

/**
 * Words whose own last letters look like an ending, with what may follow them: billed (not bill-ed), planet (not plan-et), berede
 * and what is made of it (not b-erede, as vurd-erede), allerede (no form of alle).
 */
const WHOLE = /^(billed|planet|(?:for|til|ud)?bered|allered)(?:e|er|en|et|es|erne|ers|ens|ets|ernes|s)?$/;

/** Words in -en with another ending after it, both of which go: køkkener. */
const AFTER_EN = /^([a-z]{4,}en)(?:e[nrt]|erne)s?$/;

/** A consonant and l at the end of what is left, between which the word itself has an e: simple, simpel. */
const LOST_E = /[bcdfghjkmnpqrstvxz]l$/;

/** What is left of a word in -ter when its plural has lost the e: ministre. Of ministeren, minist is left. */
const LOST_ER = /tr$/;

function regularStem(word: string): string {
  if (LONG_VOWEL.test(word)) return word;
  const whole = [WHOLE, AFTER_LONG_VOWEL, AFTER_VOWEL, AFTER_U]
    .map((pattern) => pattern.exec(word)?.[1])
    .find((base) => base !== undefined);
  if (whole !== undefined) return whole;
  const bare = AFTER_EN.exec(word)?.[1] ?? word;
  const region = regionOf(bare);
  if (region >= bare.length) return bare;
  const base = withoutDouble(withoutDerivation(withoutPair(withoutEnding(bare, region), region), region), region);
  if (LOST_ER.test(base) && base.length > region) return base.slice(0, -1);
  return LOST_E.test(base) ? `${base.slice(0, -1)}el` : base;
}

let tStems: ReadonlySet<string> | null = null;
let otherForms: ReadonlyMap<string, string> | null = null;

/** Stem of the word to which a form belongs, by the form. Each line of the list begins with the word itself. */
function irregular(): ReadonlyMap<string, string> {
  otherForms ??= new Map(
    OTHER_FORMS.split('\n').flatMap((line) => {
      const [word = '', ...forms] = line.split(' ');
      // går, foreslår: an r after å is an ending in these verbs, not in år.
      const present = word.endsWith('aa') ? [`${word}r`] : [];
      return [...forms, ...present].map((form) => [form, regularStem(word)] as const);
    }),
  );
  return otherForms;
}

/** What may stand after a form of the list: bøger-ne, børn-ene-s, stor-t. */
const AFTER_FORM = ['', 's', 'e', 'es', 'ne', 'nes', 'en', 'ens', 'et', 'ets', 'ene', 'enes', 'erne', 'ernes', 't', 'te'];

function listedStem(word: string): string | undefined {
  const listed = irregular();
  for (const after of AFTER_FORM) {
    const found = word.endsWith(after) ? listed.get(word.slice(0, word.length - after.length)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the forms of one word have in common; no word, only a key. `word` is folded. */
export function stem(word: string): string {
  const listed = listedStem(word);
  if (listed !== undefined) return listed;
  const regular = regularStem(word);
  tStems ??= new Set(T_STEMS.split(/\s/));
  return NEUTER.test(regular) || (regular.endsWith('t') && tStems.has(regular.slice(0, -1))) ? regular.slice(0, -1) : regular;
}
