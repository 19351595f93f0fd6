import { z } from 'zod';
import type { Mapped } from '../anchoring/landing.ts';
import { ResponseId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { Citation } from '../response/citation.ts';
import { Candidate } from './open-passage.ts';
import { WordsInContext } from './words-in-context.ts';

/**
 * What has become of a citation's words in another version. 'verbatim': they stand there letter by letter, wherever that is.
 * 'ambiguous': they may be in several places, and none is surer than another.
 */
export const CitationState = z.enum(['verbatim', 'changed', 'ambiguous', 'removed']);
export type CitationState = z.infer<typeof CitationState>;

/** `mapped`: where the cited words have come to; `exact`: those words. */
export function citationState(mapped: Mapped, exact: string): CitationState {
  switch (mapped.outcome) {
    case 'exact':
      return 'verbatim';
    case 'moved':
      return mapped.text === exact ? 'verbatim' : 'changed';
    case 'ambiguous':
      return 'ambiguous';
    case 'orphaned':
      return 'removed';
  }
}

/** A citation in an answer whose words are not, or not surely, in the newest version of their source. */
export const OpenCitation = z.strictObject({
  responseId: ResponseId,
  responseTitle: z.string(),
  /** Which of the answer's citations it is, from 0. */
  index: z.int().nonnegative(),
  citation: Citation,
  sourceId: SourceId,
  state: CitationState.exclude(['verbatim']),
  old: WordsInContext,
  /** The newest version: what the candidates stand in. */
  versionId: SourceVersionId,
  /** For what is changed the one place where its words are now; else best first. */
  candidates: z.array(Candidate),
});
export type OpenCitation = z.infer<typeof OpenCitation>;
