import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { NewVersion, SourceVersion } from '../db/sources.ts';
import type { Store } from '../db/store.ts';
import { showCorrected } from './corrected-version.ts';
import { placePassages } from './place-passages.ts';

type VersionChange = { readonly sourceId: SourceId; readonly mapAnchors: MapAnchors; readonly now: number };

/**
 * Changes which versions a source has, with all that follows from it: a source that is called by its document's title goes on being
 * so, corrections are carried out on the newest version, and notes and decisions find their places in it. Changes what the topics
 * 'library' and 'annotations' are about.
 */
export function changeVersions(store: Store, { sourceId, mapAnchors, now }: VersionChange, change: () => void): void {
  const newest = (): SourceVersion | null => {
    const id = store.sources.newestVersion(sourceId);
    return id === null ? null : store.sources.version(id);
  };
  store.write(() => {
    const before = newest();
    change();
    const after = newest();
    if (before !== null && after !== null && before.title === before.document.title && after.document.title.trim() !== '')
      store.sources.rename(sourceId, after.document.title, now);
    showCorrected(store, sourceId);
    placePassages(store, sourceId, mapAnchors);
  });
}

/** Gives a source a further version with all that follows from it. */
export function addNewVersion(store: Store, version: NewVersion, mapAnchors: MapAnchors, now: number): void {
  changeVersions(store, { sourceId: version.id, mapAnchors, now }, () => store.sources.addVersion(version, now));
}
