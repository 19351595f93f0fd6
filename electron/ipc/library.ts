import { randomUUID } from 'node:crypto';
import type { Hearing } from '../../shared/domain/hearing.ts';
import { HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import type { Examples } from './examples.ts';
import type { Handlers } from './request-server.ts';
import { statedParticulars } from './stated-particulars.ts';

const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

export function libraryHandlers({ store, examples, now }: { store: Store; examples: Examples; now: () => number }) {
  const found = (hearing: Hearing | null) => (hearing === null ? noHearing : succeed(hearing));
  const done = (changed: boolean) => (changed ? succeed(null) : noHearing);
  return {
    'library.overview': () => {
      const sources = Map.groupBy(store.sources.list(), (source) => source.hearingId);
      const responses = Map.groupBy(store.responses.list(), (response) => response.hearingId);
      return succeed({
        hearings: store.hearings.list().map((hearing) => ({
          hearing,
          sources: sources.get(hearing.id) ?? [],
          responses: responses.get(hearing.id) ?? [],
        })),
        examplesMissing: examples.areMissing(),
      });
    },
    'examples.restore': () => examples.restore(),
    'hearing.create': ({ fields }) => {
      const id = HearingId.parse(randomUUID());
      store.hearings.insert(id, fields, now());
      return found(store.hearings.find(id));
    },
    'hearing.update': ({ hearingId, fields }) => {
      store.hearings.update(hearingId, fields, now());
      return found(store.hearings.find(hearingId));
    },
    'hearing.stated': ({ hearingId }) => {
      const hearing = store.hearings.find(hearingId);
      return hearing === null ? noHearing : succeed(statedParticulars(store, hearing));
    },
    'hearing.delete': ({ hearingId }) => done(store.hearings.setAside(hearingId, now())),
    'hearing.restore': ({ hearingId }) => done(store.hearings.restore(hearingId)),
  } satisfies Partial<Handlers>;
}
