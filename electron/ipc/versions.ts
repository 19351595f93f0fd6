import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { SourceVersionId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import { compareVersions } from './compare-versions.ts';
import type { Compare } from './comparisons.ts';
import { correctedVersion } from './corrected-version.ts';
import { editionsOf, editionWith, shownEditions } from './editions.ts';
import { changeVersions } from './new-version.ts';
import { openCitations } from './open-citations.ts';
import { openPassages } from './open-passages.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

type Parts = { readonly store: Store; readonly compare: Compare; readonly mapAnchors: MapAnchors; readonly now: () => number };

/** The versions of sources: looking at them, comparing them, taking one back, and what waits for a person because of them. */
export function versionHandlers({ store, compare, mapAnchors, now }: Parts) {
  const setAside = (ids: readonly SourceVersionId[], isSetAside: boolean): boolean => {
    const sourceIds = new Set(ids.map((id) => store.sources.version(id)?.sourceId ?? null));
    const [sourceId, ...others] = sourceIds;
    if (sourceId === undefined || sourceId === null || others.length > 0 || store.sources.find(sourceId) === null) return false;
    const at = now();
    changeVersions(store, { sourceId, mapAnchors, now: at }, () => {
      for (const id of ids) store.sources.setVersionAside(id, isSetAside, at);
    });
    return true;
  };

  return {
    'source.versions': ({ sourceId }) => (store.sources.find(sourceId) === null ? noSource : succeed(shownEditions(store, sourceId))),
    'source.readVersion': ({ sourceVersionId }) => {
      const version = correctedVersion(store, sourceVersionId);
      const edition = version === null ? null : editionWith(store, version.sourceId, sourceVersionId);
      if (version === null || edition === null || store.sources.find(version.sourceId) === null) return noSource;
      const { title, document } = version;
      return succeed({ edition, title, document, notes: store.annotations.inVersion(sourceVersionId) });
    },
    'source.removeVersion': ({ sourceVersionId }) => {
      const version = store.sources.version(sourceVersionId);
      const editions = version === null ? [] : editionsOf(store, version.sourceId);
      const edition = editions.find((each) => each.some(({ id }) => id === sourceVersionId));
      if (edition === undefined) return noSource;
      if (editions.length === 1) return fail({ code: 'invalid-request', reason: 'a source has one version at least' });
      const ids = edition.map(({ id }) => id);
      return setAside(ids, true) ? succeed(ids) : noSource;
    },
    'source.restoreVersions': ({ sourceVersionIds }) => (setAside(sourceVersionIds, false) ? succeed(null) : noSource),
    'version.compare': ({ olderId, newerId }) => compareVersions(store, compare, olderId, newerId),
    'placements.open': ({ hearingId }) => (store.hearings.find(hearingId) === null ? noHearing : succeed(openPassages(store, hearingId))),
    'citations.open': ({ hearingId }) =>
      store.hearings.find(hearingId) === null ? noHearing : succeed(openCitations(store, hearingId, compare)),
  } satisfies Partial<Handlers>;
}
