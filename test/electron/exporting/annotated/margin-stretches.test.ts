import { describe, expect, it } from 'vitest';
import type { ComposedNote } from '../../../../electron/exporting/annotated/composed-note.ts';
import { marginStretches, type MarginUnit } from '../../../../electron/exporting/annotated/margin-stretches.ts';
import { belowHeight, besideHeight } from '../../../../electron/exporting/annotated/note-heights.ts';
import { createRandom } from '../../../shared/comparing/random.ts';

const note = (number: number, characters = 60): ComposedNote => ({
  number,
  kind: 'concern',
  heading: `Note ${String(number)}`,
  by: 'Karen',
  facts: '',
  quotes: [],
  words: [{ kind: 'paragraph', items: [[{ text: 'o'.repeat(characters) }]] }],
  replies: [],
});
const unit = (height: number, ...notes: readonly ComposedNote[]): MarginUnit => ({ height, notes });

/** Stretches as a picture: the blocks of each, the notes beside them, and those below each unit. */
const picture = (blocks: readonly (readonly MarginUnit[])[], isLast = false): string[] =>
  marginStretches(blocks, isLast).map(({ from, to, beside, below }) => {
    const under = below.flatMap((units) => units.map((notes) => notes.map(({ number }) => number).join(' '))).join('|');
    return `${String(from)}–${String(to)} (${beside.map((one) => one.note.number).join(' ')}) ${under}`;
  });

describe('notes in the margin', () => {
  it('leave blocks without notes alone', () => {
    expect(picture([[unit(40)], [unit(40)]])).toEqual(['0–1 () ', '1–2 () ']);
  });

  it('stand beside what they are on, and go on beside what follows where they are taller', () => {
    const tall = note(1, 600);
    expect(besideHeight(tall)).toBeGreaterThan(100);
    expect(picture([[unit(60)], [unit(60, tall)], [unit(60)], [unit(60)], [unit(60)]])).toEqual(['0–1 () ', '1–4 (1) ||', '4–5 () ']);
  });

  it('begin anew beside their own words as soon as there is room', () => {
    const [first] = marginStretches([[unit(200, note(1)), unit(50, note(2))]], true);
    expect(first?.beside.map(({ gap }) => gap)).toEqual([0, 200 - besideHeight(note(1))]);
  });

  it('stand below their words where the margin is taken, in the order of their numbers', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((number) => note(number, 200));
    const [stretch] = marginStretches([[unit(30, ...many)], [unit(2000)]], false);
    const beside = stretch?.beside.map((one) => one.note.number) ?? [];
    const below = stretch?.below.flat(2).map(({ number }) => number) ?? [];
    expect([...beside, ...below]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(beside.length).toBeGreaterThan(1);
    expect(below.length).toBeGreaterThan(1);
  });

  it('stand below their words when they would be as long as the page', () => {
    expect(picture([[unit(60, note(1, 9000), note(2))], [unit(600)]])).toEqual(['0–1 () 1 2', '1–2 () ']);
  });

  it('leave no hole where other words than the authority’s begin', () => {
    expect(picture([[unit(20, note(1, 600))]], false)).toEqual(['0–1 () 1']);
    expect(picture([[unit(20, note(1, 600))]], true)).toEqual(['0–1 (1) ']);
  });

  it('are each there once, none far below its words, whatever the text', () => {
    const random = createRandom(3);
    for (let turn = 0; turn < 200; turn += 1) {
      let number = 0;
      const blocks = Array.from({ length: 1 + random.below(30) }, () =>
        Array.from({ length: 1 + random.below(4) }, () =>
          unit(
            10 + random.below(200),
            ...Array.from({ length: random.chance(0.4) ? random.below(5) : 0 }, () => note((number += 1), random.below(900))),
          ),
        ),
      );
      const stretches = marginStretches(blocks, random.chance(0.5));
      expect(
        stretches.flatMap(({ from, to }) => [from, to]).filter((place, index, all) => index % 2 === 0 && place !== (all[index - 1] ?? 0)),
      ).toEqual([]);
      expect(stretches.at(-1)?.to).toBe(blocks.length);
      const told = stretches.flatMap(({ beside, below }) => [...beside.map((one) => one.note), ...below.flat(2)]);
      expect(told.map((one) => one.number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: number }, (_, index) => index + 1));
      for (const { from, to, beside, below } of stretches) {
        const tops = new Map<number, number>();
        let top = 0;
        blocks.slice(from, to).forEach((units, block) =>
          units.forEach(({ height, notes }, index) => {
            for (const one of notes) tops.set(one.number, top);
            top += height + (below[block]?.[index] ?? []).reduce((sum, one) => sum + belowHeight(one), 0);
          }),
        );
        let at = 0;
        for (const { gap, note: one } of beside) {
          at += gap;
          expect(at - (tops.get(one.number) ?? Infinity)).toBeGreaterThan(-1e-6);
          expect(at - (tops.get(one.number) ?? 0)).toBeLessThan(170 + 1e-6);
          at += besideHeight(one);
        }
      }
    }
  });
});
