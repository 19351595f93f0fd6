import { describe, expect, it } from 'vitest';
import { marginClusters } from '../../../renderer/ui/margin-clusters.ts';
import { marginLayout, type MarginItem } from '../../../renderer/ui/margin-layout.ts';

const GAP = 8;

/** A generator of numbers that look random and are the same at every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const itemsFrom = (seed: number): readonly MarginItem<number>[] => {
  const next = numbersFrom(seed);
  const spread = 10 + next(4000);
  return Array.from({ length: 1 + next(60) }, (_, id) => ({ id, wanted: next(spread), height: 40 + next(160) }));
};

const placed = (
  items: readonly MarginItem<number>[],
  active: number | null,
): readonly { readonly id: number; readonly top: number; readonly bottom: number }[] => {
  const tops = marginLayout(items, active, GAP);
  return items
    .map(({ id, height }) => ({ id, top: tops.get(id) ?? Number.NaN, bottom: (tops.get(id) ?? Number.NaN) + height }))
    .toSorted((a, b) => a.top - b.top);
};

describe('margin layout', () => {
  it('lets no two cards overlap and puts none above the text, whichever is active', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const items = itemsFrom(seed);
      for (const active of [null, 0, items.length - 1, items.length >> 1]) {
        const cards = placed(items, active);
        expect(cards).toHaveLength(items.length);
        expect(cards[0]?.top).toBeGreaterThanOrEqual(0);
        for (const [index, card] of cards.slice(1).entries()) expect(card.top).toBeGreaterThanOrEqual((cards[index]?.bottom ?? 0) + GAP);
      }
    }
  });

  it('puts the active card exactly beside its words', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const items = itemsFrom(seed);
      for (const { id, wanted } of items) expect(marginLayout(items, id, GAP).get(id)).toBe(wanted);
    }
  });

  it('moves nothing that has room', () => {
    const items = [
      { id: 1, wanted: 0, height: 50 },
      { id: 2, wanted: 100, height: 50 },
      { id: 3, wanted: 400, height: 50 },
    ];
    for (const active of [null, 1, 2, 3])
      expect([...marginLayout(items, active, GAP)].toSorted(([a], [b]) => a - b)).toEqual([
        [1, 0],
        [2, 100],
        [3, 400],
      ]);
  });

  it('pushes down without an active card, and up to make room for one', () => {
    const items = [
      { id: 1, wanted: 100, height: 50 },
      { id: 2, wanted: 110, height: 50 },
    ];
    expect(Object.fromEntries(marginLayout(items, null, GAP))).toEqual({ 1: 100, 2: 158 });
    expect(Object.fromEntries(marginLayout(items, 2, GAP))).toEqual({ 1: 52, 2: 110 });
  });

  it('puts those that find no room above the active card right below it', () => {
    const items = [
      { id: 1, wanted: 0, height: 50 },
      { id: 2, wanted: 10, height: 50 },
      { id: 3, wanted: 300, height: 50 },
    ];
    expect(Object.fromEntries(marginLayout(items, 2, GAP))).toEqual({ 1: 68, 2: 10, 3: 300 });
  });

  it('keeps cards in the order of their words when none is active', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const items = itemsFrom(seed);
      const wanted = placed(items, null).map(({ id }) => items.find((item) => item.id === id)?.wanted ?? 0);
      expect(wanted).toEqual(wanted.toSorted((a, b) => a - b));
    }
  });
});

describe('margin clusters', () => {
  it('gathers what would touch and forgets none', () => {
    const clusters = marginClusters(
      [
        { id: 'c', wanted: 90 },
        { id: 'a', wanted: 0 },
        { id: 'b', wanted: 29 },
        { id: 'd', wanted: 100 },
      ],
      30,
    );
    expect(clusters).toEqual([
      { top: 0, ids: ['a', 'b'] },
      { top: 90, ids: ['c', 'd'] },
    ]);
  });
});
