/** A stretch of two word sequences, half-open on both sides. */
export type Span = { readonly oldFrom: number; readonly oldTo: number; readonly newFrom: number; readonly newTo: number };

/** A phrase that stands in both sequences: where, in words. */
export type Landmark = { readonly old: number; readonly new: number };

/** Repeated phrases are paired one by one only up to this often: beyond it their order says too little. */
const MOST_REPEATS = 8;

const isSame = (a: Int32Array, atA: number, b: Int32Array, atB: number, length: number): boolean => {
  for (let i = 0; i < length; i += 1) if (a[atA + i] !== b[atB + i]) return false;
  return true;
};

const BASE = 0x9e3779b1;

/** Hands every phrase of `length` words between two words on, with its hash; each is made from the one before (Rabin and Karp). */
const eachPhrase = (ids: Int32Array, from: number, to: number, length: number, visit: (at: number, hash: number) => void): void => {
  if (to - from < length) return;
  let hash = 0;
  let leaving = 1;
  for (let i = 0; i < length; i += 1) {
    hash = (Math.imul(hash, BASE) + (ids[from + i] ?? 0) + 1) | 0;
    if (i > 0) leaving = Math.imul(leaving, BASE);
  }
  for (let at = from; ; at += 1) {
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    visit(at, mixed ^ (mixed >>> 13));
    if (at + length >= to) return;
    hash = (Math.imul((hash - Math.imul((ids[at] ?? 0) + 1, leaving)) | 0, BASE) + (ids[at + length] ?? 0) + 1) | 0;
  }
};

/** Phrases of one length in a stretch of words: a slot of a hash table for each, and how often it stands there. */
const phrasesOf = (ids: Int32Array, from: number, to: number, length: number) => {
  let capacity = 16;
  while (capacity < (to - from) * 2) capacity *= 2;
  const mask = capacity - 1;
  const first = new Int32Array(capacity).fill(-1);
  const hashes = new Int32Array(capacity);
  const counts = new Int32Array(capacity);
  const slotAt = new Int32Array(Math.max(0, to - from));
  const slotOf = (other: Int32Array, at: number, hash: number): number => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = first[slot] ?? -1;
      if (known === -1 || (hashes[slot] === hash && isSame(ids, known, other, at, length))) return slot;
    }
  };
  eachPhrase(ids, from, to, length, (at, hash) => {
    const slot = slotOf(ids, at, hash);
    if (first[slot] === -1) {
      first[slot] = at;
      hashes[slot] = hash;
    }
    counts[slot] = (counts[slot] ?? 0) + 1;
    slotAt[at - from] = slot;
  });
  return { capacity, counts, slotAt, slotOf };
};

/** Of landmarks in old order, the most that stand in new order too (longest increasing subsequence). */
const inOrder = (landmarks: readonly Landmark[]): Landmark[] => {
  const tails: number[] = [];
  const previous = new Int32Array(landmarks.length).fill(-1);
  landmarks.forEach((landmark, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((landmarks[tails[middle] ?? 0]?.new ?? 0) < landmark.new) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const chosen: Landmark[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const landmark = landmarks[i];
    if (landmark !== undefined) chosen.push(landmark);
  }
  return chosen.reverse();
};

/** Phrases of `length` words that stand exactly once on both sides, as many as keep their order. The idea of "patience diff". */
export function uniqueLandmarks(a: Int32Array, b: Int32Array, span: Span, length: number): Landmark[] {
  const { capacity, counts, slotAt, slotOf } = phrasesOf(a, span.oldFrom, span.oldTo, length);
  const REPEATED = -2;
  const places = new Int32Array(capacity).fill(-1);
  eachPhrase(b, span.newFrom, span.newTo, length, (at, hash) => {
    const slot = slotOf(b, at, hash);
    if (counts[slot] === 1) places[slot] = places[slot] === -1 ? at : REPEATED;
  });
  const found: Landmark[] = [];
  for (let old = span.oldFrom; old + length <= span.oldTo; old += 1) {
    const slot = slotAt[old - span.oldFrom] ?? 0;
    const place = places[slot] ?? -1;
    if (place >= 0 && counts[slot] === 1) found.push({ old, new: place });
  }
  return inOrder(found);
}

/** Phrases that stand equally often on both sides, the first paired with the first and so on. For texts that repeat themselves. */
export function repeatedLandmarks(a: Int32Array, b: Int32Array, span: Span, length: number): Landmark[] {
  const { counts, slotAt, slotOf } = phrasesOf(a, span.oldFrom, span.oldTo, length);
  const placesOf = new Map<number, number[]>();
  eachPhrase(b, span.newFrom, span.newTo, length, (at, hash) => {
    const slot = slotOf(b, at, hash);
    const count = counts[slot] ?? 0;
    if (count === 0 || count > MOST_REPEATS) return;
    const known = placesOf.get(slot);
    if (known === undefined) placesOf.set(slot, [at]);
    else if (known.length <= MOST_REPEATS) known.push(at);
  });
  const seen = new Map<number, number>();
  const found: Landmark[] = [];
  for (let old = span.oldFrom; old + length <= span.oldTo; old += 1) {
    const slot = slotAt[old - span.oldFrom] ?? 0;
    const places = placesOf.get(slot);
    if (places?.length !== counts[slot]) continue;
    const nth = seen.get(slot) ?? 0;
    seen.set(slot, nth + 1);
    found.push({ old, new: places?.[nth] ?? 0 });
  }
  return inOrder(found);
}
