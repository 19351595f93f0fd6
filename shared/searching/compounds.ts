import { COMPOUND_PARTS } from './compound-parts.ts';
import { stem } from './stem.ts';

/** Fewest letters of a part: shorter ones stand in too many words by chance. */
const SHORTEST_PART = 3;

/** Fewest letters of what is taken for a name or a foreign word before a part that is known: "Nordfyns-planen". */
const SHORTEST_STRANGER = 4;

/** Fewest letters of the known part after such a one. */
const SHORTEST_AFTER_STRANGER = 5;

/** Longest word that is looked into, in letters: nobody writes longer ones. */
const LONGEST = 60;

type Parts = { readonly words: ReadonlySet<string>; readonly stems: ReadonlySet<string> };

let known: Parts | null = null;

function knownParts(): Parts {
  if (known === null) {
    const words = COMPOUND_PARTS.split(/\s/);
    known = { words: new Set(words), stems: new Set(words.map(stem)) };
  }
  return known;
}

/** Long words that stand before a part without being one in the list, which has no adverbs. */
const FIRST_ALONE: ReadonlySet<string> = new Set(['efter']);

/** What is left of a first part when the letters that join it to the next are taken away: arbejd-s, folk-e, student-er. */
function isFirst(piece: string, { words }: Parts): boolean {
  if (words.has(piece) || words.has(`${piece}e`)) return true;
  if (piece.endsWith('s')) return words.has(piece.slice(0, -1)) || words.has(`${piece.slice(0, -1)}e`);
  if (piece.endsWith('er')) return words.has(piece.slice(0, -2)) || words.has(piece.slice(0, -1));
  return piece.endsWith('e') && words.has(piece.slice(0, -1));
}

const isLast = (piece: string, { words, stems }: Parts): boolean => words.has(piece) || stems.has(stem(piece));

/** Fewest letters of each part of a word that is known itself, less its endings: with shorter ones, too many would be parted by chance. */
const SHORTEST_OF_KNOWN = 5;

/** The two parts of a compound that is itself a part of others: efter-uddannelse, folke-sundhed; null for a plain word. */
function halves(word: string, parts: Parts): readonly string[] | null {
  for (let at = SHORTEST_OF_KNOWN; at <= word.length - SHORTEST_OF_KNOWN; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if ((parts.words.has(first) || FIRST_ALONE.has(first)) && isLast(last, parts) && stem(last).length >= SHORTEST_OF_KNOWN)
      return [first, last];
  }
  return null;
}

/** The fewest known parts that make up the letters from `start`; null where none do. */
function fewest(word: string, start: number, parts: Parts, memo: Map<number, readonly string[] | null>): readonly string[] | null {
  const remembered = memo.get(start);
  if (remembered !== undefined) return remembered;
  const rest = word.slice(start);
  let best: readonly string[] | null = start > 0 && isLast(rest, parts) ? [rest] : null;
  for (let end = start + SHORTEST_PART; best?.length !== 1 && end <= word.length - SHORTEST_PART; end += 1) {
    const piece = word.slice(start, end);
    if (!isFirst(piece, parts)) continue;
    const after = fewest(word, end, parts, memo);
    // Of two ways to part a word, the one with the longer last part: that is what the word is a kind of.
    if (after !== null && (best === null || after.length + 1 < best.length)) best = [piece, ...after];
  }
  memo.set(start, best);
  return best;
}

/** A known word at the end of one that is not known: the longest there is. */
function afterStranger(word: string, parts: Parts): string | null {
  for (let start = SHORTEST_STRANGER; start <= word.length - SHORTEST_AFTER_STRANGER; start += 1) {
    const rest = word.slice(start);
    if (isLast(rest, parts) && stem(rest).length >= SHORTEST_AFTER_STRANGER && /[aeiouy]/.test(word.slice(0, start))) return rest;
  }
  return null;
}

/** What a word is found by besides itself: its stem, and the stems of what it is made of. */
export type WordKeys = { readonly stem: string; readonly parts: readonly string[] };

/** The parts of a compound, two or more; null for a word that is none, as far as is known. */
function piecesOf(word: string, parts: Parts): readonly string[] | null {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST || /\d/.test(word)) return null;
  if (isLast(word, parts)) return halves(word, parts);
  const pieces = fewest(word, 0, parts, new Map());
  if (pieces !== null) return pieces;
  const last = afterStranger(word, parts);
  return last === null ? null : [word.slice(0, -last.length), last];
}

/**
 * The keys of a folded word. A compound is inflected as its last part is (jobcentret as centret), and is found by its parts and
 * by what neighbours make together: folkeskolereform by folk, skol, reform, folkeskol and skolereform. A stranger among them
 * (Nordfyns-planen) is none to look for.
 */
export function analyse(word: string): WordKeys {
  const parts = knownParts();
  const pieces = piecesOf(word, parts);
  const last = pieces?.at(-1);
  if (pieces === null || last === undefined) return { stem: stem(word), parts: [] };
  const own = word.slice(0, -last.length) + stem(last);
  const found = new Set<string>();
  for (let from = 0; from < pieces.length; from += 1) {
    for (let to = from + 1; to <= pieces.length; to += 1) {
      if (to - from === pieces.length || (to - from === 1 && to < pieces.length && !isFirst(pieces[from] ?? '', parts))) continue;
      const before = pieces.slice(from, to - 1).join('');
      found.add(before + stem(pieces[to - 1] ?? ''));
    }
  }
  found.delete(own);
  return { stem: own, parts: [...found] };
}
