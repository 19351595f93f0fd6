import type { SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceEdition } from '../../shared/versions/source-edition.ts';
import type { KeptVersion } from '../db/sources.ts';
import type { Store } from '../db/store.ts';

/** Readings of one file, one after the other, oldest first; never empty. */
export type Edition = readonly [KeptVersion, ...KeptVersion[]];

/** A source's versions file by file, oldest first. Those that are set aside are no part of it. */
export function editionsOf(store: Store, sourceId: SourceId): Edition[] {
  const editions: [KeptVersion, ...KeptVersion[]][] = [];
  for (const version of store.sources.versions(sourceId)) {
    if (version.isSetAside) continue;
    const last = editions.at(-1);
    if (last !== undefined && last[0].originalSha256 === version.originalSha256) last.push(version);
    else editions.push([version]);
  }
  return editions;
}

/** The edition as it is shown. `version`: which of its readings; the latest unless told otherwise. */
export function asShown(
  edition: Edition,
  index: number,
  count: number,
  version: KeptVersion = edition.at(-1) ?? edition[0],
): SourceEdition {
  const { id: versionId, fileName, versionLabel, reader } = version;
  return { versionId, number: index + 1, fileName, versionLabel, createdAt: edition[0].createdAt, reader, isCurrent: index === count - 1 };
}

export const shownEditions = (store: Store, sourceId: SourceId): SourceEdition[] =>
  editionsOf(store, sourceId).map((edition, index, all) => asShown(edition, index, all.length));

/** The edition a version belongs to, told by that very reading. One that was set aside is counted as the one it would come after. */
export function editionWith(store: Store, sourceId: SourceId, versionId: SourceVersionId): SourceEdition | null {
  const editions = editionsOf(store, sourceId);
  const index = editions.findIndex((edition) => edition.some(({ id }) => id === versionId));
  const edition = editions[index];
  const all = store.sources.versions(sourceId);
  const at = all.findIndex(({ id }) => id === versionId);
  const version = all[at];
  if (version === undefined) return null;
  if (edition !== undefined) return asShown(edition, index, editions.length, version);
  const before = new Set(all.slice(0, at).map(({ id }) => id));
  const place = editions.filter((each) => each.some(({ id }) => before.has(id))).length;
  return asShown([version], place, Number.POSITIVE_INFINITY);
}
