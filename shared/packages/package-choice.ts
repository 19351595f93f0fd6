import { z } from 'zod';
import { AnnotationType } from '../domain/annotation.ts';
import { ResponseId, SourceId } from '../domain/ids.ts';

/** What of a hearing goes along in a package. Null stands for all. */
export const PackageChoice = z.strictObject({
  /** Sources that a chosen answer quotes go along whether chosen or not. */
  sourceIds: z.array(SourceId).max(5000).nullable(),
  notes: z.enum(['none', 'all', 'own']),
  noteTypes: z.array(AnnotationType).nullable(),
  answerIds: z.array(ResponseId).max(1000).nullable(),
  /**
   * working: with comments, suggestions and the history that a merge needs. clean: as they would be sent, to be read and gone on with;
   * they come in as answers of their own.
   */
  answers: z.enum(['working', 'clean']),
  /**
   * What others have had and has been deleted here since goes along as deleted, so that their copies learn of it. It goes along whole: it
   * is not for those who have never had it.
   */
  deleted: z.boolean(),
  /** Versions of the answers that were named or exported. */
  keptVersions: z.boolean(),
  /** The text of the answers may be commented on and not changed. */
  commentOnly: z.boolean(),
  /** Say in the package who made it and when. */
  sign: z.boolean(),
});
export type PackageChoice = z.infer<typeof PackageChoice>;

export const EVERYTHING: PackageChoice = {
  sourceIds: null,
  notes: 'all',
  noteTypes: null,
  answerIds: null,
  answers: 'working',
  deleted: true,
  keptVersions: true,
  commentOnly: false,
  sign: true,
};

const Count = z.int().nonnegative();

/** What a package holds, to be shown before it leaves. */
export const PackageContents = z.strictObject({
  sources: z.array(z.strictObject({ title: z.string(), versions: Count })),
  notes: Count,
  /** Notes that go along as deleted. */
  deletedNotes: Count,
  replies: Count,
  /** Names of the people whose notes and decisions go along; empty where one has not said it. */
  writers: z.array(z.string()),
  answers: z.array(z.strictObject({ title: z.string(), comments: Count })),
  keptVersions: Count,
  corrections: Count,
  decisions: Count,
  originals: z.strictObject({ files: Count, bytes: Count }),
  /** Files that are gone from this library and do not go along. */
  missing: Count,
  /** Bytes of the whole package before it is locked. */
  bytes: Count,
});
export type PackageContents = z.infer<typeof PackageContents>;
