/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  /** 0 ≤ n < 1 */
  readonly next: () => number;
  /** Whole number, 0 ≤ n < below. */
  readonly below: (below: number) => number;
  readonly chance: (share: number) => boolean;
  readonly of: <T>(items: readonly T[]) => T;
};

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
};
