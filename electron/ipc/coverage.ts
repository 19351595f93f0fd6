import { randomUUID } from 'node:crypto';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { GuidepostDecision } from '../../shared/domain/guidepost-decision.ts';
import { GuidepostDecisionId, type SourceId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { placeOf } from '../../shared/notes/places.ts';
import { outlineOf } from '../../shared/text/outline.ts';
import type { NewGuidepostDecision } from '../db/guidepost-decisions.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';
import { guidepostHeadings } from './guidepost-heading.ts';
import { openSkips } from './open-skips.ts';
import { placePassages } from './place-passages.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);
const noDecision = fail({ code: 'not-found', what: 'guidepost' } as const);

export function coverageHandlers({ store, mapAnchors, now }: { store: Store; mapAnchors: MapAnchors; now: () => number }) {
  const done = (changed: boolean) => (changed ? succeed(null) : noDecision);

  /** Makes a decision; those that stand on the same guidepost give way. */
  const decide = (sourceId: SourceId, decision: Omit<NewGuidepostDecision, 'id'>) => {
    const id = GuidepostDecisionId.parse(randomUUID());
    store.guidepostDecisions.insert({ id, ...decision }, now());
    placePassages(store, sourceId, mapAnchors);
    const standing = store.guidepostDecisions.ofSource(sourceId);
    const made = standing.find((each) => each.id === id);
    if (made === undefined) throw new Error('A decision that was made is there.');
    const place = placeOf(made);
    const isOnSame = (other: GuidepostDecision): boolean => {
      const otherPlace = placeOf(other);
      return place !== null && otherPlace !== null && place.start < otherPlace.end && otherPlace.start < place.end;
    };
    const gaveWay = standing.filter((other) => other.id !== id && isOnSame(other)).map((other) => other.id);
    for (const other of gaveWay) store.guidepostDecisions.takeBack(other, now());
    return { decision: made, gaveWay };
  };

  return {
    'guidepost.skip': ({ sourceVersionId, range, reason }) => {
      const version = correctedVersion(store, sourceVersionId);
      if (version === null || store.sources.find(version.sourceId) === null) return noSource;
      const anchor = anchorFor(version.document.text, range);
      if (anchor === null) return fail({ code: 'anchor-mismatch' });
      const isGuidepost = outlineOf(version.document).some((entry) => entry.role === 'guidepost' && entry.range.start === anchor.start);
      if (!isGuidepost) return fail({ code: 'invalid-request', reason: 'only a guidepost is passed over' });
      return succeed(decide(version.sourceId, { sourceVersionId, anchor, reason, authorId: store.authors.selfId() }).decision);
    },
    'guidepost.unskip': ({ decisionId }) => done(store.guidepostDecisions.takeBack(decisionId, now())),
    'guidepost.skipAgain': ({ decisionId }) => done(store.guidepostDecisions.bringBack(decisionId)),
    'guidepost.placeSkip': ({ decisionId, sourceVersionId, range }) => {
      const version = correctedVersion(store, sourceVersionId);
      const source = version === null ? null : store.sources.find(version.sourceId);
      if (version === null || source === null) return noSource;
      const old = store.guidepostDecisions.ofSource(source.id).find(({ id }) => id === decisionId);
      if (old === undefined) return noDecision;
      if (source.versionId !== sourceVersionId || old.sourceVersionId === sourceVersionId)
        return fail({ code: 'invalid-request', reason: 'a decision is placed in a newer version than its own, the newest' });
      const heading = guidepostHeadings(version.document)(range, 'or-within');
      const anchor = heading === null ? null : anchorFor(version.document.text, heading);
      if (anchor === null) return fail({ code: 'anchor-mismatch' });
      const { reason, authorId } = old;
      // A decision of its own, not a mark upon the old: it travels with the case as every decision does, and holds in the words it was made on.
      store.guidepostDecisions.takeBack(decisionId, now());
      const { decision, gaveWay } = decide(source.id, { sourceVersionId, anchor, reason, authorId });
      return succeed({ decision, gaveWay: [decisionId, ...gaveWay] });
    },
    'skips.open': ({ hearingId }) => (store.hearings.find(hearingId) === null ? noHearing : succeed(openSkips(store, hearingId))),
    'guidepost.decisions': ({ hearingId }) =>
      store.hearings.find(hearingId) === null ? noHearing : succeed(store.guidepostDecisions.ofHearing(hearingId)),
  } satisfies Partial<Handlers>;
}
