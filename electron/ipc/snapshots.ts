import type * as Y from 'yjs';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Snapshot, SnapshotId } from '../../shared/domain/snapshot.ts';
import { compareAnswers } from '../../shared/response/compare-answers.ts';
import { holdsUnknown } from '../../shared/response/known-content.ts';
import { restoreAnswer } from '../../shared/response/restore-answer.ts';
import { RESPONSE_SCHEMA_VERSION, responseSchema } from '../../shared/response/schema.ts';
import type { Store } from '../db/store.ts';
import { keepVersion, linesOf, presentAnswer, versionDoc, wordCountOf } from './answer-versions.ts';
import type { Handlers } from './request-server.ts';

const noResponse = fail({ code: 'not-found', what: 'response' } as const);
const noSnapshot = fail({ code: 'not-found', what: 'snapshot' } as const);

/** Versions of answers: kept, named, compared, brought back. */
export function snapshotHandlers({ store, now }: { store: Store; now: () => number }) {
  const docOf = (responseId: ResponseId, id: SnapshotId | null): Result<Y.Doc, Failure> => {
    if (id === null) return succeed(presentAnswer(store, responseId).doc);
    const version = store.snapshots.find(id)?.responseId === responseId ? versionDoc(store, id) : null;
    return version === null ? noSnapshot : succeed(version.doc);
  };

  return {
    'snapshot.list': ({ responseId }) => {
      if (store.responses.find(responseId) === null) return noResponse;
      const { doc, savedAt } = presentAnswer(store, responseId);
      return succeed({ present: { wordCount: wordCountOf(doc), savedAt }, snapshots: store.snapshots.list(responseId) });
    },
    'snapshot.take': ({ responseId, name }) => {
      const kept = keepVersion(store, { responseId, kind: 'named', name }, now());
      return kept === null ? noResponse : succeed(kept);
    },
    'snapshot.rename': ({ snapshotId, name }) => {
      store.snapshots.rename(snapshotId, name);
      const renamed = store.snapshots.find(snapshotId);
      return renamed === null ? noSnapshot : succeed(renamed);
    },
    'snapshot.read': ({ snapshotId }) => {
      const version = versionDoc(store, snapshotId);
      return version === null ? noSnapshot : succeed({ lines: linesOf(version.doc) });
    },
    'snapshot.compare': ({ responseId, before, after }) => {
      if (store.responses.find(responseId) === null) return noResponse;
      const old = docOf(responseId, before);
      if (!old.ok) return old;
      const next = docOf(responseId, after);
      if (!next.ok) return next;
      const lines = compareAnswers(linesOf(old.value), linesOf(next.value));
      return succeed({ lines: lines.map(({ level, parts }) => ({ level, parts: [...parts] })) });
    },
    'snapshot.restore': ({ snapshotId }): Result<Snapshot, Failure> => {
      const snapshot = store.snapshots.find(snapshotId);
      const version = versionDoc(store, snapshotId);
      if (snapshot === null || version === null) return noSnapshot;
      const { responseId } = snapshot;
      const response = store.responses.find(responseId);
      if (response === null) return noResponse;
      if (store.cases.merges.isForComments(responseId)) return fail({ code: 'for-comments-only' });
      const found = Math.max(response.schemaVersion, version.schemaVersion);
      const newer = fail({ code: 'schema-newer', found, known: RESPONSE_SCHEMA_VERSION } as const);
      if (found > RESPONSE_SCHEMA_VERSION) return newer;
      const { doc } = presentAnswer(store, responseId);
      const schema = responseSchema();
      if (holdsUnknown(doc, schema) || holdsUnknown(version.doc, schema)) return newer;
      const at = now();
      const present = keepVersion(store, { responseId, kind: 'restore', name: null }, at);
      if (present === null) return noResponse;
      store.responses.append(responseId, restoreAnswer(doc, version.doc), RESPONSE_SCHEMA_VERSION, at);
      return succeed(present);
    },
  } satisfies Partial<Handlers>;
}
