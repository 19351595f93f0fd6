import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { cleanCopy, contentOf } from '../../shared/response/clean-copy.ts';
import type { Store } from '../db/store.ts';
import { presentAnswer } from './answer-versions.ts';

/** Name of the Y.Map that tells which history a document has. */
export const LINEAGE = 'lineage';

/** A history is let go when it makes the answer this many times as large as its content, and by more bytes than are worth a thought. */
const HEAVY = 1.02;
const WORTH_IT = 4096;

/**
 * The same content without its history, where that history weighs: a year of writing leaves the name of every session's writer and the
 * place of every deleted word. Null where it does not, or where the copy does not say the very same. The copy has a lineage of its own:
 * two documents of one lineage share their history and can be merged; two of different ones must not be.
 */
function withoutHistory(doc: Y.Doc, state: Uint8Array): Uint8Array | null {
  const copy = cleanCopy(doc, new Y.Doc().clientID);
  if (copy === null || !isDeepStrictEqual(contentOf(copy), contentOf(doc))) return null;
  copy.getMap(LINEAGE).set('id', randomUUID());
  const light = Y.encodeStateAsUpdate(copy);
  return state.length > light.length * HEAVY && state.length > light.length + WORTH_IT ? light : null;
}

/**
 * Puts one update in the place of an answer's log, in one transaction, so that a log does not grow without end. With `mayForget` the
 * history goes too, if it weighs and no copy of it is elsewhere: only when no window has the answer open, since what a window writes
 * refers to the history it knows.
 */
export function tidyLog(store: Store, responseId: ResponseId, mayForget: boolean): void {
  store.write(() => {
    const { doc, sequence } = presentAnswer(store, responseId);
    if (sequence === 0) return;
    const state = Y.encodeStateAsUpdate(doc);
    const light = mayForget && !store.responses.isShared(responseId) ? withoutHistory(doc, state) : null;
    if (light !== null || store.responses.logLength(responseId) > 1) store.responses.compact(responseId, sequence, light ?? state);
  });
}
