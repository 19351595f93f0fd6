import { z } from 'zod';
import { PaperFormat } from '../../annotated/paper-format.ts';
import { AnnotationId, HearingId, ResponseId, SourceId } from '../../domain/ids.ts';
import { WriterNames } from '../../notes/writer-names.ts';
import { command, Done, task } from '../define.ts';
import { WritingId } from './several-files.ts';

/** Most notes put on paper at once. */
const MAX_NOTES = 20_000;

/** What became of the points that a received file carries. */
export const PointsBroughtIn = z.strictObject({
  added: z.array(AnnotationId),
  /** Points that have been brought in before. */
  alreadyThere: z.int(),
  /** Of the added: those on words that wait for a person to say where they stand. */
  withoutPlace: z.int(),
  /** Points about a document that is not in the hearing, or about none. */
  withoutSource: z.int(),
});
export type PointsBroughtIn = z.infer<typeof PointsBroughtIn>;

export const notePaperRequests = {
  /**
   * Asks where and writes notes into a copy of their source, or as a høringsskema: those named, else all of the source, else all of the
   * hearing. A copy is of the source that all
   * named notes are of, else of `sourceId`. `responseId`: an answer whose points a form takes along. Null means that the user cancelled. With a `writingId` a notice tells when writing
   * begins, and it can be stopped. Without
   * `names` a copy says who wrote its notes as is usual for the hearing; a form never does.
   */
  'notes.writePaper': task(
    z.strictObject({
      hearingId: HearingId,
      sourceId: SourceId.nullable(),
      annotationIds: z.array(AnnotationId).max(MAX_NOTES).nullable(),
      responseId: ResponseId.nullable(),
      format: PaperFormat,
      names: WriterNames.optional(),
      writingId: WritingId.optional(),
    }),
    z.strictObject({ path: z.string(), count: z.int() }).nullable(),
    [],
  ),
  /** What has not been written yet is not. Ids that are not known any more are passed over. */
  'notes.stopPaper': command(z.strictObject({ writingId: WritingId }), Done, []),
  /** Puts the points that a received file carries on the words of the hearing's sources, as notes of the one who sent it. */
  'source.bringInPoints': command(z.strictObject({ sourceId: SourceId }), PointsBroughtIn, ['annotations', 'authors', 'library']),
} as const;
