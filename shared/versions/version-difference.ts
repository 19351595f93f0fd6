import { z } from 'zod';
import { ComparedPart } from '../comparing/by-guidepost.ts';
import { AnnotationType } from '../domain/annotation.ts';
import { AnnotationId, PassageId, ResponseId, SourceId } from '../domain/ids.ts';
import { TextRange } from '../domain/source-document.ts';
import { Citation } from '../response/citation.ts';
import { CitationState } from './citation-state.ts';
import { SourceEdition } from './source-edition.ts';

/** What became of a passage of a note. 'confirmed': it has moved or changed, and a person has said where it is. */
export const NoteOutcome = z.strictObject({
  annotationId: AnnotationId,
  passageId: PassageId,
  type: AnnotationType,
  /** The note's own words. */
  text: z.string(),
  outcome: z.enum(['exact', 'moved', 'confirmed', 'ambiguous', 'orphaned', 'let-go']),
  /** Over the texts of the older and the newer version; null where it has no place. */
  old: TextRange.nullable(),
  new: TextRange.nullable(),
});
export type NoteOutcome = z.infer<typeof NoteOutcome>;

export const CitationOutcome = z.strictObject({
  responseId: ResponseId,
  responseTitle: z.string(),
  citation: Citation,
  state: CitationState,
  old: TextRange.nullable(),
  new: TextRange.nullable(),
});
export type CitationOutcome = z.infer<typeof CitationOutcome>;

/** Two versions of a source part by part, with what the changes mean for notes and citations. */
export const VersionDifference = z.strictObject({
  sourceId: SourceId,
  older: SourceEdition,
  newer: SourceEdition,
  /** What the document calls its guideposts, in the singular. */
  guidepostNoun: z.string(),
  parts: z.array(ComparedPart),
  notes: z.array(NoteOutcome),
  citations: z.array(CitationOutcome),
});
export type VersionDifference = z.infer<typeof VersionDifference>;
