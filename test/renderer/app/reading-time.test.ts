import { expect, it } from 'vitest';
import { readingMinutes } from '../../../renderer/app/reading-time.ts';

it('tells whole minutes, and never none', () => {
  expect([1, 299, 301, 20_000].map(readingMinutes)).toEqual([1, 1, 2, 100]);
});
