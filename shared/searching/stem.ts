/**
 * The Danish stemmer of Snowball (snowballstem.org, Porter and Boulton, BSD licence), on folded words: aa, ae and oe stand for
 * å, æ and ø. Unlike it, -hed stays (sundhed is not sund). Beyond it: an s before another ending goes
 * too; superlatives in -este; neuter and past forms in -t, and forms with another vowel (bøger, gik), each from a list.
 */
import { OTHER_FORMS, T_STEMS } from './forms.ts';

const VOWEL = /[aeiouy]/;

/** Endings of nouns, verbs and adjectives, the longest first: the first that fits is taken away. */
const ENDINGS =
  'estes este erendes erende erenes endes ernes erens erets enes eres ered ende erne eren erer ens ers ets ede ene ere eret es en er et e'
    .split(' ')
    .toSorted((a, b) => b.length - a.length);

/** Letters after which an s is an ending. */
const BEFORE_S = /[abcdfghjklmnoprtvyz]$/;

const PAIRS = /(gd|dt|gt|kt)$/;
const DERIVATIONS = ['elig', 'lig', 'els', 'ig'];
/** Adjectives whose t is an ending: administrativ-t, mærkbar-t, regional-t. */
const NEUTER = /[a-z]{3}(iv|al|bar|som|aer|oes|iel)t$/;
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

/** Short words that end in a vowel, with an ending: byer, stien, søen. Not o: folded, broer reads as brør. */
const AFTER_VOWEL = /^([bcdfghjklmnpqrstvwxz]*(?:aa|ae|oe|[iy]))(?:e[nrt]|erne|ene)s?$/;

/** Words in -ue, with an ending: stuerne, truede. */
const AFTER_U = /^([a-z]*[bcdfghjklmnprstv]u)e(?:n|r|rne|t|de|ns|rs|rnes|ts|s)?$/;

/** Words whose own last letters look like an ending, with what may follow them. */
const WHOLE = /^(billed|planet)(?:e|er|en|et|erne|ers|ens|ets|ernes|s)?$/;

function regularStem(word: string): string {
  const whole = WHOLE.exec(word)?.[1] ?? AFTER_VOWEL.exec(word)?.[1] ?? AFTER_U.exec(word)?.[1];
  if (whole !== undefined) return whole;
  const region = regionOf(word);
  if (region >= word.length) return word;
  return withoutDouble(withoutDerivation(withoutPair(withoutEnding(word, region), region), region), region);
}

let tStems: ReadonlySet<string> | null = null;
let otherForms: ReadonlyMap<string, string> | null = null;

/** Stem of the word to which a form belongs, by the form. Each line of the list begins with the word itself. */
function irregular(): ReadonlyMap<string, string> {
  otherForms ??= new Map(
    OTHER_FORMS.split('\n').flatMap((line) => {
      const [word = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, regularStem(word)] as const);
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
