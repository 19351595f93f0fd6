import { z } from 'zod';
import { AnnotationType, PassageScope } from '../domain/annotation.ts';
import { AnnotationId, PassageId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { WordsInContext } from './words-in-context.ts';

/** A place that words may have come to. `score`: how like they are, 0–1. */
export const Candidate = z.strictObject({ ...WordsInContext.shape, score: z.number() });
export type Candidate = z.infer<typeof Candidate>;

/** A passage of a note that waits for a person: it cannot be told where its words are now, or they were found and nobody has looked. */
export const OpenPassage = z.strictObject({
  passageId: PassageId,
  annotationId: AnnotationId,
  sourceId: SourceId,
  type: AnnotationType,
  /** The note's own words. */
  text: z.string(),
  scope: PassageScope,
  /** 'moved': the one candidate is where it has been put for the time being. */
  outcome: z.enum(['moved', 'ambiguous', 'orphaned']),
  /** Where the note was made. */
  oldVersionId: SourceVersionId,
  old: WordsInContext,
  /** The newest version: what the candidates stand in. */
  versionId: SourceVersionId,
  /** Best first. */
  candidates: z.array(Candidate),
});
export type OpenPassage = z.infer<typeof OpenPassage>;
