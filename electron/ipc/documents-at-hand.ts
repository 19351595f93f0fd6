import type { SourceVersionId } from '../../shared/domain/ids.ts';
import { whereaboutsIn, type Whereabouts } from '../../shared/text/outline.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion, type CorrectedVersion } from './corrected-version.ts';

/** A version as it has been corrected, and where places of it are. */
export type DocumentAtHand = { readonly version: CorrectedVersion; readonly whereIs: (offset: number) => Whereabouts };

/** Looks each version up once while a question is answered. */
export function documentsAtHand(store: Store): (id: SourceVersionId) => DocumentAtHand | null {
  const known = new Map<SourceVersionId, DocumentAtHand | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const version = correctedVersion(store, id);
    const found = version === null ? null : { version, whereIs: whereaboutsIn(version.document) };
    known.set(id, found);
    return found;
  };
}
