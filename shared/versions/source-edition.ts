import { z } from 'zod';
import { Instant } from '../domain/hearing.ts';
import { SourceVersionId } from '../domain/ids.ts';

/**
 * One version of a source as a person counts them: a file that was brought in, however many times it has been read. `versionId` is
 * its latest reading.
 */
export const SourceEdition = z.strictObject({
  versionId: SourceVersionId,
  /** 1 for the first. */
  number: z.int().positive(),
  fileName: z.string(),
  /** What the document says of itself: 'HØRINGSVERSION, AUGUST 2025'. */
  versionLabel: z.string().nullable(),
  /** When the file came in. */
  createdAt: Instant,
  /** Version of the rules that the latest reading was made by. */
  reader: z.int().positive(),
  isCurrent: z.boolean(),
});
export type SourceEdition = z.infer<typeof SourceEdition>;
