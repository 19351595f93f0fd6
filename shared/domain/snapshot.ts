import { z } from 'zod';
import { Instant } from './hearing.ts';
import { ResponseId } from './ids.ts';

/** A version of an answer that was kept. */
export const SnapshotId = z.uuid().brand<'SnapshotId'>();
export type SnapshotId = z.infer<typeof SnapshotId>;

/** Why a version was kept: time had passed, a person asked, or something was about to be done. */
export const SnapshotKind = z.enum(['timed', 'named', 'export', 'merge', 'restore']);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

export const LONGEST_SNAPSHOT_NAME = 200;

/** A version of an answer, without its content. */
export const Snapshot = z.strictObject({
  id: SnapshotId,
  responseId: ResponseId,
  kind: SnapshotKind,
  /** Null until someone gives it one. */
  name: z.string().nullable(),
  wordCount: z.int().nonnegative(),
  createdAt: Instant,
});
export type Snapshot = z.infer<typeof Snapshot>;
