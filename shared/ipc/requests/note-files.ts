import { z } from 'zod';
import { AnnotationId, HearingId, SourceId } from '../../domain/ids.ts';
import { AnnotationProblem } from '../../interchange/annotation-problem.ts';
import { NoteFileFormat } from '../../interchange/note-file-format.ts';
import { WriterNames } from '../../notes/writer-names.ts';
import { command, Done, query, task } from '../define.ts';

/** Most notes deleted or brought back at once. */
const MAX_NOTES = 20_000;

const Faults = z.array(z.strictObject({ place: z.int(), problems: z.array(AnnotationProblem) }));

/** What became of a file of notes. `added`: in the order of the file. */
export const NotesBroughtIn = z.strictObject({
  file: z.string(),
  added: z.array(AnnotationId),
  /** Notes that the library has already, deleted ones too: they stay as they are. */
  alreadyThere: z.int(),
  /** Of the added: those with words that stand nowhere, or in more than one place, and wait for a person. */
  withoutPlace: z.int(),
  /** Notes on the document as a whole, which have no words to stand on. */
  withoutWords: z.int(),
  refused: Faults,
  repaired: Faults,
});
export type NotesBroughtIn = z.infer<typeof NotesBroughtIn>;

export const noteFileRequests = {
  /**
   * Asks where and writes notes: those named, in that order, else all of the source, else all of the hearing. Null means that the
   * user cancelled. Without `names` they are said as is usual for the hearing.
   */
  'notes.export': task(
    z.strictObject({
      hearingId: HearingId,
      sourceId: SourceId.nullable(),
      annotationIds: z.array(AnnotationId).max(MAX_NOTES).nullable(),
      format: NoteFileFormat,
      names: WriterNames.optional(),
    }),
    z.strictObject({ path: z.string(), count: z.int() }).nullable(),
    [],
  ),
  /** How files say who wrote the hearing's notes, unless a person chooses: by number where one of its answers is anonymous. */
  'notes.usualNames': query(z.strictObject({ hearingId: HearingId }), WriterNames, ['library', 'response-text']),
  /** Asks for a file of notes and puts them on the source's words. Null means that the user cancelled. */
  'notes.import': task(z.strictObject({ sourceId: SourceId }), NotesBroughtIn.nullable(), ['annotations', 'authors', 'library']),
  /** All of them, or none when one is not there: undo and redo of bringing notes in. */
  'notes.setDeleted': command(z.strictObject({ annotationIds: z.array(AnnotationId).max(MAX_NOTES), isDeleted: z.boolean() }), Done, [
    'annotations',
    'library',
  ]),
} as const;
