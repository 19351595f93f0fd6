import type { HearingId } from '../../shared/domain/ids.ts';
import { succeed } from '../../shared/domain/result.ts';
import type { WriterNames } from '../../shared/notes/writer-names.ts';
import { letterOf } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';
import { presentAnswer } from './answer-versions.ts';
import type { Handlers } from './request-server.ts';

/** How files say who wrote a hearing's notes where nobody has chosen: not at all where one of its answers is anonymous. */
export const usualNames = (store: Store, hearingId: HearingId): WriterNames =>
  store.responses
    .list()
    .filter((response) => response.hearingId === hearingId)
    .some(({ id }) => letterOf(presentAnswer(store, id).doc).isAnonymous)
    ? 'numbered'
    : 'written';

export function writerNameHandlers({ store }: { readonly store: Store }) {
  return {
    'notes.usualNames': ({ hearingId }) => succeed(usualNames(store, hearingId)),
  } satisfies Partial<Handlers>;
}
