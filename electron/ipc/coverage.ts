import { randomUUID } from 'node:crypto';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import { GuidepostDecisionId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { placeOf } from '../../shared/notes/places.ts';
import { outlineOf } from '../../shared/text/outline.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';
import { placePassages } from './place-passages.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);
const noDecision = fail({ code: 'not-found', what: 'guidepost' } as const);

export function coverageHandlers({ store, mapAnchors, now }: { store: Store; mapAnchors: MapAnchors; now: () => number }) {
  const done = (changed: boolean) => (changed ? succeed(null) : noDecision);
  return {
    'guidepost.skip': ({ sourceVersionId, range, reason }) => {
      const version = correctedVersion(store, sourceVersionId);
      if (version === null || store.sources.find(version.sourceId) === null) return noSource;
      const anchor = anchorFor(version.document.text, range);
      if (anchor === null) return fail({ code: 'anchor-mismatch' });
      const isGuidepost = outlineOf(version.document).some((entry) => entry.role === 'guidepost' && entry.range.start === anchor.start);
      if (!isGuidepost) return fail({ code: 'invalid-request', reason: 'only a guidepost is passed over' });
      const id = GuidepostDecisionId.parse(randomUUID());
      store.guidepostDecisions.insert({ id, sourceVersionId, anchor, reason, authorId: store.authors.selfId() }, now());
      placePassages(store, version.sourceId, mapAnchors);
      const standing = store.guidepostDecisions.ofSource(version.sourceId);
      const made = standing.find((decision) => decision.id === id);
      if (made === undefined) throw new Error('A decision that was made is there.');
      const place = placeOf(made);
      for (const other of standing) {
        const otherPlace = placeOf(other);
        const isSame = place !== null && otherPlace !== null && place.start < otherPlace.end && otherPlace.start < place.end;
        if (other.id !== id && isSame) store.guidepostDecisions.takeBack(other.id, now());
      }
      return succeed(made);
    },
    'guidepost.unskip': ({ decisionId }) => done(store.guidepostDecisions.takeBack(decisionId, now())),
    'guidepost.skipAgain': ({ decisionId }) => done(store.guidepostDecisions.bringBack(decisionId)),
    'guidepost.decisions': ({ hearingId }) =>
      store.hearings.find(hearingId) === null ? noHearing : succeed(store.guidepostDecisions.ofHearing(hearingId)),
  } satisfies Partial<Handlers>;
}
