import { z } from 'zod';
import { Instant } from '../../domain/hearing.ts';
import { AuthorId, HearingId } from '../../domain/ids.ts';
import { Choice, Conflict } from '../../packages/conflict.ts';
import { MergeReport } from '../../packages/merge-report.ts';
import { PackageChoice, PackageContents } from '../../packages/package-choice.ts';
import type { Topic } from '../topic.ts';
import { Bytes, command, Done, Nothing, query, task } from '../define.ts';

/** Fewest and most characters of a passphrase. */
export const SHORTEST_PASSPHRASE = 8;
const Passphrase = z.string().min(1).max(1000);

/** Everything of a hearing may change. */
const ALL: readonly Topic[] = ['library', 'annotations', 'authors', 'response-text', 'snapshots', 'merges'];

/** A package that has been read and waits to be merged: known until it is, or the program ends. */
const OpenedId = z.uuid();

/** A package that was read. Null where there was none. */
const OpenedPackage = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('opened'), openedId: OpenedId, file: z.string(), report: MergeReport }),
    /** To be opened again by its id, with a passphrase. */
    z.strictObject({ kind: z.literal('locked'), openedId: OpenedId, file: z.string() }),
  ])
  .nullable();

export const packageRequests = {
  /** What a package of this choice would hold. Changes nothing but the log of what has been changed. */
  'package.preview': task(z.strictObject({ hearingId: HearingId, choice: PackageChoice }), PackageContents, []),
  /** Asks where and writes a package, locked when a passphrase is given. Null means that the user cancelled. */
  'package.write': task(
    z.strictObject({ hearingId: HearingId, choice: PackageChoice, passphrase: Passphrase.min(SHORTEST_PASSPHRASE).nullable() }),
    z.strictObject({ path: z.string(), bytes: z.int(), contents: PackageContents }).nullable(),
    [],
  ),
  /**
   * Reads a package, the one given or one the user is asked for, and says what merging it would change. Nothing is changed yet. Null
   * means that the user cancelled.
   */
  'package.open': task(
    z.strictObject({
      file: z.strictObject({ name: z.string().max(1000), bytes: Bytes }).nullable(),
      passphrase: Passphrase.nullable(),
    }),
    OpenedPackage,
    [],
  ),
  /** The same of the package that Pejling was started with, by a double-click; null where none waits. */
  'package.openGiven': task(Nothing, OpenedPackage, []),
  /** Opens a locked package that was read before. Fails with passphrase-wrong, and it may be tried again. */
  'package.unlock': task(
    z.strictObject({ openedId: OpenedId, passphrase: Passphrase }),
    z.strictObject({ openedId: OpenedId, file: z.string(), report: MergeReport }),
    [],
  ),
  /** Merges a package that was opened. */
  'package.merge': task(z.strictObject({ openedId: OpenedId }), MergeReport, ALL),
  /** Merges that were made in a hearing, newest first. Only the newest that is not undone can be undone. */
  'merge.list': query(
    z.strictObject({ hearingId: HearingId }),
    z.array(
      z.strictObject({
        mergeId: z.uuid(),
        mergedAt: Instant,
        isUndone: z.boolean(),
        canUndo: z.boolean(),
        canRedo: z.boolean(),
        from: z.string(),
        conflicts: z.int().nonnegative(),
      }),
    ),
    ['merges', 'library'],
  ),
  /** Makes the hearing what it was before the merge; what has been done in it since is put by, and comes back with redo. */
  'merge.undo': command(z.strictObject({ mergeId: z.uuid() }), Done, ALL),
  'merge.redo': command(z.strictObject({ mergeId: z.uuid() }), Done, ALL),
  /** What copies disagree about and no one has decided, with the names of those who wrote it. */
  'conflict.list': query(
    z.strictObject({ hearingId: HearingId }),
    z.strictObject({ conflicts: z.array(Conflict), names: z.array(z.strictObject({ authorId: AuthorId, name: z.string() })) }),
    ['merges', 'annotations', 'library', 'response-text'],
  ),
  /** The answer is the name by which the decision is taken back. */
  'conflict.decide': command(
    z.strictObject({ hearingId: HearingId, conflictId: z.uuid(), choice: Choice }),
    z.strictObject({ decisionId: z.uuid() }),
    ALL,
  ),
  'conflict.reopen': command(z.strictObject({ decisionId: z.uuid() }), Done, ALL),
} as const;
