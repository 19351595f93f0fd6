import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { AnnotationId, SourceId, SourceVersionId } from '../domain/ids.ts';

/**
 * A quotation in an answer: which words of which version of which source. The words are kept letter by letter and can
 * not be typed over; the reference ("pejlemærke 2, s. 3") is computed from the source and never stored.
 */
export const Citation = z.strictObject({
  sourceId: SourceId,
  versionId: SourceVersionId,
  /** The note it was made from, if any. */
  annotationId: AnnotationId.nullable(),
  ...Anchor.shape,
});
export type Citation = z.infer<typeof Citation>;
