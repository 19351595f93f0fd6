import { z } from 'zod';
import { GuidepostDecision, MAX_REASON } from '../../domain/guidepost-decision.ts';
import { GuidepostDecisionId, HearingId, SourceVersionId } from '../../domain/ids.ts';
import { TextRange } from '../../domain/source-document.ts';
import { OpenSkip } from '../../versions/open-skip.ts';
import { command, Done, query } from '../define.ts';

export const coverageRequests = {
  /** Nothing is to be said of a guidepost; `range` is its heading. A decision that already stands on it gives way. */
  'guidepost.skip': command(
    z.strictObject({ sourceVersionId: SourceVersionId, range: TextRange, reason: z.string().trim().max(MAX_REASON) }),
    GuidepostDecision,
    ['annotations'],
  ),
  /** Takes a decision back, and brings it back: undo and redo. */
  'guidepost.unskip': command(z.strictObject({ decisionId: GuidepostDecisionId }), Done, ['annotations']),
  'guidepost.skipAgain': command(z.strictObject({ decisionId: GuidepostDecisionId }), Done, ['annotations']),
  /**
   * Says where in the newest version a decision from an older one holds: at the guidepost whose heading `range` touches, or in whose
   * part it begins. A new decision takes the old one's place, with its reason and author; `gaveWay`: what was taken back for it.
   */
  'guidepost.placeSkip': command(
    z.strictObject({ decisionId: GuidepostDecisionId, sourceVersionId: SourceVersionId, range: TextRange }),
    z.strictObject({ decision: GuidepostDecision, gaveWay: z.array(GuidepostDecisionId) }),
    ['annotations'],
  ),
  /** Those that wait for a person because their source has a new version, source by source in document order of where they stood. */
  'skips.open': query(z.strictObject({ hearingId: HearingId }), z.array(OpenSkip), ['annotations', 'library']),
  /** Those that stand, on the hearing's sources, in the order they were made. */
  'guidepost.decisions': query(z.strictObject({ hearingId: HearingId }), z.array(GuidepostDecision), ['annotations', 'library']),
} as const;
