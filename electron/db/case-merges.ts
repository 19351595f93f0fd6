import { z } from 'zod';
import { Instant } from '../../shared/domain/hearing.ts';
import { HearingId } from '../../shared/domain/ids.ts';
import { MergeReport } from '../../shared/packages/merge-report.ts';
import { Reopening } from '../../shared/packages/conflict.ts';
import type { Connection } from './connection.ts';

const Row = z
  .strictObject({ id: z.uuid(), hearingId: HearingId, report: z.string(), mergedAt: Instant, undoneAt: Instant.nullable() })
  .transform(({ report, ...merge }) => ({ ...merge, report: MergeReport.parse(JSON.parse(report)) }));

/** A merge that was made. */
export type MadeMerge = z.infer<typeof Row>;

const Bytes = z.instanceof(Uint8Array).nullable();
const DecidedRow = z
  .strictObject({ id: z.uuid(), hearingId: HearingId, reopening: z.string() })
  .transform(({ reopening, ...decided }) => ({ ...decided, reopening: Reopening.parse(JSON.parse(reopening)) }));

const SELECT = 'SELECT id, hearing_id AS hearingId, report, merged_at AS mergedAt, undone_at AS undoneAt FROM case_merge';

export type MergeTable = ReturnType<typeof mergeTable>;

/** Merges that were made, each with how the hearing was before it; and conflicts that were decided. */
export function mergeTable(db: Connection) {
  const insert = db.prepare(
    'INSERT INTO case_merge (id, hearing_id, report, before, merged_at) VALUES (:id, :hearingId, :report, :before, :now)',
  );
  const one = db.prepare(`${SELECT} WHERE id = ?`);
  const ofHearing = db.prepare(`${SELECT} WHERE hearing_id = ? ORDER BY rowid DESC`);
  const before = db.prepare('SELECT before FROM case_merge WHERE id = ?').pluck();
  const after = db.prepare('SELECT after FROM case_merge WHERE id = ?').pluck();
  const undo = db.prepare('UPDATE case_merge SET after = :after, undone_at = max(:now, merged_at) WHERE id = :id');
  const redo = db.prepare('UPDATE case_merge SET after = NULL, undone_at = NULL WHERE id = ?');
  const decide = db.prepare(
    'INSERT INTO decided_conflict (id, hearing_id, reopening, decided_at) VALUES (:id, :hearingId, :reopening, :now)',
  );
  const decided = db.prepare('SELECT id, hearing_id AS hearingId, reopening FROM decided_conflict WHERE id = ?');
  const reopened = db.prepare('DELETE FROM decided_conflict WHERE id = ?');
  const share = db.prepare('UPDATE response SET shared_at = max(:now, created_at) WHERE id = :id AND shared_at IS NULL');
  const forComments = db.prepare('SELECT is_for_comments FROM response WHERE id = ?').pluck();

  return {
    insert: (merge: { id: string; hearingId: HearingId; report: MergeReport; before: Uint8Array }, now: number): void => {
      insert.run({ ...merge, report: JSON.stringify(merge.report), now });
    },
    find: (id: string): MadeMerge | null => Row.nullable().parse(one.get(id) ?? null),
    /** Newest first. */
    ofHearing: (id: HearingId): MadeMerge[] => ofHearing.all(id).map((row) => Row.parse(row)),
    before: (id: string): Uint8Array | null => Bytes.parse(before.get(id) ?? null),
    after: (id: string): Uint8Array | null => Bytes.parse(after.get(id) ?? null),
    markUndone: (id: string, bytes: Uint8Array, now: number): void => void undo.run({ id, after: bytes, now }),
    markRedone: (id: string): void => void redo.run(id),
    insertDecided: (decision: { id: string; hearingId: HearingId; reopening: Reopening }, now: number): void => {
      decide.run({ ...decision, reopening: JSON.stringify(decision.reopening), now });
    },
    decided: (id: string) => DecidedRow.nullable().parse(decided.get(id) ?? null),
    forgetDecided: (id: string): void => void reopened.run(id),
    markShared: (id: string, now: number): void => void share.run({ id, now }),
    /** Whether the text of an answer may be commented on and not changed. */
    isForComments: (id: string): boolean => forComments.get(id) === 1,
  };
}
