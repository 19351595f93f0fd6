import type { Backup } from './backup.ts';

/** How many days, weeks and months have a backup kept: the newest of each. */
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;

/** Of each other reason so many are kept besides: a merge or restore that is regretted is regretted soon. */
const OF_A_REASON = 3;

/** The newest are kept however large they are. */
const FEWEST = 2;

const DAY = 24 * 60 * 60 * 1000;

/** Monday 5 January 1970: weeks are counted from a Monday. */
const FIRST_MONDAY = 4 * DAY;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const weekOf = (at: number): string => String(Math.floor((at - FIRST_MONDAY) / (7 * DAY)));
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/**
 * The names of the backups that are kept: the newest of 7 days, of 4 weeks and of 12 months, and of each reason the newest 3, as long as
 * they take no more than `limit` bytes together. Newest means made last: days are told apart by what the clock said, and never ordered
 * by it, so that a clock that was years ahead for an hour costs no backup.
 */
export function whichToKeep(
  backups: readonly Pick<Backup, 'name' | 'sequence' | 'madeAt' | 'reason' | 'bytes'>[],
  limit: number,
): ReadonlySet<string> {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence);
  const seen = { day: new Set<string>(), week: new Set<string>(), month: new Set<string>() };
  const ofReason = new Map<string, number>();
  const isNewestOf = (labels: Set<string>, label: string, most: number): boolean => {
    if (labels.has(label) || labels.size >= most) return false;
    labels.add(label);
    return true;
  };
  const kept: typeof newestFirst = [];
  for (const backup of newestFirst) {
    const earlier = ofReason.get(backup.reason) ?? 0;
    ofReason.set(backup.reason, earlier + 1);
    // Each asked, since each remembers.
    const wanted = [
      isNewestOf(seen.day, dayOf(backup.madeAt), DAYS),
      isNewestOf(seen.week, weekOf(backup.madeAt), WEEKS),
      isNewestOf(seen.month, monthOf(backup.madeAt), MONTHS),
      backup.reason !== 'daily' && earlier < OF_A_REASON,
    ];
    if (wanted.includes(true)) kept.push(backup);
  }
  let bytes = 0;
  return new Set(kept.filter((backup, index) => (bytes += backup.bytes) <= limit || index < FEWEST).map(({ name }) => name));
}
