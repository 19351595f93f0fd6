import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../shared/comparing/compare-texts.ts';
import { planOf } from './danish.ts';
import { createRandom } from './random.ts';
import { revisionOf } from './revision.ts';

/** Pairs of texts that are hard to compare, each of about `size` characters. */
const hardPairs = (size: number): readonly (readonly [string, string, string])[] => {
  const random = createRandom(7);
  const words = (count: number, kinds: number): string => Array.from({ length: count }, () => `o${String(random.below(kinds))}`).join(' ');
  const lines = Array.from({ length: size / 20 }, (_, i) => `linje ${String(i)} for sig selv`);
  return [
    ['every line is the same', 'den samme linje\n'.repeat(size / 16), 'den samme linje\n'.repeat(size / 18)],
    ['every line is the same, some words changed', 'den samme linje\n'.repeat(size / 16), 'den samme linje\nden anden\n'.repeat(size / 26)],
    ['nothing is the same', words(size / 5, 1e9), words(size / 5, 1e9)],
    ['one line of one letter', 'a'.repeat(size), `${'a'.repeat(size / 2)}b${'a'.repeat(size / 2)}`],
    ['one line of two words in any order', words(size / 3, 2), words(size / 3, 2)],
    ['one line of fifty words in any order', words(size / 4, 50), words(size / 4, 50)],
    ['the lines in the opposite order', lines.join('\n'), lines.toReversed().join('\n')],
    ['no words at all', '– '.repeat(size / 2), '. '.repeat(size / 2)],
    ['line breaks alone', '\n'.repeat(size), '\n'.repeat(size - 1)],
    ['letters outside the basic plane', '😀 '.repeat(size / 3), '😀😀 '.repeat(size / 5)],
  ];
};

describe('a comparison', () => {
  it('holds stretches that are the same letters in both texts, each letter once on either side', () => {
    const texts = [1, 2, 3, 4, 5, 6].map((seed) => {
      const random = createRandom(seed);
      const revision = revisionOf(random, planOf(random, 8_000), seed % 2 === 0 ? 'revised' : 'revised and re-wrapped');
      return [revision.old, revision.new] as const;
    });
    for (const [old, next] of [...texts, ...hardPairs(3_000).map(([, a, b]) => [a, b] as const)]) {
      const { stretches, kept } = compareTexts(old, next);
      expect(kept).toBeGreaterThanOrEqual(0);
      expect(kept).toBeLessThanOrEqual(1);
      for (const stretch of stretches)
        expect(old.slice(stretch.old, stretch.old + stretch.length).toLowerCase()).toBe(
          next.slice(stretch.new, stretch.new + stretch.length).toLowerCase(),
        );
      for (const side of ['old', 'new'] as const) {
        let end = 0;
        for (const stretch of stretches.toSorted((a, b) => a[side] - b[side])) {
          expect(stretch[side]).toBeGreaterThanOrEqual(end);
          end = stretch[side] + stretch.length;
        }
      }
      let end = 0;
      for (const stretch of stretches.filter(({ move }) => move === 0)) {
        expect(stretch.new).toBeGreaterThanOrEqual(end);
        end = stretch.new + stretch.length;
      }
    }
  });

  it('of a text with itself is one stretch from the first word to the last', () => {
    const text = planOf(createRandom(3), 20_000);
    expect(compareTexts(text, text)).toMatchObject({ kept: 1, openQuestions: [], stretches: [{ old: 0, new: 0, move: 0 }] });
    expect(compareTexts('', '')).toMatchObject({ kept: 0, stretches: [] });
  });

  // Half a minute would be the square of the length; the bound is wide, for slow machines.
  it.each(hardPairs(1_000_000))(
    'of a megabyte is bounded in time when %s',
    (_, old, next) => {
      const started = performance.now();
      compareTexts(old, next);
      expect(performance.now() - started).toBeLessThan(8_000);
    },
    20_000,
  );
});
