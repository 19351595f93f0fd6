import * as Y from 'yjs';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/response/letter.ts';
import { fillLetter, loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { valueOf, withDraft, type TestWorkbench } from '../test-workbench.ts';

/** Writes the words into an answer as its only paragraph. */
export async function write({ server }: TestWorkbench, responseId: ResponseId, words: string, letter: Partial<Letter> = {}): Promise<void> {
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, { type: 'doc', content: [{ type: 'paragraph', attrs: { level: 0 }, content: [{ type: 'text', text: words }] }] });
  fillLetter(doc, letter);
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
}

/** An answer of one paragraph from the council of elders to the municipality. */
export async function answerToSend(workbench: TestWorkbench): Promise<ResponseId> {
  const reading = await withDraft(workbench);
  const response = valueOf(await workbench.server.call('response.create', { hearingId: reading.summary.hearingId }));
  await write(workbench, response.id, 'Vi støtter forslaget.', {
    senderName: 'Ældrerådet',
    recipient: 'Nordfyns Kommune\nØstergade 23',
    subject: 'Svar på høring',
    journalNumber: '2025-17',
  });
  return response.id;
}
