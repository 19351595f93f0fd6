import { expect, it } from 'vitest';
import { createRandom } from '../../shared/comparing/random.ts';
import { addNote, copyOf, foundingCopy, merge, pack, stateOf, undoNewest } from './copies.ts';
import { work } from './random-work.ts';

/** More with PEJLING_RUNS=1000. */
const RUNS = Number(process.env['PEJLING_RUNS'] ?? 3);

const CHANGES = 8;

/** Clocks that are wrong by years, either way. */
const CLOCKS = [1_700_000_000_000, 4_000_000_000_000, 1_000];

it(
  'three copies come to the same whichever is merged into which, in what order and how often, and undoing puts each back',
  () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = createRandom(seed);
      const a = foundingCopy('Anna', CLOCKS[seed % 3] ?? 0);
      addNote(a, 'Hvem betaler?');
      addNote(a, 'Hvornår?');
      const beginning = pack(a);
      const b = copyOf(beginning, 'Bo', CLOCKS[(seed + 1) % 3] ?? 0);
      const c = copyOf(beginning, 'Carla', CLOCKS[(seed + 2) % 3] ?? 0);
      for (const copy of [a, b, c]) work(copy, random, CHANGES);
      const [fromA, fromB, fromC] = [pack(a), pack(b), pack(c)];
      const before = stateOf(a);

      merge(a, fromB);
      merge(b, fromA);
      const both = stateOf(a);
      expect(stateOf(b), `seed ${String(seed)}: commutative`).toEqual(both);
      expect(merge(a, fromB).changesAnything, `seed ${String(seed)}: idempotent`).toBe(false);
      expect(stateOf(a)).toEqual(both);

      merge(a, fromC);
      const all = stateOf(a);
      expect([undoNewest(a), stateOf(a)], `seed ${String(seed)}: undone`).toEqual([true, both]);
      expect([undoNewest(a), stateOf(a)], `seed ${String(seed)}: undone twice`).toEqual([true, before]);

      merge(c, fromB);
      merge(a, pack(c));
      expect(stateOf(a), `seed ${String(seed)}: associative`).toEqual(all);
      // A thousand runs would hold three thousand libraries in memory.
      for (const { store } of [a, b, c]) store.close();
    }
  },
  RUNS * 2000,
);
