import { expect, it } from 'vitest';
import type { BackupReason } from '../../../shared/backups/backup.ts';
import { whichToKeep } from '../../../shared/backups/which-to-keep.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2025, 0, 1, 12);
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const made = (sequence: number, madeAt: number, reason: BackupReason = 'daily', bytes = 1) => ({
  name: `${String(sequence)}.sqlite`,
  sequence,
  madeAt,
  reason,
  bytes,
});

/** What is left when a backup is made at each of `times` and the shelf is tidied after each. */
function shelf(times: readonly number[]): ReturnType<typeof made>[] {
  let kept: ReturnType<typeof made>[] = [];
  times.forEach((at, index) => {
    const all = [...kept, made(index + 1, at)];
    const names = whichToKeep(all, NO_LIMIT);
    kept = all.filter(({ name }) => names.has(name));
  });
  return kept;
}

const daysAgo = (backups: readonly { madeAt: number }[], now: number): number[] =>
  backups.map(({ madeAt }) => Math.round((now - madeAt) / DAY)).toSorted((a, b) => a - b);

it('after three years of days there are the last 7 days, 4 weeks and 12 months', () => {
  const times = Array.from({ length: 3 * 365 }, (_, day) => START + day * DAY);
  const last = times.at(-1) ?? START;
  const kept = shelf(times);
  const ages = daysAgo(kept, last);
  expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  const months = new Set(kept.map(({ madeAt }) => new Date(madeAt).toISOString().slice(0, 7)));
  expect(months.size).toBe(12);
  expect(ages.filter((age) => age < 28).length).toBeGreaterThanOrEqual(9);
});

it('several on one day: the newest of them', () => {
  expect([
    ...whichToKeep(
      [1, 2, 3].map((hour) => made(hour, START + hour * 1000)),
      NO_LIMIT,
    ),
  ]).toEqual(['3.sqlite']);
});

it('a clock that was years ahead for a day costs no backup', () => {
  const days = Array.from({ length: 6 }, (_, day) => START + day * DAY);
  const kept = shelf([...days.slice(0, 3), START + 70 * 365 * DAY, ...days.slice(3)]);
  expect(daysAgo(kept, START).filter((age) => age > -10)).toHaveLength(6);
});

it('a clock that goes backwards for ever keeps the last made', () => {
  const kept = shelf(Array.from({ length: 40 }, (_, day) => START - day * DAY));
  expect(kept.at(-1)?.sequence).toBe(40);
  expect(kept.length).toBeGreaterThanOrEqual(7);
});

it('the newest three from before merges stay beside those of their day', () => {
  const backups = [1, 2, 3, 4, 5].map((n) => made(n, START + n, 'merge')).concat(made(6, START + 6));
  expect([...whichToKeep(backups, NO_LIMIT)].toSorted()).toEqual(['3.sqlite', '4.sqlite', '5.sqlite', '6.sqlite']);
});

it('the oldest go where there is no room, and the newest two never', () => {
  const backups = [1, 2, 3, 4].map((n) => made(n, START + n * DAY, 'daily', 100));
  expect([...whichToKeep(backups, 350)].toSorted()).toEqual(['2.sqlite', '3.sqlite', '4.sqlite']);
  expect([...whichToKeep(backups, 10)].toSorted()).toEqual(['3.sqlite', '4.sqlite']);
});
