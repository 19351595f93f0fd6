import { z } from 'zod';
import { AnnotationId, HearingId, ResponseId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { TextRange } from '../domain/source-document.ts';
import { SearchPlace } from './passages.ts';
import { SnippetRun } from './snippet.ts';

/** 'official': of sources only the document's own words. 'all': summaries by AI, portals and lists of annexes too. */
export const SearchScope = z.enum(['official', 'all']);
export type SearchScope = z.infer<typeof SearchScope>;

const hitBase = {
  hearingId: HearingId,
  hearingTitle: z.string(),
  /** What the source or the answer is called. */
  title: z.string(),
  runs: z.array(SnippetRun),
};

/** A place where something was found, with what it takes to go there. */
export const SearchHit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('source'),
    ...hitBase,
    sourceId: SourceId,
    sourceVersionId: SourceVersionId,
    /** The words that were found, in the version's text. */
    range: TextRange,
    isHeading: z.boolean(),
    isOfficial: z.boolean(),
    place: SearchPlace.nullable(),
  }),
  z.strictObject({ kind: z.literal('note'), ...hitBase, sourceId: SourceId, annotationId: AnnotationId }),
  z.strictObject({
    kind: z.literal('response'),
    ...hitBase,
    responseId: ResponseId,
    /** The paragraph's words, and where in them the hit is: an answer is written in, so no offset into it would last. */
    paragraph: z.string(),
    range: TextRange,
  }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

/** Passages found of each kind, also those that are not among the hits. */
export const SearchTotals = z.strictObject({
  source: z.int().nonnegative(),
  note: z.int().nonnegative(),
  response: z.int().nonnegative(),
});
export type SearchTotals = z.infer<typeof SearchTotals>;

export const SearchResult = z.strictObject({
  /** The best first. */
  hits: z.array(SearchHit),
  totals: SearchTotals,
  /** False while a library is still being indexed: there may be more. */
  isComplete: z.boolean(),
});
export type SearchResult = z.infer<typeof SearchResult>;
