import { z } from 'zod';
import { Instant } from '../domain/hearing.ts';
import { AuthorId, HearingId, ResponseId } from '../domain/ids.ts';
import { Conflict } from './conflict.ts';
import { Maker, PackageKind } from './package-parts.ts';

const Count = z.int().nonnegative();

/** Most conflicts a report lists; the rest are counted. */
export const LISTED_CONFLICTS = 200;

/** What a merge changes here, or would change. */
export const MergeReport = z.strictObject({
  hearingId: HearingId,
  title: z.string(),
  kind: PackageKind,
  maker: Maker.nullable(),
  /** The hearing is not in this library yet. */
  isNew: z.boolean(),
  /** The hearing was deleted here and is brought back. */
  isBroughtBack: z.boolean(),
  sources: z.strictObject({ added: Count, newVersions: Count }),
  notes: z.strictObject({ added: Count, changed: Count, deleted: Count }),
  answers: z.strictObject({ added: Count, changed: Count, titles: z.array(z.strictObject({ responseId: ResponseId, title: z.string() })) }),
  /** Kept versions of answers. */
  snapshots: z.strictObject({ added: z.array(z.uuid()) }),
  corrections: z.strictObject({ added: Count }),
  decisions: z.strictObject({ added: Count }),
  /** Changes of titles, roles and the like. */
  fields: z.strictObject({ changed: Count }),
  /** From whom: how many changes of notes each has made that are new here. */
  from: z.array(z.strictObject({ authorId: AuthorId, name: z.string(), noteEdits: Count })),
  /** Conflicts that the merge brings. */
  conflicts: z.strictObject({ count: Count, listed: z.array(Conflict).max(LISTED_CONFLICTS) }),
  /** False when all of it was here already. */
  changesAnything: z.boolean(),
  packedAt: Instant.nullable(),
});
export type MergeReport = z.infer<typeof MergeReport>;
