import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { OwnTemplateId, SenderProfileId, TextBlockId } from '../../../shared/domain/ids.ts';
import { BuiltInTemplate } from '../../../shared/response/built-in-templates.ts';
import { fitsSchema } from '../../../shared/response/document-json.ts';
import { bodyOf, fillLetter, letterOf, loadResponseDoc, replaceBody, type NodeJson } from '../../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../../shared/response/schema.ts';
import { EMPTY_SENDER_FIELDS, profileOfSender, senderOfProfile } from '../../../shared/response/sender-profile.ts';
import { EMPTY_SENDER } from '../../../shared/response/sender.ts';
import { bodyOfWords, wordsOfBlock } from '../../../shared/response/text-block.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { NO_ID, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

async function begun(workbench = testWorkbench()) {
  const reading = await withDraft(workbench);
  const { hearingId } = reading.summary;
  const textOf = async (responseId: Awaited<ReturnType<typeof create>>['id']) =>
    loadResponseDoc(valueOf(await workbench.server.call('response.open', { responseId })).updates);
  const create = async (start: object = {}) => valueOf(await workbench.server.call('response.create', { hearingId, ...start }));
  /** Writes in an answer as the window does. */
  const write = async (responseId: Awaited<ReturnType<typeof create>>['id'], edit: (doc: Y.Doc) => void): Promise<void> => {
    const doc = await textOf(responseId);
    const before = Y.encodeStateVector(doc);
    edit(doc);
    valueOf(await workbench.server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  };
  return { ...workbench, reading, hearingId, create, textOf, write };
}

const paragraph = (words: string): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content: [{ type: 'text', text: words }] });

it('begins an answer from every template that comes with the program, each with its own text', async () => {
  const { create, textOf } = await begun();
  const texts = await Promise.all(
    BuiltInTemplate.options.map(async (name) => {
      const { id, title } = await create({ template: { kind: 'built-in', name } });
      const doc = await textOf(id);
      expect(fitsSchema(bodyOf(doc))).toBe(true);
      expect(letterOf(doc)).toMatchObject({ recipient: 'Beskæftigelsesudvalget', journalNumber: '2025-17', date: '2025-09-12' });
      return `${title} ${wordsOfBlock(bodyOf(doc))} ${String(letterOf(doc).coSigners)}`;
    }),
  );
  expect(new Set(texts).size).toBe(BuiltInTemplate.options.length);
});

it('fills a comment table from the guideposts and from what has been noted of them', async () => {
  const { server, create, textOf, reading } = await begun();
  const { versionId } = reading.summary;
  const note = (words: string, type: 'concern' | 'amendment', text: string) =>
    server.call('annotation.create', {
      sourceVersionId: versionId,
      range: rangeOf(reading, words),
      scope: 'words',
      type,
      text: noteTextOf(text),
      themes: [],
    });
  valueOf(await note('inden for en uge', 'concern', 'En uge er længe.\nMeget længe.'));
  valueOf(await note('tager kontakt', 'amendment', 'skal tage kontakt'));
  valueOf(await note('større frihed', 'concern', 'Frihed forpligter.'));
  const doc = await textOf((await create({ template: { kind: 'built-in', name: 'comment-table' } })).id);
  const table = bodyOf(doc).content?.find(({ type }) => type === 'table');
  const rows = (table?.content ?? []).map((row) => (row.content ?? []).map(wordsOfBlock));
  expect(rows).toEqual([
    ['Punkt', 'Side', 'Bemærkning', 'Forslag'],
    ['Generelt', '', 'Frihed forpligter.', ''],
    ['Pejlemærke 1: Alle skal have kontakt', '', 'En uge er længe.\nMeget længe.', 'skal tage kontakt'],
  ]);
});

it('keeps an answer as a template without what belongs to the case, lists, renames, deletes and restores it', async () => {
  const { server, create, write, textOf } = await begun();
  const { id } = await create();
  await write(id, (doc) => {
    replaceBody(doc, { type: 'doc', content: [paragraph('Ældrerådet svarer Nordfyns Kommune om Pejlemærker, sag 2025-17.')] });
    fillLetter(doc, { senderName: 'Ældrerådet', subject: 'Høringssvar vedr. Pejlemærker' });
  });
  const { template, leftOut } = valueOf(await server.call('template.save', { responseId: id, name: ' Vores brev ' }));
  expect([template.name, leftOut.words]).toEqual(['Vores brev', 4]);
  const second = await textOf((await create({ template: { kind: 'own', templateId: template.id } })).id);
  expect(wordsOfBlock(bodyOf(second))).toBe('Ældrerådet svarer Nordfyns Kommune om Pejlemærker, sag 2025-17.');
  expect(letterOf(second).subject).toBe('Høringssvar vedr. Pejlemærker');

  expect(await server.call('template.rename', { templateId: template.id, name: 'Andet' })).toMatchObject({ value: { name: 'Andet' } });
  expect(await server.call('template.delete', { templateId: template.id })).toMatchObject({ ok: true });
  expect(await server.call('template.list', {})).toEqual({ ok: true, value: [] });
  expect(
    await server.call('response.create', { hearingId: (await create()).hearingId, template: { kind: 'own', templateId: template.id } }),
  ).toEqual({
    ok: false,
    failure: { code: 'not-found', what: 'template' },
  });
  expect(await server.call('template.restore', { templateId: template.id })).toMatchObject({ ok: true });
  expect(await server.call('template.list', {})).toMatchObject({ value: [{ name: 'Andet' }] });
});

it('refuses a template of a newer schema, and ids that nothing has', async () => {
  const { server, store, hearingId } = await begun();
  const templateId = OwnTemplateId.parse(NO_ID);
  const content = { body: { type: 'doc', content: [{ type: 'hologram' }] }, subject: '', coSigners: null };
  store.ownTemplates.insert({ id: templateId, name: 'Ny', content, schemaVersion: RESPONSE_SCHEMA_VERSION + 1 }, Date.now());
  expect(await server.call('response.create', { hearingId, template: { kind: 'own', templateId } })).toMatchObject({
    failure: { code: 'schema-newer' },
  });
  const senderId = SenderProfileId.parse(NO_ID);
  for (const name of ['sender.makeDefault', 'sender.delete', 'sender.restore'] as const)
    expect(await server.call(name, { senderId })).toEqual({ ok: false, failure: { code: 'not-found', what: 'sender' } });
  const textBlockId = TextBlockId.parse(NO_ID);
  expect(await server.call('textBlock.delete', { textBlockId })).toEqual({ ok: false, failure: { code: 'not-found', what: 'text-block' } });
});

it('makes the first sender of who wrote last, follows the letters while it is the only one, and stands once it is changed by hand', async () => {
  const { server, create, write, textOf } = await begun();
  const { id } = await create();
  const sender = {
    ...EMPTY_SENDER,
    senderName: 'Ældrerådet',
    senderContact: 'Tlf. 12 34 56 78\nposten@eksempel.dk\nwww.eksempel.dk',
    place: 'Bogense',
  };
  await write(id, (doc) => fillLetter(doc, sender));
  valueOf(await server.call('sender.adopt', {}));
  const [first] = valueOf(await server.call('sender.list', {}));
  expect(first).toMatchObject({
    isDefault: true,
    fields: { phone: '12 34 56 78', email: 'posten@eksempel.dk', otherContact: 'www.eksempel.dk' },
  });
  await write(id, (doc) => fillLetter(doc, { place: 'Otterup' }));
  expect(letterOf(await textOf((await create()).id))).toMatchObject({ ...sender, place: 'Otterup' });

  if (first === undefined) throw new Error('There is one.');
  const changed = { ...first.fields, signatoryName: 'Bodil' };
  valueOf(await server.call('sender.save', { senderId: first.id, fields: changed }));
  await write(id, (doc) => fillLetter(doc, { place: 'Odense' }));
  expect(letterOf(await textOf((await create()).id))).toMatchObject({ place: 'Bogense', signatoryName: 'Bodil' });
});

it('has one default sender for as long as it has any, and begins an answer from the one that is chosen', async () => {
  const { server, create, textOf } = await begun();
  const save = async (senderName: string) =>
    valueOf(await server.call('sender.save', { senderId: null, fields: { ...EMPTY_SENDER_FIELDS, senderName } }));
  const one = await save('Et');
  const two = await save('To');
  const names = async () => valueOf(await server.call('sender.list', {})).map(({ fields, isDefault }) => [fields.senderName, isDefault]);
  expect(await names()).toEqual([
    ['Et', true],
    ['To', false],
  ]);
  expect(letterOf(await textOf((await create({ senderId: two.id })).id)).senderName).toBe('To');
  valueOf(await server.call('sender.makeDefault', { senderId: two.id }));
  expect(letterOf(await textOf((await create()).id)).senderName).toBe('To');
  valueOf(await server.call('sender.delete', { senderId: two.id }));
  expect(await names()).toEqual([['Et', true]]);
  valueOf(await server.call('sender.restore', { senderId: two.id }));
  expect(await names()).toEqual([
    ['Et', true],
    ['To', false],
  ]);
  valueOf(await server.call('sender.delete', { senderId: one.id }));
  valueOf(await server.call('sender.delete', { senderId: two.id }));
  expect(await names()).toEqual([]);
});

it.each(['', 'Tlf. 1', 'a@b.dk\nTlf. 1', 'CVR 1\nCVR 2', 'Tlf. \n x ', 'Ring 1\na@b.dk'])(
  'loses nothing of the contact lines %j',
  (senderContact) => {
    expect(senderOfProfile(profileOfSender({ ...EMPTY_SENDER, senderContact })).senderContact).toBe(senderContact);
  },
);

it('keeps words as a text block with fields, changes, deletes and restores them', async () => {
  const { server, hearingId } = await begun();
  const body: NodeJson = { type: 'doc', content: [paragraph('Svar til Nordfyns Kommune om Pejlemærker.')] };
  const { block, leftOut } = valueOf(await server.call('textBlock.save', { textBlockId: null, name: 'Hilsen', body, hearingId }));
  expect([wordsOfBlock(block.body), leftOut.words]).toEqual(['Svar til [myndighed] om [dokument].', 2]);
  const own = async () => valueOf(await server.call('textBlock.list', { hearingId })).blocks.filter(({ id }) => id !== null);
  expect(await own()).toEqual([block]);
  const { id } = block;
  if (id === null) throw new Error('A block of one’s own has an id.');
  valueOf(
    await server.call('textBlock.save', {
      textBlockId: id,
      name: 'Hilsen',
      body: bodyOfWords('Nordfyns Kommune [frist]'),
      hearingId: null,
    }),
  );
  expect((await own()).map((each) => wordsOfBlock(each.body))).toEqual(['Nordfyns Kommune [frist]']);
  valueOf(await server.call('textBlock.delete', { textBlockId: id }));
  expect(await own()).toEqual([]);
  valueOf(await server.call('textBlock.restore', { textBlockId: id }));
  expect(await own()).toHaveLength(1);
});

it('refuses a text block that no answer could hold', async () => {
  const { server } = testWorkbench();
  let deep: NodeJson = { type: 'paragraph' };
  for (let depth = 0; depth < 20_000; depth += 1) deep = { type: 'blockquote', content: [deep] };
  for (const body of [{ type: 'doc', content: [{ type: 'script' }] }, { type: 'doc', content: [deep] }, { type: 'doc' }])
    expect(await server.call('textBlock.save', { textBlockId: null, name: 'x', body, hearingId: null })).toMatchObject({
      failure: { code: 'invalid-request' },
    });
});
