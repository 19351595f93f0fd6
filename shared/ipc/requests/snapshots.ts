import { z } from 'zod';
import { Instant } from '../../domain/hearing.ts';
import { ResponseId } from '../../domain/ids.ts';
import { LONGEST_SNAPSHOT_NAME, Snapshot, SnapshotId } from '../../domain/snapshot.ts';
import { command, query } from '../define.ts';

const SnapshotName = z.string().trim().min(1).max(LONGEST_SNAPSHOT_NAME);

/** 1–3 for a heading, 0 for other text, null for a field of the letter. */
const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.null()]);
const Line = z.strictObject({ level: Level, text: z.string() });
const ComparedLine = z.strictObject({
  level: Level,
  parts: z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});

export const snapshotRequests = {
  /** Versions of an answer, newest first, and the answer as it is now. */
  'snapshot.list': query(
    z.strictObject({ responseId: ResponseId }),
    z.strictObject({
      present: z.strictObject({ wordCount: z.int().nonnegative(), savedAt: Instant }),
      snapshots: z.array(Snapshot),
    }),
    ['snapshots', 'response-text'],
  ),
  /** Keeps the answer as it is, under a name. */
  'snapshot.take': command(z.strictObject({ responseId: ResponseId, name: SnapshotName }), Snapshot, ['snapshots']),
  'snapshot.rename': command(z.strictObject({ snapshotId: SnapshotId, name: SnapshotName }), Snapshot, ['snapshots']),
  /** A version's lines, to look at. */
  'snapshot.read': query(z.strictObject({ snapshotId: SnapshotId }), z.strictObject({ lines: z.array(Line) }), []),
  /** What differs between two versions of an answer; null is the answer as it is now. */
  'snapshot.compare': query(
    z.strictObject({ responseId: ResponseId, before: SnapshotId.nullable(), after: SnapshotId.nullable() }),
    z.strictObject({ lines: z.array(ComparedLine) }),
    ['response-text'],
  ),
  /** Brings a version back. What is there is kept as a version first, which is answered: restoring that one undoes it. */
  'snapshot.restore': command(z.strictObject({ snapshotId: SnapshotId }), Snapshot, ['snapshots', 'response-text']),
} as const;
