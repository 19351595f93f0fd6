import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { Placement } from './annotation.ts';
import { Instant } from './hearing.ts';
import { AuthorId, GuidepostDecisionId, SourceId, SourceVersionId } from './ids.ts';

/** Longest reason for passing a guidepost over, in characters. */
export const MAX_REASON = 2000;

/** A person has said that nothing is to be said of a guidepost, and perhaps why. */
export const GuidepostDecision = z.strictObject({
  id: GuidepostDecisionId,
  sourceId: SourceId,
  sourceVersionId: SourceVersionId,
  /** The guidepost's heading, in the version it was decided in. */
  anchor: Anchor,
  /** Where that heading stands in the newest version. */
  placement: Placement,
  /** May be empty. */
  reason: z.string().max(MAX_REASON),
  authorId: AuthorId,
  madeAt: Instant,
});
export type GuidepostDecision = z.infer<typeof GuidepostDecision>;
