import type { Store } from '../db/store.ts';
import { packRecord, unpackRecord } from './record-bytes.ts';

/**
 * Makes a hearing exactly what it was before its newest merge, and keeps how it is now, so that undoing can itself be undone. False when
 * there is no such merge, or it is not the newest that stands. To be called within a write.
 */
export function undoMerge(store: Store, mergeId: string, now: number): boolean {
  const { merges, records } = store.cases;
  const merge = merges.find(mergeId);
  const bytes = merges.before(mergeId);
  if (merge === null || bytes === null || merge.undoneAt !== null) return false;
  const { hearingId, report } = merge;
  if (merges.ofHearing(hearingId).find(({ undoneAt }) => undoneAt === null)?.id !== mergeId) return false;
  const before = unpackRecord(bytes);
  const after = packRecord(records.read(hearingId, before));
  records.restore(hearingId, before, new Set(report.snapshots.added));
  merges.markUndone(mergeId, after, now);
  return true;
}

/** Makes a hearing what it was when its merge was undone. False when there is none, or something has been merged since. To be called within a write. */
export function redoMerge(store: Store, mergeId: string): boolean {
  const { merges, records } = store.cases;
  const merge = merges.find(mergeId);
  const bytes = merges.after(mergeId);
  if (merge === null || bytes === null || merges.ofHearing(merge.hearingId)[0]?.id !== mergeId) return false;
  records.restore(merge.hearingId, unpackRecord(bytes), new Set());
  merges.markRedone(mergeId);
  return true;
}
