import { z } from 'zod';
import { Instant } from './hearing.ts';
import { HearingId, ResponseId } from './ids.ts';

/** An answer to a hearing (høringssvar), without its text: the text lives in its Y.Doc only. */
export const ResponseSummary = z.strictObject({
  id: ResponseId,
  hearingId: HearingId,
  title: z.string(),
  /** Version of the document schema the text was last written with; a newer one opens read-only. */
  schemaVersion: z.int().positive(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ResponseSummary = z.infer<typeof ResponseSummary>;
