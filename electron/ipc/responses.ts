import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Hearing } from '../../shared/domain/hearing.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import type { ResponseSummary } from '../../shared/domain/response.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { ResponseState } from '../../shared/ipc/shapes.ts';
import { createResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { associationLetter } from '../../shared/response/template.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';
import { latestSender } from './latest-sender.ts';
import type { Handlers } from './request-server.ts';

const noResponse = fail({ code: 'not-found', what: 'response' } as const);

/** The calendar day of a moment on this computer. */
const localDate = (instant: number): string => {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

const isUpdate = (bytes: Uint8Array): boolean => {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The first document of a hearing that is heard. */
function heardSource(store: Store, hearing: Hearing) {
  const summary = store.sources.list().find((source) => source.hearingId === hearing.id && source.role === 'heard');
  const version = summary === undefined ? null : correctedVersion(store, summary.versionId);
  return version === null ? null : { title: version.title, document: version.document };
}

export function responseHandlers({ store, now }: { store: Store; now: () => number }) {
  const found = (id: ResponseId): Result<ResponseSummary, Failure> => {
    const response = store.responses.find(id);
    return response === null ? noResponse : succeed(response);
  };
  const done = (changed: boolean) => (changed ? succeed(null) : noResponse);
  const stateAfter = (id: ResponseId, sequence: number): Result<ResponseState, Failure> => {
    const response = store.responses.find(id);
    if (response === null) return noResponse;
    return succeed({ response, ...store.responses.log(id, sequence), readOnly: response.schemaVersion > RESPONSE_SCHEMA_VERSION });
  };

  return {
    'response.create': ({ hearingId }) => {
      const hearing = store.hearings.find(hearingId);
      if (hearing === null) return fail({ code: 'not-found', what: 'hearing' });
      const at = now();
      const { title, body, letter } = associationLetter({
        hearing,
        heardSource: heardSource(store, hearing),
        sender: latestSender(store, at),
        today: localDate(at),
      });
      const id = ResponseId.parse(randomUUID());
      store.responses.insert({ id, hearingId, title, schemaVersion: RESPONSE_SCHEMA_VERSION }, at);
      store.responses.append(id, Y.encodeStateAsUpdate(createResponseDoc(body, letter)), RESPONSE_SCHEMA_VERSION, at);
      return found(id);
    },
    'response.rename': ({ responseId, title }) => {
      store.responses.rename(responseId, title, now());
      return found(responseId);
    },
    'response.delete': ({ responseId }) => done(store.responses.setAside(responseId, now())),
    'response.restore': ({ responseId }) => done(store.responses.restore(responseId)),
    'response.open': ({ responseId }) => stateAfter(responseId, 0),
    'response.updatesSince': ({ responseId, sequence }) => stateAfter(responseId, sequence),
    'response.save': ({ responseId, update }) => {
      const response = store.responses.find(responseId);
      if (response === null) return noResponse;
      if (response.schemaVersion > RESPONSE_SCHEMA_VERSION)
        return fail({ code: 'schema-newer', found: response.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
      if (!isUpdate(update)) return fail({ code: 'invalid-request', reason: 'the update is not a Yjs update' });
      const savedAt = now();
      return succeed({ savedAt, sequence: store.responses.append(responseId, update, RESPONSE_SCHEMA_VERSION, savedAt) });
    },
  } satisfies Partial<Handlers>;
}
