/** Letters of Danish words, loan words included. */
const LETTERS = 'etrnasidlgokmfvubpøhæåyjcéwxzq';

/** Letters taken for one another by ear, by the eye or by a finger on a Danish keyboard. */
const CONFUSED = [
  'eæaøi',
  'oåøu',
  'iyej',
  'uyo',
  'dt',
  'gkj',
  'bpv',
  'fv',
  'csz',
  'ck',
  'mn',
  'lr',
  'er',
  'rt',
  'as',
  'sd',
  'op',
  'nb',
  'hj',
  'lk',
  'øæ',
  'åp',
];

const confusedWith = new Map<string, ReadonlySet<string>>(
  Array.from(LETTERS, (letter) => [
    letter,
    new Set(CONFUSED.filter((group) => group.includes(letter)).flatMap((group) => Array.from(group).filter((other) => other !== letter))),
  ]),
);

/** Short words that are written together with the next by mistake: igår, idag, tilgængæld. */
const FIRST_OF_TWO = ['i', 'af', 'på', 'til', 'for', 'om', 'ad', 'alt', 'hver', 'så', 'som', 'ved', 'under', 'over', 'alle', 'mindst'];

/** What the word becomes by two letters changing places, one being doubled or one of a pair lost: the slips that are made most. */
function* bySlip(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at += 1)
    if (word[at] !== word[at + 1]) yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at + 1) + word.slice(at);
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function* byLetter(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  for (let at = 0; at < word.length; at += 1)
    for (const letter of confusedWith.get(word.charAt(at)) ?? []) yield word.slice(0, at) + letter + word.slice(at + 1);
}

/** Everything that is a single common slip away from a word in small letters, the likeliest first; some of it twice. */
export function* oneSlipFrom(word: string): Generator<string> {
  yield* bySlip(word);
  yield* byLetter(word);
}

/** A word as the two it may have been meant as. */
export const asTwoWords = (word: string): readonly (readonly [first: string, second: string])[] =>
  FIRST_OF_TWO.filter((first) => word.startsWith(first) && word.length >= first.length + 2).map((first) => [
    first,
    word.slice(first.length),
  ]);
