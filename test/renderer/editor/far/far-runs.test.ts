import { describe, expect, it } from 'vitest';
import { farRuns, SHORTEST_RUN, type Extent } from '../../../../renderer/editor/far/far-runs.ts';

/** Blocks of 10 pixels, one after the other, the first at `top`. */
const blocks = (count: number, top = 0): Extent[] =>
  Array.from({ length: count }, (_, index) => ({ top: top + index * 10, bottom: top + index * 10 + 10 }));

describe('the blocks that are far away', () => {
  it('are all but those that touch what is near', () => {
    expect(farRuns(blocks(100, -500), { top: -20, bottom: 30 }, [])).toEqual([
      { first: 0, last: 47 },
      { first: 53, last: 99 },
    ]);
  });

  it('are none of those that are kept, wherever they stand', () => {
    expect(farRuns(blocks(100, 10_000), { top: 0, bottom: 10 }, [{ first: 40, last: 42 }])).toEqual([
      { first: 0, last: 39 },
      { first: 43, last: 99 },
    ]);
  });

  it('stay where they are so few that nothing is won', () => {
    expect(farRuns(blocks(SHORTEST_RUN - 1, 100), { top: 0, bottom: 10 }, [])).toEqual([]);
    expect(farRuns(blocks(SHORTEST_RUN, 100), { top: 0, bottom: 10 }, [])).toEqual([{ first: 0, last: SHORTEST_RUN - 1 }]);
  });

  it('are none in an empty text', () => {
    expect(farRuns([], { top: 0, bottom: 10 }, [{ first: -10, last: 10 }])).toEqual([]);
  });
});
