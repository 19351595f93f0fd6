import { expect, it } from 'vitest';
import { whatStandsAt, whereIs } from '../../../renderer/features/drafting/pages/page-places.ts';

const page = (...places: [block: number, height: number][]) => ({ places: places.map(([block, height]) => ({ block, height })) });
/** The second block is a proposal that is not printed; the fourth runs on to the next page; the text ends before the foot of it. */
const pages = [page([0, 0.4], [2, 0.6], [3, 0.8]), page([4, 0.2], [5, 0.5])];

it('goes from a place of the text to its page, and back to the same place', () => {
  for (const [place, at] of [
    [{ block: 0, share: 0 }, 0.4],
    [{ block: 0, share: 0.5 }, 0.5],
    [{ block: 3, share: 0.5 }, 1],
    [{ block: 4, share: 0.9 }, 1.47],
  ] as const) {
    expect(whereIs(pages, place)).toBeCloseTo(at, 6);
    const back = whatStandsAt(pages, at + 1e-9);
    expect([back?.block, back?.share.toFixed(4)]).toEqual([place.block, place.share.toFixed(4)]);
  }
});

it('takes a block that is not printed to what follows it, and what is past the end to the end', () => {
  expect(whereIs(pages, { block: 1, share: 0.7 })).toBe(0.6);
  expect(whereIs(pages, { block: 9, share: 0 })).toBe(1.5);
  expect(whatStandsAt(pages, 1.9)).toEqual({ block: 5, share: 0 });
});

it('knows nothing above the text, nor of a letter without any', () => {
  expect(whatStandsAt(pages, 0.3)).toBeNull();
  expect(whereIs([page()], { block: 0, share: 0 })).toBeNull();
  expect(whereIs([page([2, 0.5])], { block: 0, share: 0 })).toBe(0.5);
});
