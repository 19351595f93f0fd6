import type { GuidepostDecision } from '../../shared/domain/guidepost-decision.ts';
import type { HearingId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import { candidateAt } from '../../shared/anchoring/landing.ts';
import { placeOf } from '../../shared/notes/places.ts';
import { waitsForPerson } from '../../shared/versions/note-fates.ts';
import type { OpenSkip } from '../../shared/versions/open-skip.ts';
import { anchorInContext } from '../../shared/versions/words-in-context.ts';
import type { Store } from '../db/store.ts';
import { documentsAtHand } from './documents-at-hand.ts';
import { guidepostHeadings } from './guidepost-heading.ts';
import { candidatesIn } from './open-passages.ts';

/** Where the heading may be now; of what has one place, that place alone. */
const placesOf = (decision: GuidepostDecision): readonly TextRange[] => {
  const place = placeOf(decision);
  if (place !== null) return [place];
  return 'candidates' in decision.placement ? decision.placement.candidates : [];
};

/**
 * The guideposts of a hearing that were passed over in an older version and wait for a person, source by source: the heading has
 * other words, may be in several places or is not found, or what has its words is no guidepost any more.
 */
export function openSkips(store: Store, hearingId: HearingId): OpenSkip[] {
  const documentOf = documentsAtHand(store);
  const headings = new Map<SourceVersionId, ReturnType<typeof guidepostHeadings>>();

  const opened = (decision: GuidepostDecision, versionId: SourceVersionId): OpenSkip[] => {
    const { placement, sourceVersionId, anchor } = decision;
    // In the version it was made in it stands where a person has put it.
    if (sourceVersionId === versionId) return [];
    const newest = documentOf(versionId);
    const made = documentOf(sourceVersionId);
    if (newest === null || made === null) return [];
    const { document } = newest.version;
    const headingAt = headings.get(versionId) ?? guidepostHeadings(document);
    headings.set(versionId, headingAt);
    const found = placesOf(decision).flatMap((place) => headingAt(place) ?? []);
    const isPlaced = placement.kind === 'exact' || placement.kind === 'moved';
    if (placement.kind === 'let-go' || (isPlaced && found.length > 0 && !waitsForPerson(placement))) return [];
    // One heading may have been touched by several candidates.
    const places = [...new Map(found.map((place) => [place.start, place])).values()].map((place) => ({
      ...place,
      score: candidateAt(document.text, place, anchor.exact).score,
    }));
    const outcome = placement.kind === 'exact' || found.length === 0 ? 'orphaned' : placement.kind;
    return [
      {
        decisionId: decision.id,
        sourceId: decision.sourceId,
        reason: decision.reason,
        outcome,
        oldVersionId: sourceVersionId,
        old: anchorInContext(made.version.document, anchor, made.whereIs),
        versionId,
        candidates: candidatesIn(newest, places, anchor.exact),
      },
    ];
  };

  const decisions = Map.groupBy(store.guidepostDecisions.ofHearing(hearingId), ({ sourceId }) => sourceId);
  return store.sources
    .list()
    .flatMap(({ id, versionId }) =>
      (decisions.get(id) ?? []).flatMap((decision) => opened(decision, versionId)).toSorted((a, b) => a.old.start - b.old.start),
    );
}
