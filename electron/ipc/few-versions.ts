import type { ResponseId } from '../../shared/domain/ids.ts';
import type { Snapshot, SnapshotId } from '../../shared/domain/snapshot.ts';
import type { Store } from '../db/store.ts';
import { thinned } from './thin-versions.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Longer than this nothing is taken to have lain between two versions when it is asked which are of the last day: a clock may be years ahead for an hour. */
const LONGEST_GAP = DAY / 2;

/** Bytes of versions that are not worth a thought: some thirty of a short answer. */
const SMALL = 40 * 1024;

/** Versions may take this share of what the answer itself takes: with the answer, and what a database leaves empty, three times its text at most. */
const SHARE = 0.7;

/**
 * The version that would be missed least: of those that were kept because time had passed, that no one has named and that are older than a
 * day, the one whose neighbours stand closest for its age, so that those left stand the farther apart the older they are. Null where there is
 * none. `snapshots` is newest first.
 */
export function leastMissed(snapshots: readonly Snapshot[], now: number): SnapshotId | null {
  let least: { readonly id: SnapshotId; readonly closeness: number } | null = null;
  let age = 0;
  let later = now;
  for (const [index, { id, kind, name, createdAt }] of snapshots.entries()) {
    age += Math.min(Math.max(0, later - createdAt), LONGEST_GAP);
    const after = later;
    later = createdAt;
    if (kind !== 'timed' || name !== null || age < DAY) continue;
    // The very first has none before it, and goes last.
    const before = snapshots[index + 1]?.createdAt ?? -Infinity;
    const closeness = Math.max(0, after - before) / Math.max(1, now - createdAt);
    if (least === null || closeness < least.closeness) least = { id, closeness };
  }
  return least?.id ?? null;
}

/** Lets versions of an answer go that time has made dispensable, and further ones while all take more room than they are worth. To be called within a write. */
export function keepFewVersions(store: Store, responseId: ResponseId, now: number): void {
  for (const id of thinned(store.snapshots.list(responseId), now)) store.snapshots.remove(id);
  const most = Math.max(SMALL, store.responses.bytesAfter(responseId, 0) * SHARE);
  while (store.snapshots.bytes(responseId) > most) {
    const id = leastMissed(store.snapshots.list(responseId), now);
    if (id === null) return;
    store.snapshots.remove(id);
  }
}
