import { anchorFor, type Anchor } from '../../shared/anchoring/anchor.ts';
import type { MapAnchors, MappedAnchor } from '../../shared/anchoring/map-anchors.ts';
import type { SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { lastPlace, type NewPlacement, type Unplaced } from '../db/placements.ts';
import type { Store } from '../db/store.ts';

/** Something to be found, by the words it had last: in the version it was made in, or in a later one where it has been found. */
type Sought = { readonly unplaced: Unplaced; readonly anchor: Anchor };

/** What a person has said in the version before holds in this one as far as it is about the same words. */
function carriedFrom({ earlier: [before] }: Unplaced, mapped: MappedAnchor): NewPlacement['carried'] {
  if (before === undefined) return null;
  if (before.placement.kind === 'let-go') return 'let-go';
  return before.placement.kind === 'moved' && before.placement.isConfirmed && mapped.kind === 'exact' ? 'confirm' : null;
}

function placed(to: SourceDocument, { unplaced, anchor }: Sought, mapped: MappedAnchor): Omit<NewPlacement, 'sourceVersionId'> {
  const carried = carriedFrom(unplaced, mapped);
  const { id } = unplaced;
  switch (mapped.kind) {
    case 'exact':
    case 'moved': {
      const { start, end } = mapped.range;
      const words = to.text.slice(start, end);
      // The same as last time is not the same as at first if they had changed by then; they may also have changed back.
      const isBack = anchor.exact !== unplaced.anchor.exact;
      const outcome = words === unplaced.anchor.exact && (mapped.kind === 'exact' || isBack) ? 'exact' : 'moved';
      return {
        id,
        outcome,
        found: { start, end, words },
        candidates: [],
        carried: outcome === 'exact' && carried === 'confirm' ? null : carried,
      };
    }
    case 'ambiguous':
    case 'orphaned':
      return { id, outcome: mapped.kind, found: null, candidates: mapped.candidates, carried };
  }
}

/**
 * Finds the passages of notes and the headings of guidepost decisions in the newest version of their source: those that have not
 * been looked for there yet. To be called when a source has got a new version.
 */
export function placePassages(store: Store, sourceId: SourceId, mapAnchors: MapAnchors): void {
  const newestId = store.sources.newestVersion(sourceId);
  const unplaced = store.placements.unplaced(sourceId);
  if (newestId === null || unplaced.length === 0) return;
  const documents = new Map<SourceVersionId, SourceDocument>();
  const documentOf = (id: SourceVersionId): SourceDocument => {
    const known = documents.get(id) ?? store.sources.version(id)?.document;
    if (known === undefined) throw new Error('A version that words were made in is there.');
    documents.set(id, known);
    return known;
  };
  const to = documentOf(newestId);

  /** Looks for each by the words it had in a version, and answers those that were not found. */
  const seek = (group: readonly Unplaced[], versionOf: (each: Unplaced) => SourceVersionId, isLast: boolean): Unplaced[] => {
    const lost: Unplaced[] = [];
    for (const [versionId, alike] of Map.groupBy(group, versionOf)) {
      const document = documentOf(versionId);
      const sought = alike.map((unplaced): Sought => {
        const last = versionId === unplaced.sourceVersionId ? null : lastPlace(unplaced);
        return { unplaced, anchor: (last === null ? null : anchorFor(document.text, last.range)) ?? unplaced.anchor };
      });
      const anchors = sought.map(({ anchor }) => anchor);
      for (const [index, mapped] of mapAnchors(document, to, anchors).entries()) {
        const each = sought[index];
        if (each === undefined) throw new Error('Every answer is to an anchor.');
        const isLost = mapped.kind === 'ambiguous' || mapped.kind === 'orphaned';
        if (isLost && !isLast && versionId !== each.unplaced.sourceVersionId) lost.push(each.unplaced);
        else store.placements.insert(each.unplaced.kind, { ...placed(to, each, mapped), sourceVersionId: newestId });
      }
    }
    return lost;
  };
  // Where they were last, they are most like what they have become. But an earlier reading may have been taken into use again.
  const lost = seek(unplaced, (each) => lastPlace(each)?.sourceVersionId ?? each.sourceVersionId, false);
  seek(lost, ({ sourceVersionId }) => sourceVersionId, true);
}
