/** A word that a conversion has parted. `at`: in which of the passages; `start`: where in it. */
export type BrokenWord = { readonly at: number; readonly start: number; readonly written: string };

/** A part is so long, so that 'i det' and 'på ny' are left alone. Letters, as all lengths here. */
const SHORTEST_PART = 4;
const LONGEST_PART = 40;
/** A suspected broken word is at least so long when put together. */
const SHORTEST_WHOLE = 9;
const LONG_WORDS = /\p{L}{9,}/gu;
const HANGING_HYPHEN = /(?<![\p{L}\p{N}-])(\p{L}{2,40})- (?!og |eller |samt |til |m\.)(\p{Ll}{2,40})/gu;
const REPEATED_INITIAL = /(?:^|[.!?] )((\p{Lu}) (\p{Ll})\p{L}{3,})/gu;

/** Words parted in two, as 'formåls- tjenligt', 'erhvervs erfaring' beside 'erhvervserfaring', 'S sammensæt'. */
export const findBrokenWords = (passages: readonly string[]): BrokenWord[] => {
  const found: BrokenWord[] = [];
  let gathered: ReadonlySet<string> | null = null;
  const isWord = (word: string): boolean => {
    gathered ??= new Set(passages.flatMap((passage) => passage.toLowerCase().match(LONG_WORDS) ?? []));
    return gathered.has(word);
  };
  const suspected = neighboursOfOneWord(passages);
  for (const [at, passage] of passages.entries()) {
    for (const match of passage.includes('- ') ? passage.matchAll(HANGING_HYPHEN) : [])
      if (isWord(`${match[1] ?? ''}${match[2] ?? ''}`.toLowerCase())) found.push({ at, start: match.index, written: match[0] });
    for (const match of passage.matchAll(REPEATED_INITIAL)) {
      const written = match[1] ?? '';
      if ((match[2] ?? '').toLowerCase() === match[3]) found.push({ at, start: match.index + match[0].length - written.length, written });
    }
    if (suspected[at] !== true) continue;
    const parts = [...passage.matchAll(/\p{L}+/gu)];
    for (const [i, part] of parts.entries()) {
      const next = parts[i + 1];
      if (next === undefined || next.index !== part.index + part[0].length + 1 || passage.charAt(next.index - 1) !== ' ') continue;
      if (part[0].length < SHORTEST_PART || part[0].length > LONGEST_PART || next[0].length < SHORTEST_PART) continue;
      const whole = (part[0] + next[0]).toLowerCase();
      if (whole.length >= SHORTEST_WHOLE && isWord(whole)) found.push({ at, start: part.index, written: `${part[0]} ${next[0]}` });
    }
  }
  return found;
};

/** Letters and signs below this (Latin, with all its accents) are looked up in a table. */
const END_OF_LATIN = 0x250;
const IS_LETTER = Uint8Array.from({ length: END_OF_LATIN }, (_, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0));
/** Dashes, quotation marks and bullets, none of which is a letter. */
const isPunctuation = (code: number): boolean => (code >= 0x2000 && code < 0x2070) || code === 0x20ac;

const FACTOR = 31;
const withLetter = (hash: number, code: number): number => (Math.imul(hash, FACTOR) + code) | 0;
const hashOf = (word: string): number => {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1) hash = withLetter(hash, word.charCodeAt(i));
  return hash;
};

/**
 * In which passages two neighbours may be one word elsewhere. To put every two neighbours of a long document together takes
 * longer than all else that is looked for in it; so here their hashes are put together, and the words themselves only where
 * those fit. A passage with letters of another script is always suspected.
 */
const neighboursOfOneWord = (passages: readonly string[]): boolean[] => {
  const longWords = new Set<number>();
  const pairs = passages.map((passage) => {
    const lower = passage.toLowerCase();
    const hashes = hashPairs(lower, longWords);
    if (hashes === null) for (const word of lower.match(LONG_WORDS) ?? []) longWords.add(hashOf(word));
    return hashes;
  });
  return pairs.map((hashes) => hashes === null || hashes.some((hash) => longWords.has(hash)));
};

/** Hashes of every two neighbours of a passage as one word; those of its long words go to `longWords`. Null: not in Latin letters alone. */
const hashPairs = (lower: string, longWords: Set<number>): number[] | null => {
  const pairs: number[] = [];
  let hash = 0;
  let length = 0;
  // What to multiply the word before with, to put this one after it.
  let power = 1;
  let before = 0;
  let beforeEnds = -2;
  for (let i = 0; i <= lower.length; i += 1) {
    const code = i === lower.length ? 0 : lower.charCodeAt(i);
    if (code < END_OF_LATIN ? IS_LETTER[code] === 1 : !isPunctuation(code)) {
      if (code >= END_OF_LATIN) return null;
      hash = withLetter(hash, code);
      power = Math.imul(power, FACTOR);
      length += 1;
      continue;
    }
    if (length === 0) continue;
    if (length >= SHORTEST_WHOLE) longWords.add(hash);
    if (length >= SHORTEST_PART) {
      if (beforeEnds + 1 === i - length) pairs.push((Math.imul(before, power) + hash) | 0);
      before = hash;
      beforeEnds = i;
    }
    hash = 0;
    length = 0;
    power = 1;
  }
  return pairs;
};
