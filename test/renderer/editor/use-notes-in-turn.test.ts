import { expect, it } from 'vitest';
import { moreNotes } from '../../../renderer/editor/use-notes-in-turn.ts';

/** How many can be written in after each quiet moment, until nothing more is awaited; `counts` are the notes there are then. */
function inTurn(counts: (moment: number) => number): number[] {
  const ready = [0];
  while (ready.at(-1) !== Infinity && ready.length < 1000) ready.push(moreNotes(ready.at(-1) ?? 0, counts(ready.length)));
  return ready;
}

it('makes a few ready in each quiet moment, and when all are, every one that comes', () => {
  expect(inTurn(() => 20)).toEqual([0, 8, 16, 24, Infinity]);
  expect(inTurn(() => 0)).toEqual([0, Infinity]);
  expect(inTurn(() => 8)).toEqual([0, 8, Infinity]);
});

it('comes to an end however many are added and taken away meanwhile, and none becomes unready', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const ready = inTurn((moment) => (moment * seed * 37) % 300);
    expect(ready.at(-1)).toBe(Infinity);
    expect(ready).toEqual(ready.toSorted((a, b) => a - b));
  }
  // Many at once, when all others are ready.
  expect(inTurn((moment) => (moment < 3 ? 10 : 500)).length).toBeLessThan(70);
});
