/** A run of words found again: where it begins on each side, and how many words it has. */
export type Seed = { readonly old: number; readonly new: number; readonly length: number };

/** Runs found again one after the other on both sides, with little between them: perhaps a passage that has moved. */
export type Chain = {
  /** Half-open, in words. */
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly seeds: readonly Seed[];
  /** Words in the runs. */
  readonly matched: number;
  /** Of these, words in runs that stand in no other place as well. */
  readonly telling: number;
  /** Where else the passage may begin in the new text. */
  readonly otherPlaces: readonly number[];
};

/** Words in a row that make a phrase worth following. */
const PHRASE = 4;

/** Words between two runs of one passage, at most. */
const MOST_BETWEEN = 12;

/** Places of one phrase that are looked at, and words compared in all: a text of one phrase repeated stays bounded. */
const MOST_PLACES = 24;
const MOST_COMPARED = 2_000_000;

/** The chains of runs among the free words of both sides, in old order. */
export function chainsOf(a: Int32Array, b: Int32Array, isFreeOld: Uint8Array, isFreeNew: Uint8Array): Chain[] {
  const placesOf = indexPhrases(b, isFreeNew);
  let compared = MOST_COMPARED;
  const runFrom = (old: number, place: number): number => {
    let length = 0;
    while (isFreeOld[old + length] === 1 && isFreeNew[place + length] === 1 && a[old + length] === b[place + length]) length += 1;
    compared -= length + 1;
    return length;
  };
  const chains: Chain[] = [];
  for (let old = 0; old + PHRASE <= a.length && compared > 0;) {
    if (isFreeOld[old] === 0) {
      old += 1;
      continue;
    }
    const open = chains.at(-1) ?? null;
    let best: Seed | null = null;
    const others: Seed[] = [];
    for (const place of placesOf(a, old)) {
      const length = runFrom(old, place);
      if (length < PHRASE) continue;
      const seed = { old, new: place, length };
      const better: boolean =
        best === null || follows(open, seed) > follows(open, best) || (follows(open, seed) === follows(open, best) && length > best.length);
      if (better && best !== null) others.push(best);
      if (better) best = seed;
      else others.push(seed);
    }
    if (best === null) {
      old += 1;
      continue;
    }
    const { length, new: place } = best;
    const rivals = others.filter((other) => other.length >= length);
    if (open !== null && follows(open, best) === 1) {
      chains[chains.length - 1] = {
        ...open,
        oldTo: old + length,
        newTo: place + length,
        seeds: [...open.seeds, best],
        matched: open.matched + length,
        telling: open.telling + (rivals.length === 0 ? length : 0),
      };
    } else {
      chains.push({
        oldFrom: old,
        oldTo: old + length,
        newFrom: place,
        newTo: place + length,
        seeds: [best],
        matched: length,
        telling: rivals.length === 0 ? length : 0,
        otherPlaces: rivals.map((rival) => rival.new),
      });
    }
    old += length;
  }
  return chains;
}

/** 1 when a run goes on where the chain ends, on both sides. */
const follows = (chain: Chain | null, seed: Seed): 0 | 1 => {
  if (chain === null) return 0;
  const oldGap = seed.old - chain.oldTo;
  const newGap = seed.new - chain.newTo;
  return oldGap >= 0 && oldGap <= MOST_BETWEEN && newGap >= 0 && newGap <= MOST_BETWEEN ? 1 : 0;
};

const hashOf = (ids: Int32Array, at: number): number => {
  let hash = 0;
  for (let i = 0; i < PHRASE; i += 1) {
    hash = Math.imul(hash ^ (ids[at + i] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
};

/** Where phrases of free words begin, by hash. */
const indexPhrases = (ids: Int32Array, isFree: Uint8Array): ((of: Int32Array, at: number) => number[]) => {
  const heads = new Map<number, number>();
  const nexts = new Int32Array(ids.length).fill(-1);
  let free = 0;
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    free = isFree[at] === 1 ? free + 1 : 0;
    if (free < PHRASE) continue;
    const hash = hashOf(ids, at);
    nexts[at] = heads.get(hash) ?? -1;
    heads.set(hash, at);
  }
  return (of, at) => {
    const places: number[] = [];
    for (let place = heads.get(hashOf(of, at)) ?? -1; place >= 0 && places.length < MOST_PLACES; place = nexts[place] ?? -1)
      places.push(place);
    return places;
  };
};
