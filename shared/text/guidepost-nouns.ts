/** What a document may call its guideposts. `strong`: the word means little else; 'mål' and 'forslag' are everyday words. */
export type GuidepostNoun = { readonly singular: string; readonly strong: boolean; readonly forms: string };

/** `forms` is the source of a pattern for every inflection, in lower case. */
export const GUIDEPOST_NOUNS: readonly GuidepostNoun[] = [
  { singular: 'pejlemærke', strong: true, forms: 'pejlemærke(?:ts?|r|rne|rnes|rs|s)?' },
  { singular: 'princip', strong: true, forms: 'princip(?:pet|pets|per|perne|pernes|pers|s)?' },
  { singular: 'anbefaling', strong: true, forms: 'anbefaling(?:en|ens|er|erne|ernes|ers)?' },
  { singular: 'indsatsområde', strong: true, forms: 'indsatsområde(?:t|r|rne|rnes)?' },
  { singular: 'fokusområde', strong: true, forms: 'fokusområde(?:t|r|rne|rnes)?' },
  { singular: 'målsætning', strong: true, forms: 'målsætning(?:en|er|erne|ernes)?' },
  { singular: 'pejling', strong: true, forms: 'pejling(?:en|er|erne)' },
  { singular: 'pejlepunkt', strong: true, forms: 'pejlepunkt(?:et|er|erne)?' },
  { singular: 'ledestjerne', strong: true, forms: 'ledestjerne(?:n|r|rne)?' },
  { singular: 'strategispor', strong: true, forms: 'strategi(?:spor|sporet|sporene)' },
  { singular: 'hovedgreb', strong: true, forms: 'hovedgreb(?:et|ene)?' },
  { singular: 'løfte', strong: false, forms: 'løfte(?:t|r|rne)?' },
  { singular: 'indsats', strong: false, forms: 'indsats(?:en|er|erne)?' },
  { singular: 'initiativ', strong: false, forms: 'initiativ(?:et|er|erne)?' },
  { singular: 'forslag', strong: false, forms: 'forslag(?:et|ene)?' },
  { singular: 'mål', strong: false, forms: 'mål(?:et|ene)?' },
  { singular: 'tema', strong: false, forms: 'tema(?:et|er|erne)?' },
  { singular: 'spor', strong: false, forms: 'spor(?:et|ene)?' },
  { singular: 'prioritet', strong: false, forms: 'prioritet(?:en|er|erne)?' },
  { singular: 'scenarie', strong: false, forms: 'scenari(?:e|et|er|erne|um)' },
];

const WORD = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';
const anyForm = GUIDEPOST_NOUNS.map((noun) => noun.forms).join('|');
/** Asked for first: whether a letter stands before is a costly question at every place of a text. */
const beginning = [...new Set(GUIDEPOST_NOUNS.map((noun) => noun.forms.slice(0, 3)))].join('|');
/** In lower case: to leave the case of every letter open takes a pattern several times as long. */
const ANY_NOUN = new RegExp(`(?=${beginning})${WORD}(?:${anyForm})${WORD_END}`, 'gu');

const patterns = new Map(GUIDEPOST_NOUNS.map((noun) => [noun.singular, new RegExp(`^(?:${noun.forms})$`, 'iu')]));

const nounOf = (word: string): GuidepostNoun | null =>
  GUIDEPOST_NOUNS.find((noun) => patterns.get(noun.singular)?.test(word) === true) ?? null;

/** 'Forslag til idrætspolitik' says what paper it is. */
const WHAT_PAPER = /^(?:udkast til |høring (?:over|af|om) )?forslag til /i;

/** Every mention of a guidepost noun, in order. */
export const nounMentions = (text: string): GuidepostNoun[] =>
  (text.replace(WHAT_PAPER, '').toLowerCase().match(ANY_NOUN) ?? []).flatMap((word) => nounOf(word) ?? []);

/** The noun is mentioned in a form that means several or the set: 'pejlemærkerne', not 'pejlemærke'. */
export const mentionsSet = (text: string, noun: GuidepostNoun): boolean =>
  text.length <= 2000 && new RegExp(`${WORD}(?:${noun.forms})${WORD_END}`, 'giu').test(text);

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
};
const COUNT = new RegExp(
  `(?=\\d|${[...new Set(Object.keys(NUMBER_WORDS).map((word) => word.slice(0, 2)))].join('|')})${WORD}(\\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')})(?: (?:\\p{L}+e|politiske|strategiske|tværgående))? (?:${anyForm})${WORD_END}`,
  'giu',
);

/** How many guideposts a text says there are: 'de 7 pejlemærker', 'seks strategiske principper'. */
export type Announcement = { readonly noun: GuidepostNoun; readonly count: number; readonly start: number; readonly end: number };

export const findAnnouncements = (text: string): Announcement[] => {
  const found: Announcement[] = [];
  for (const match of text.matchAll(COUNT)) {
    const word = match[0].slice(match[0].lastIndexOf(' ') + 1);
    const noun = nounOf(word);
    const count = NUMBER_WORDS[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
    // 'tre af de syv principper' and 'pejlemærke 2' are no announcements; neither is one of a single thing.
    if (noun !== null && count >= 2 && count <= 30) found.push({ noun, count, start: match.index, end: match.index + match[0].length });
  }
  return found;
};

const ORDINALS: Readonly<Record<string, string>> = {
  første: '1',
  andet: '2',
  anden: '2',
  tredje: '3',
  fjerde: '4',
  femte: '5',
  sjette: '6',
  syvende: '7',
  ottende: '8',
  niende: '9',
  tiende: '10',
};
const singulars = GUIDEPOST_NOUNS.map((noun) => noun.singular).join('|');
const NOUN_FIRST = new RegExp(
  `^(${singulars})(?: nr\\.?)? #?(\\d{1,3}|[ivx]{1,5}|[a-h](?=\\s?[:–—]|\\s-\\s|$))(?![\\p{L}\\p{N}]|\\.\\d)\\s?(?:[:.)–—|-]\\s?)?`,
  'iu',
);
const NUMBER_FIRST = new RegExp(`^(\\d{1,2})\\. ?(${singulars})(?![\\p{L}\\p{N}]| til )\\s?(?:[:.)–—|-]\\s?)?`, 'iu');
const ORDINAL_FIRST = new RegExp(`^(${Object.keys(ORDINALS).join('|')}) (${singulars})(?![\\p{L}\\p{N}])\\s?(?:[:.)–—|-]\\s?)`, 'iu');

/** A heading that calls itself a guidepost: 'Pejlemærke 3: Titel', '3. pejlemærke – Titel', 'Første princip: Titel'. */
export type NamedNumber = { readonly noun: string; readonly number: string; readonly length: number; readonly separated: boolean };

/** '2. Forslag' over a text is its second section; '2. forslag' and '2. Forslag: Flere cykelstier' are the second of several. */
const isSectionOfThatName = (text: string, [whole, , noun = '']: RegExpExecArray): boolean =>
  whole.length === text.length && /^\p{Lu}/u.test(noun) && nounOf(noun)?.strong === false;

export const namedNumber = (text: string): NamedNumber | null => {
  const head = text.slice(0, 80);
  const first = NOUN_FIRST.exec(head);
  if (first !== null) {
    return {
      noun: (first[1] ?? '').toLowerCase(),
      number: (first[2] ?? '').toUpperCase(),
      length: first[0].length,
      separated: /[:.)–—|-]\s?$/.test(first[0]),
    };
  }
  const second = NUMBER_FIRST.exec(head);
  if (second !== null && !isSectionOfThatName(text, second)) {
    return {
      noun: (second[2] ?? '').toLowerCase(),
      number: second[1] ?? '',
      length: second[0].length,
      separated: /[:.)–—|-]\s?$/.test(second[0]),
    };
  }
  const third = ORDINAL_FIRST.exec(head);
  if (third === null) return null;
  return {
    noun: (third[2] ?? '').toLowerCase(),
    number: ORDINALS[(third[1] ?? '').toLowerCase()] ?? '',
    length: third[0].length,
    separated: true,
  };
};
