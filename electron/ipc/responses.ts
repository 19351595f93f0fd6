import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Failure } from '../../shared/domain/failure.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import type { ResponseSummary } from '../../shared/domain/response.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { ResponseState } from '../../shared/ipc/shapes.ts';
import { createResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { Store } from '../db/store.ts';
import { beginFrom, USUAL_TEMPLATE } from './begin-answer.ts';
import { changesText } from './for-comments.ts';
import { senderFor } from './latest-sender.ts';
import type { Handlers } from './request-server.ts';
import { templateMaterial } from './template-material.ts';

const noResponse = fail({ code: 'not-found', what: 'response' } as const);

const isUpdate = (bytes: Uint8Array): boolean => {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Longest title an answer may have, in UTF-16 units; the same as in the contract. */
const MAX_TITLE = 300;

/** 'Høringssvar – Vejplan' beside another of that name is 'Høringssvar – Vejplan (2)': a list of two alike helps no one. */
function unlike(title: string, taken: readonly string[]): string {
  if (!taken.includes(title)) return title;
  const numbered = (number: number): string => `${title.slice(0, MAX_TITLE - 8).trimEnd()} (${String(number)})`;
  let number = 2;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
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
    return succeed({
      response,
      ...store.responses.log(id, sequence),
      readOnly: response.schemaVersion > RESPONSE_SCHEMA_VERSION,
      isForComments: store.cases.merges.isForComments(id),
    });
  };

  return {
    'response.create': ({ hearingId, template, senderId }) => {
      const hearing = store.hearings.find(hearingId);
      if (hearing === null) return fail({ code: 'not-found', what: 'hearing' });
      const at = now();
      const material = templateMaterial(store, hearing, senderFor(store, senderId ?? null, at), at);
      const begun = beginFrom(store, template ?? USUAL_TEMPLATE, material);
      if (!begun.ok) return begun;
      const { title, body, letter } = begun.value;
      const id = ResponseId.parse(randomUUID());
      const others = store.responses.list().filter((response) => response.hearingId === hearingId);
      const name = unlike(
        title,
        others.map((response) => response.title),
      );
      store.responses.insert({ id, hearingId, title: name, schemaVersion: RESPONSE_SCHEMA_VERSION }, at);
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
      if (store.cases.merges.isForComments(responseId) && changesText(store.responses.log(responseId, 0).updates, update))
        return fail({ code: 'for-comments-only' });
      const savedAt = now();
      return succeed({ savedAt, sequence: store.responses.append(responseId, update, RESPONSE_SCHEMA_VERSION, savedAt) });
    },
  } satisfies Partial<Handlers>;
}
