import type { Snapshot, SnapshotId } from '../../shared/domain/snapshot.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const FOUR_WEEKS = 4 * WEEK;
const MONTH = 30 * DAY;

/** Longer than this nothing is taken to have lain between two versions: a clock that is years ahead for an hour ages none of them by years. */
const LONGEST_GAP = 3 * DAY;

/** The stretch of time of which one version is enough; null where all are kept. */
function stretchOf(createdAt: number, age: number): string | null {
  if (age < DAY) return null;
  if (age < WEEK) return `hour ${String(Math.floor(createdAt / HOUR))}`;
  return age < FOUR_WEEKS ? `day ${String(Math.floor(createdAt / DAY))}` : `month ${String(Math.floor(createdAt / MONTH))}`;
}

/**
 * Versions that may go: of those that were kept because time had passed and that no one has named, all of the last day stay, then the
 * last of each hour for a week, the last of each day for four weeks, and the last of each thirty days from then on: a version of each day
 * of a year would weigh fifty times the answer. `snapshots` is newest first.
 */
export function thinned(snapshots: readonly Snapshot[], now: number): SnapshotId[] {
  const seen = new Set<string>();
  let [age, later] = [0, now];
  const ages = snapshots.map(({ createdAt }) => {
    age += Math.min(Math.max(0, later - createdAt), LONGEST_GAP);
    // One from a day that has not come says nothing of the next.
    later = Math.min(later, createdAt);
    return age;
  });
  return snapshots
    .filter(({ kind, name, createdAt }, index) => {
      if (kind !== 'timed' || name !== null) return false;
      const stretch = stretchOf(createdAt, ages[index] ?? 0);
      if (stretch === null || !seen.has(stretch)) {
        if (stretch !== null) seen.add(stretch);
        return false;
      }
      return true;
    })
    .map(({ id }) => id);
}
