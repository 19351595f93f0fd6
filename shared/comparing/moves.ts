import type { Lines } from './lines.ts';
import { type Chain, chainsOf } from './move-chains.ts';
import { alignSmall } from './small-alignment.ts';
import type { Doubt } from './slides.ts';
import type { Words } from './words.ts';

/** A passage that stands elsewhere in the new text: which old word became which new word. */
export type Move = { readonly pairs: readonly (readonly [number, number])[] };

/** A passage has moved when so much of it, or of what it has become, is found again: a phrase alone is not a passage. */
const PASSAGE = 0.6;

/** A sentence of so many words that stands once in each text is the same sentence, whatever stands around it. */
const SENTENCE = 14;

/** How far from a passage's found words its edited ends are looked for, in words. */
const EDGE = 12;

/** Of a passage that stands in several places this many words must be found in one place only, to tell which it is. */
const TELLING = 3;

export type Moves = {
  readonly moves: readonly Move[];
  /** Passages that stand in several places, any of which may be the one. */
  readonly doubts: readonly Doubt[];
};

/** Finds what has moved among the words that the comparison in order left without a pair. */
export function findMoves(old: Words, next: Words, oldLines: Lines, newLines: Lines, pairs: Int32Array): Moves {
  const isFreeOld = new Uint8Array(pairs.length);
  const isFreeNew = new Uint8Array(next.ids.length).fill(1);
  for (let word = 0; word < pairs.length; word += 1) {
    const place = pairs[word] ?? -1;
    if (place < 0) isFreeOld[word] = 1;
    else isFreeNew[place] = 0;
  }
  const freeInOld = freeWordCounter(isFreeOld, oldLines);
  const freeInNew = freeWordCounter(isFreeNew, newLines);
  const ownerOf = new Map<number, number>();
  const found: (Chain | null)[] = [];
  const doubts: Doubt[] = [];

  const doubt = (chain: Chain, places: readonly number[]): void => {
    doubts.push({ oldFrom: chain.oldFrom, oldTo: chain.oldTo, places });
  };
  const chains = [...chainsOf(old.ids, next.ids, isFreeOld, isFreeNew), ...wholeLines(old, next, oldLines, newLines, isFreeOld, isFreeNew)];
  for (const chain of chains.toSorted((a, b) => b.matched - a.matched)) {
    if (!isPassage(chain, freeInOld, freeInNew)) continue;
    if (chain.telling < Math.min(TELLING, chain.matched) && chain.otherPlaces.length > 0) {
      doubt(chain, [chain.newFrom, ...chain.otherPlaces]);
      continue;
    }
    const rivals = new Map<number, number>();
    for (const { new: place, length } of chain.seeds)
      for (let i = 0; i < length; i += 1) {
        const owner = ownerOf.get(place + i);
        if (owner !== undefined) rivals.set(owner, (rivals.get(owner) ?? 0) + 1);
      }
    const [rival] = [...rivals].toSorted((a, b) => b[1] - a[1]);
    if (rival !== undefined) {
      // Two old passages and one new: as like as each other, neither is taken for it.
      const other = found[rival[0]];
      if (rival[1] >= chain.matched * PASSAGE) {
        doubt(chain, [chain.newFrom]);
        if (other !== null && other !== undefined && chain.matched >= other.matched * 0.9) {
          doubt(other, [other.newFrom]);
          found[rival[0]] = null;
        }
      }
      continue;
    }
    for (const { new: place, length } of chain.seeds) for (let i = 0; i < length; i += 1) ownerOf.set(place + i, found.length);
    found.push(chain);
  }
  const kept = found.filter((chain) => chain !== null);
  for (const { seeds } of kept)
    for (const seed of seeds) {
      isFreeOld.fill(0, seed.old, seed.old + seed.length);
      isFreeNew.fill(0, seed.new, seed.new + seed.length);
    }
  const scratch = new Int32Array(old.ids.length);
  return {
    moves: kept.map((chain) => ({ pairs: fill(old, next, oldLines, newLines, isFreeOld, isFreeNew, chain, scratch) })),
    doubts,
  };
}

/** How many words of the lines that hold a stretch of words are free. Counted once: a line may be the whole text. */
const freeWordCounter = (isFree: Uint8Array, { firstWords, ofWord }: Lines): ((from: number, to: number) => number) => {
  const before = new Int32Array(isFree.length + 1);
  for (let word = 0; word < isFree.length; word += 1) before[word + 1] = (before[word] ?? 0) + (isFree[word] ?? 0);
  return (from, to) => (before[firstWords[(ofWord[to - 1] ?? 0) + 1] ?? to] ?? 0) - (before[firstWords[ofWord[from] ?? 0] ?? from] ?? 0);
};

type CountFree = ReturnType<typeof freeWordCounter>;

const isPassage = ({ matched, telling, oldFrom, oldTo, newFrom, newTo }: Chain, freeInOld: CountFree, freeInNew: CountFree): boolean =>
  telling >= SENTENCE || (matched >= freeInOld(oldFrom, oldTo) * PASSAGE && matched >= freeInNew(newFrom, newTo) * PASSAGE);

/** Lines too short for a phrase, that stand once in what is left of each text. */
const wholeLines = (old: Words, next: Words, oldLines: Lines, newLines: Lines, isFreeOld: Uint8Array, isFreeNew: Uint8Array): Chain[] => {
  const shortLines = (words: Words, lines: Lines, isFree: Uint8Array): Map<string, number[]> => {
    const byWords = new Map<string, number[]>();
    for (let line = 0; line < lines.starts.length; line += 1) {
      const from = lines.firstWords[line] ?? 0;
      const to = lines.firstWords[line + 1] ?? 0;
      if (to - from < 2 || to - from > 3 || isFree.subarray(from, to).includes(0)) continue;
      const key = words.ids.subarray(from, to).join(' ');
      byWords.set(key, [...(byWords.get(key) ?? []).slice(0, 1), from]);
    }
    return byWords;
  };
  const inNew = shortLines(next, newLines, isFreeNew);
  return [...shortLines(old, oldLines, isFreeOld)].flatMap(([key, [from = 0, again]]): Chain[] => {
    const [place, ...others] = inNew.get(key) ?? [];
    if (place === undefined || again !== undefined) return [];
    const length = key.split(' ').length;
    const telling = others.length === 0 ? length : 0;
    const ends = { oldFrom: from, oldTo: from + length, newFrom: place, newTo: place + length };
    return [{ ...ends, matched: length, telling, otherPlaces: others, seeds: [{ old: from, new: place, length }] }];
  });
};

/** The pairs of a moved passage: its found phrases, and word by word what stands between them and to the ends of its lines. */
const fill = (
  old: Words,
  next: Words,
  oldLines: Lines,
  newLines: Lines,
  isFreeOld: Uint8Array,
  isFreeNew: Uint8Array,
  chain: Chain,
  scratch: Int32Array,
): [number, number][] => {
  const found: [number, number][] = [];
  const lengthOf = (word: number): number => (old.ends[word] ?? 0) - (old.starts[word] ?? 0);
  const align = (oldFrom: number, oldTo: number, newFrom: number, newTo: number): void => {
    if (oldTo <= oldFrom || newTo <= newFrom) return;
    scratch.fill(-1, oldFrom, oldTo);
    alignSmall(old.ids, next.ids, { oldFrom, oldTo, newFrom, newTo }, lengthOf, scratch);
    for (let word = oldFrom; word < oldTo; word += 1) {
      const place = scratch[word] ?? -1;
      if (place < 0) continue;
      found.push([word, place]);
      isFreeOld[word] = 0;
      isFreeNew[place] = 0;
    }
  };
  const reach = (isFree: Uint8Array, lines: Lines, from: number, step: 1 | -1): number => {
    let at = from;
    while (Math.abs(at - from) < EDGE && isFree[at + step] === 1 && lines.ofWord[at + step] === lines.ofWord[from]) at += step;
    return at;
  };
  align(reach(isFreeOld, oldLines, chain.oldFrom, -1), chain.oldFrom, reach(isFreeNew, newLines, chain.newFrom, -1), chain.newFrom);
  let oldAt = chain.oldFrom;
  let newAt = chain.newFrom;
  for (const seed of chain.seeds) {
    align(oldAt, seed.old, newAt, seed.new);
    for (let i = 0; i < seed.length; i += 1) found.push([seed.old + i, seed.new + i]);
    oldAt = seed.old + seed.length;
    newAt = seed.new + seed.length;
  }
  align(oldAt, reach(isFreeOld, oldLines, oldAt - 1, 1) + 1, newAt, reach(isFreeNew, newLines, newAt - 1, 1) + 1);
  // A heading goes with the paragraph under it, and a line with its neighbours: on while the words are the same.
  const grow = (step: 1 | -1): void => {
    const [edgeOld, edgeNew] = found.at(step === 1 ? -1 : 0) ?? [0, 0];
    for (
      let i = step;
      isFreeOld[edgeOld + i] === 1 && isFreeNew[edgeNew + i] === 1 && old.ids[edgeOld + i] === next.ids[edgeNew + i];
      i += step
    ) {
      if (step === 1) found.push([edgeOld + i, edgeNew + i]);
      else found.unshift([edgeOld + i, edgeNew + i]);
      isFreeOld[edgeOld + i] = 0;
      isFreeNew[edgeNew + i] = 0;
    }
  };
  grow(-1);
  grow(1);
  return found;
};
