import * as Y from 'yjs';
import type { RequestServer } from '../../electron/ipc/request-server.ts';
import type { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { loadResponseDoc, replaceBody } from '../../shared/response/response-doc.ts';
import { answer } from '../shared/response/answer-picture.ts';
import { valueOf } from './test-workbench.ts';

/** An answer to a hearing that cites these words, one after the other. */
export async function answerCiting(server: RequestServer, hearingId: HearingId, citations: readonly Citation[]): Promise<ResponseId> {
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, answer('# Generelt', ...citations.map((attrs) => ({ type: 'blockCitation', attrs }))));
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  return responseId;
}
