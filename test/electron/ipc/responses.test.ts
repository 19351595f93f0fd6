import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { bodyOf, fillLetter, letterOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../../shared/response/schema.ts';
import { EMPTY_SENDER, senderOf } from '../../../shared/response/sender.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, NO_ID, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const noResponse = { ok: false, failure: { code: 'not-found', what: 'response' } };

async function withResponse(root?: string) {
  const workbench = testWorkbench(root === undefined ? {} : { root });
  const { summary } = await withDraft(workbench);
  const response = valueOf(await workbench.server.call('response.create', { hearingId: summary.hearingId }));
  const state = valueOf(await workbench.server.call('response.open', { responseId: response.id }));
  return { ...workbench, hearingId: summary.hearingId, response, state };
}

/** What changes when `edit` is done to a document of these updates. */
function edited(updates: readonly Uint8Array[], edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = loadResponseDoc(updates);
  const before = Y.encodeStateVector(doc);
  edit(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

it('begins from the template, filled from the hearing, with today as its date', async () => {
  const { state, response } = await withResponse();
  const doc = loadResponseDoc(state.updates);
  expect(state).toMatchObject({ response, sequence: 1, readOnly: false });
  expect(letterOf(doc)).toMatchObject({
    ...EMPTY_SENDER,
    recipient: 'Beskæftigelsesudvalget',
    journalNumber: '2025-17',
    date: '2025-09-12',
    subject: 'Høringssvar vedr. Pejlemærker',
  });
  const headings = (bodyOf(doc).content ?? []).filter((node) => node.attrs?.['level'] === 1).map((node) => node.content?.[0]?.text);
  expect(headings).toEqual(['Generelle bemærkninger', 'Specifikke bemærkninger', 'Afslutning']);
});

it('what is saved is there when the library is opened again', async () => {
  const root = temporaryFolder();
  const first = await withResponse(root);
  const update = edited(first.state.updates, (doc) => {
    fillLetter(doc, { place: 'Bogense' });
  });
  const saved = valueOf(await first.server.call('response.save', { responseId: first.response.id, update }));
  expect(saved).toEqual({ sequence: 2, savedAt: saved.savedAt });
  first.close();
  const { server } = testWorkbench({ root });
  const state = valueOf(await server.call('response.open', { responseId: first.response.id }));
  expect(state).toMatchObject({ sequence: 2, savedAt: saved.savedAt });
  expect(letterOf(loadResponseDoc(state.updates)).place).toBe('Bogense');
});

it('gives another window only what came after what it has', async () => {
  const { server, state, response } = await withResponse();
  const update = edited(state.updates, (doc) => {
    fillLetter(doc, { place: 'Otterup' });
  });
  await server.call('response.save', { responseId: response.id, update });
  expect(await server.call('response.updatesSince', { responseId: response.id, sequence: 1 })).toMatchObject({
    value: { updates: [update], sequence: 2 },
  });
  expect(await server.call('response.updatesSince', { responseId: response.id, sequence: 2 })).toMatchObject({
    value: { updates: [], sequence: 2 },
  });
});

it('refuses bytes that are no update, and keeps the log as it was', async () => {
  const { server, response, state } = await withResponse();
  for (const update of [new Uint8Array(), new Uint8Array([255, 255, 255]), new TextEncoder().encode('hej')]) {
    expect(await server.call('response.save', { responseId: response.id, update })).toMatchObject({ failure: { code: 'invalid-request' } });
  }
  expect(await server.call('response.open', { responseId: response.id })).toEqual({ ok: true, value: state });
});

it('opens an answer of a newer schema to be read, and refuses to change it', async () => {
  const { server, store, response, state } = await withResponse();
  const newer = RESPONSE_SCHEMA_VERSION + 1;
  store.responses.append(response.id, state.updates[0] ?? new Uint8Array(), newer, Date.now());
  expect(await server.call('response.open', { responseId: response.id })).toMatchObject({
    value: { readOnly: true, response: { schemaVersion: newer } },
  });
  const update = edited(state.updates, (doc) => {
    fillLetter(doc, { place: 'x' });
  });
  expect(await server.call('response.save', { responseId: response.id, update })).toEqual({
    ok: false,
    failure: { code: 'schema-newer', found: newer, known: RESPONSE_SCHEMA_VERSION },
  });
});

it('opens an answer of an older schema to be written in, and keeps it as one of today', async () => {
  const { server, store, hearingId } = await withResponse();
  for (let older = 1; older < RESPONSE_SCHEMA_VERSION; older += 1) {
    const id = ResponseId.parse(randomUUID());
    store.responses.insert({ id, hearingId, title: 'Fra dengang', schemaVersion: older }, 1);
    store.responses.append(
      id,
      edited([], (doc) => fillLetter(doc, { subject: 'Dengang' })),
      older,
      1,
    );
    const opened = valueOf(await server.call('response.open', { responseId: id }));
    expect(opened).toMatchObject({ readOnly: false, response: { schemaVersion: older } });
    const update = edited(opened.updates, (doc) => fillLetter(doc, { place: 'Bogense' }));
    await server.call('response.save', { responseId: id, update });
    const saved = valueOf(await server.call('response.open', { responseId: id }));
    expect(saved).toMatchObject({ readOnly: false, response: { schemaVersion: RESPONSE_SCHEMA_VERSION } });
    expect(letterOf(loadResponseDoc(saved.updates))).toMatchObject({ subject: 'Dengang', place: 'Bogense' });
  }
});

it('remembers who wrote last for the next answer, also after that answer is gone', async () => {
  const { server, response, state, hearingId } = await withResponse();
  const sender = {
    senderName: 'Ældrerådet',
    senderAddress: 'Torvet 1',
    senderContact: 'post@eksempel.dk',
    place: 'Bogense',
    signatoryName: 'Bodil',
    signatoryRole: 'Formand',
    logo: null,
  };
  const update = edited(state.updates, (doc) => {
    fillLetter(doc, { ...sender, subject: 'Kun dette svar' });
  });
  await server.call('response.save', { responseId: response.id, update });
  await server.call('response.delete', { responseId: response.id });
  const letters = [];
  for (let count = 0; count < 2; count += 1) {
    const next = valueOf(await server.call('response.create', { hearingId }));
    letters.push(letterOf(loadResponseDoc(valueOf(await server.call('response.open', { responseId: next.id })).updates)));
  }
  expect(letters.map(senderOf)).toEqual([sender, sender]);
  expect(letters[0]?.subject).toBe('Høringssvar vedr. Pejlemærker');
});

it('lists answers newest first; they are renamed, set aside and brought back', async () => {
  const { server, response, hearingId } = await withResponse();
  const second = valueOf(await server.call('response.create', { hearingId }));
  const titles = async () =>
    valueOf(await server.call('library.overview', {})).hearings.flatMap(({ responses }) => responses.map(({ id, title }) => [id, title]));
  expect(await server.call('response.rename', { responseId: second.id, title: 'Udkast' })).toMatchObject({ value: { title: 'Udkast' } });
  expect(await titles()).toEqual([
    [second.id, 'Udkast'],
    [response.id, response.title],
  ]);
  expect(await server.call('response.delete', { responseId: second.id })).toEqual({ ok: true, value: null });
  expect(await titles()).toEqual([[response.id, response.title]]);
  expect(await server.call('response.open', { responseId: second.id })).toEqual(noResponse);
  expect(await server.call('response.restore', { responseId: second.id })).toEqual({ ok: true, value: null });
  expect(await titles()).toHaveLength(2);
});

it('numbers answers that would be called the same', async () => {
  const { server, hearingId, response } = await withResponse();
  const title = async (): Promise<string> => valueOf(await server.call('response.create', { hearingId })).title;
  expect([await title(), await title()]).toEqual([`${response.title} (2)`, `${response.title} (3)`]);
});

it('makes an answer in a hearing without documents too', async () => {
  const { server } = testWorkbench();
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  expect(await server.call('response.create', { hearingId: hearing.id })).toMatchObject({
    ok: true,
    value: { title: 'Høringssvar – Beskæftigelsesreformen 2025' },
  });
});

it('says that an answer is not there', async () => {
  const { server } = testWorkbench();
  const responseId = ResponseId.parse(NO_ID);
  expect(await server.call('response.open', { responseId })).toEqual(noResponse);
  expect(await server.call('response.updatesSince', { responseId, sequence: 0 })).toEqual(noResponse);
  expect(await server.call('response.save', { responseId, update: new Uint8Array([0, 0]) })).toEqual(noResponse);
  expect(await server.call('response.rename', { responseId, title: 'x' })).toEqual(noResponse);
  expect(await server.call('response.delete', { responseId })).toEqual(noResponse);
  expect(await server.call('response.restore', { responseId })).toEqual(noResponse);
  expect(await server.call('response.export', { responseId, format: 'pdf' })).toEqual(noResponse);
});
