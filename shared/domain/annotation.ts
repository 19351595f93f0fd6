import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { Instant } from './hearing.ts';
import { AnnotationId, SourceId, SourceVersionId } from './ids.ts';

/** Støtte, bekymring, spørgsmål, ændringsforslag, faktatjek: shown as word, icon and colour. */
export const AnnotationType = z.enum(['support', 'concern', 'question', 'amendment', 'fact-check']);
export type AnnotationType = z.infer<typeof AnnotationType>;

/** A note on a passage of a source. The body may be empty: a mark with a type already says something. */
export const Annotation = z.strictObject({
  id: AnnotationId,
  sourceId: SourceId,
  sourceVersionId: SourceVersionId,
  type: AnnotationType,
  body: z.string().max(20_000),
  anchor: Anchor,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Annotation = z.infer<typeof Annotation>;
