import { z } from 'zod';
import { Instant } from '../domain/hearing.ts';

/** Why a backup was made. */
export const BackupReason = z.enum(['daily', 'by-hand', 'migration', 'merge', 'restore', 'recovery']);
export type BackupReason = z.infer<typeof BackupReason>;

/** What a library holds; what lies in the bin is not counted. */
export const LibraryCounts = z.strictObject({
  hearings: z.int().nonnegative(),
  notes: z.int().nonnegative(),
  answers: z.int().nonnegative(),
  /** Of all answers together. */
  words: z.int().nonnegative(),
});
export type LibraryCounts = z.infer<typeof LibraryCounts>;

/** A copy of the library that has been opened and found whole. */
export const Backup = z.strictObject({
  /** Name of its file. */
  name: z.string().regex(/^[\w.-]+\.sqlite$/),
  /** Its place among all that were made: clocks are set wrong, and this is not. */
  sequence: z.int().positive(),
  /** What the clock said. */
  madeAt: Instant,
  reason: BackupReason,
  bytes: z.int().positive(),
  counts: LibraryCounts,
});
export type Backup = z.infer<typeof Backup>;

/** What is kept beside a backup to know it by. */
export const BackupRecord = z.strictObject({
  ...Backup.shape,
  /** Checksum of the file. */
  sha256: z.string().length(64),
  /** Checksum of what people made, however it lies in the file. */
  digest: z.string().length(64),
});
export type BackupRecord = z.infer<typeof BackupRecord>;
