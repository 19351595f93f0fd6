import { z } from 'zod';
import { GuidepostDecisionId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { Candidate, OpenPassage } from './open-passage.ts';
import { WordsInContext } from './words-in-context.ts';

/** A guidepost that was passed over, and of which a person must say whether and where that still holds in the newest version. */
export const OpenSkip = z.strictObject({
  decisionId: GuidepostDecisionId,
  sourceId: SourceId,
  /** May be empty. */
  reason: z.string(),
  outcome: OpenPassage.shape.outcome,
  /** Where it was decided. */
  oldVersionId: SourceVersionId,
  /** Its heading there. */
  old: WordsInContext,
  /** The newest version: what the candidates stand in. */
  versionId: SourceVersionId,
  /** Headings of guideposts, best first. */
  candidates: z.array(Candidate),
});
export type OpenSkip = z.infer<typeof OpenSkip>;
