import { z } from 'zod';
import { ResponseId } from '../../domain/ids.ts';
import { Bytes, task } from '../define.ts';

/** Something done in Word that has no place in the answer as it is now. */
const Unplaced = z.strictObject({
  kind: z.enum(['comment', 'insert', 'delete', 'format', 'level', 'note']),
  /** As written in the file; '' where no one is named. */
  author: z.string(),
  /** UTC milliseconds; null where it is not said. */
  at: z.number().nullable(),
  words: z.string(),
});

/** What came of reading a Word file into an answer. */
export const WordReading = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    file: z.string(),
    /** What it changes, as a Yjs update that is not applied yet; null where nothing is new. */
    update: Bytes.nullable(),
    /** Remarks and replies that are new, and proposals. */
    comments: z.int().nonnegative(),
    changes: z.int().nonnegative(),
    unplaced: z.array(Unplaced),
    /** Changes made without tracking: 'unknown' where it is not known what the file said when it was written. */
    untracked: z.enum(['none', 'read', 'unknown']),
  }),
  /** It was written from another answer, or has hardly a word of this one. */
  z.strictObject({ kind: z.literal('not-this-answer'), file: z.string() }),
]);
export type WordReading = z.infer<typeof WordReading>;

export const wordReviewRequests = {
  /**
   * Asks for a Word file, and reads what was remarked and changed in it. The answer itself is not changed: whoever asks applies the
   * update, so that it can be undone as one step. A version is kept first. Null means that the user cancelled.
   */
  'response.readFromWord': task(z.strictObject({ responseId: ResponseId }), WordReading.nullable(), ['snapshots']),
} as const;
