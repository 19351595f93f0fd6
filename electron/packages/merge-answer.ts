import * as Y from 'yjs';
import type { AuthorId, ResponseId } from '../../shared/domain/ids.ts';
import { commonVector, lostPieces } from '../../shared/packages/lost-words.ts';
import type { LostWords } from '../../shared/packages/package-parts.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { uuidOf } from '../db/uuid-of.ts';
import { LINEAGE } from '../ipc/tidy-log.ts';

const lineageOf = (doc: Y.Doc): unknown => doc.getMap(LINEAGE).get('id');

/** Who wrote what is only here, and what is only there, as far as that is known. */
export type Writers = { readonly here: AuthorId; readonly there: AuthorId | null };

export type MergedAnswer =
  /** There is nothing in the other copy that is not here. */
  | { readonly kind: 'same' }
  /** The two do not come from one document: they cannot be merged. */
  | { readonly kind: 'unrelated' }
  /** `update` brings this copy to what both say together; `lost` are the words that fell out on the way. */
  | { readonly kind: 'merged'; readonly update: Uint8Array; readonly lost: readonly LostWords[] };

/** Brings two copies of an answer together. Which is here and which there changes nothing in the outcome. */
export function mergeAnswer(responseId: ResponseId, here: readonly Uint8Array[], there: Uint8Array, writers: Writers): MergedAnswer {
  const ours = loadResponseDoc(here);
  const theirs = loadResponseDoc([there]);
  const common = commonVector(ours, theirs);
  if (lineageOf(ours) !== lineageOf(theirs) || common.size === 0) return { kind: 'unrelated' };
  const merged = loadResponseDoc([Y.encodeStateAsUpdate(ours)]);
  const updates: Uint8Array[] = [];
  merged.on('update', (update: Uint8Array) => updates.push(update));
  Y.applyUpdate(merged, there);
  if (updates.length === 0) return { kind: 'same' };
  const named = (side: Y.Doc, authorId: AuthorId | null): LostWords[] =>
    lostPieces(common, side, merged).map((piece) => {
      const units = [...piece.units].toSorted();
      const id = uuidOf('lost-words', responseId, piece.place, ...units);
      return {
        ...piece,
        id,
        responseId,
        units,
        authorId,
        paragraph: piece.paragraph.slice(0, 100_000),
        words: piece.words.slice(0, 100_000),
      };
    });
  return { kind: 'merged', update: Y.mergeUpdates(updates), lost: [...named(ours, writers.here), ...named(theirs, writers.there)] };
}
