import { expect, it } from 'vitest';
import { groupsThatFit } from '../../../renderer/features/drafting/toolbar-fit.ts';

const SIZES = [3, 2, 2, 2];

it('shows everything where there is room, or where it is not known yet', () => {
  expect([groupsThatFit(SIZES, 900), groupsThatFit(SIZES, null)]).toEqual([4, 4]);
});
it('keeps the first groups where room is short', () => {
  expect([480, 384, 300, 120].map((width) => groupsThatFit(SIZES, width))).toEqual([4, 2, 1, 0]);
});
