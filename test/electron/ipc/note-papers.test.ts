import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { afterAll, expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { renderPaper } from '../../../electron/exporting/note-paper.ts';
import type { Notice } from '../../../shared/ipc/notice.ts';
import type { RequestServer } from '../../../electron/ipc/request-server.ts';
import type { HearingId, ResponseId } from '../../../shared/domain/ids.ts';
import { noteTextOf, plainNoteText } from '../../../shared/domain/note-text.ts';
import { WritingId } from '../../../shared/ipc/requests/several-files.ts';
import { fillLetter, loadResponseDoc, replaceBody, type NodeJson } from '../../../shared/response/response-doc.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { noteOn } from '../note-on.ts';
import { answer, paragraph, text } from '../../shared/response/answer-picture.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, NO_ID, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

/** A library with the draft and a note, whose user always chooses the same file. */
async function withNote(name: string) {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  const notices: Notice[] = [];
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSaveNotes: async () => file, chooseWhereToSave: async () => file },
    render: (response, format) => exportResponse(response, format, assets),
    renderPaper: (paper, format, called) => renderPaper(paper, format, called, assets),
    notify: (notice) => notices.push(notice),
  });
  const reading = await withDraft(workbench);
  const { id: sourceId, hearingId, versionId } = reading.summary;
  valueOf(await workbench.server.call('annotation.create', noteOn(reading, 'Ingen borger efterlades alene.')));
  return { ...workbench, file, reading, sourceId, hearingId, versionId, notices };
}

/** An answer with a section, a quotation and an amendment. */
async function answerTo({ server, hearingId, reading }: Awaited<ReturnType<typeof withNote>>): Promise<ResponseId> {
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  const exact = 'Kommunen tager kontakt inden for en uge.';
  const citation: NodeJson = {
    type: 'blockCitation',
    attrs: {
      quotation: {
        sourceId: reading.summary.id,
        versionId: reading.summary.versionId,
        annotationId: null,
        prefix: '',
        suffix: '',
        exact,
        ...rangeOf(reading, exact),
      },
    },
  };
  const amendment: NodeJson = {
    type: 'amendment',
    content: [
      { type: 'amendmentCurrent', content: [paragraph(text('Ingen borger efterlades alene.'))] },
      { type: 'amendmentProposed', content: [paragraph(text('Alle følges til dørs.'))] },
    ],
  };
  replaceBody(doc, answer('# Pejlemærke 1', 'Vi støtter det.', citation, 'En uge er lang tid.', amendment));
  fillLetter(doc, { senderName: 'Foreningen', subject: 'Svar', journalNumber: '25/7' });
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  return responseId;
}

const order = (hearingId: HearingId) => ({ hearingId, annotationIds: null, responseId: null, sourceId: null }) as const;

it('writes the source with its notes, and tells when it has begun', async () => {
  const { server, file, hearingId, sourceId, notices } = await withNote('kilde.pdf');
  const writingId = WritingId.parse(crypto.randomUUID());
  const written = await server.call('notes.writePaper', { ...order(hearingId), sourceId, format: 'annotated-pdf', writingId });
  expect(valueOf(written)).toEqual({ path: file, count: 1 });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(notices).toEqual([{ kind: 'writing-progress', writingId, done: 0, total: 1 }]);
});

it('writes a høringsskema of the notes and of what an answer says', async () => {
  const library = await withNote('skema.csv');
  const responseId = await answerTo(library);
  valueOf(await library.server.call('notes.writePaper', { ...order(library.hearingId), responseId, format: 'form-csv' }));
  const rows = readFileSync(library.file, 'utf8').trim().split('\r\n').slice(1);
  expect(rows.map((line) => line.split(';').slice(2))).toEqual([
    ['""', '"Svar: bemærkning"', '"Vi støtter det."', '""', '""'],
    ['""', '"Svar: ændringsforslag"', '""', '"Ingen borger efterlades alene."', '"Alle følges til dørs."'],
    ['"Ingen borger efterlades alene."', expect.stringMatching(/^"Note: /), '""', '""', '""'],
    ['"Kommunen tager kontakt inden for en uge."', '"Svar: citat"', '"En uge er lang tid."', '""', '""'],
  ]);
});

it('writes nothing when it is stopped, when no file is chosen, and when what it is of is gone', async () => {
  const held = Promise.withResolvers<void>();
  const folder = temporaryFolder();
  const file = path.join(folder, 'kilde.pdf');
  const begun = Promise.withResolvers<void>();
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSaveNotes: async () => file },
    renderPaper: async () => {
      begun.resolve();
      await held.promise;
      return { ok: true, value: new Uint8Array([1]) };
    },
  });
  const { summary } = await withDraft(workbench);
  const wish = { ...order(summary.hearingId), sourceId: summary.id, format: 'annotated-pdf' } as const;
  const writingId = WritingId.parse(crypto.randomUUID());
  const writing = workbench.server.call('notes.writePaper', { ...wish, writingId });
  await begun.promise;
  valueOf(await workbench.server.call('notes.stopPaper', { writingId }));
  expect(await writing).toEqual({ ok: true, value: null });
  held.resolve();
  await Promise.resolve();
  expect(existsSync(file)).toBe(false);
  valueOf(await workbench.server.call('source.delete', { sourceId: summary.id }));
  expect(await workbench.server.call('notes.writePaper', wish)).toMatchObject({
    ok: false,
    failure: { code: 'not-found', what: 'source' },
  });
  expect(await workbench.server.call('notes.writePaper', { ...wish, responseId: NO_ID as ResponseId, format: 'form-pdf' })).toMatchObject({
    ok: false,
    failure: { code: 'not-found', what: 'response' },
  });
});

const received = async (server: RequestServer, hearingId: HearingId, file: string) => {
  const bytes = new Uint8Array(readFileSync(file));
  const [outcome] = valueOf(await server.call('source.importFiles', { hearingId, files: [{ name: path.basename(file), bytes }] }));
  if (outcome?.kind !== 'imported') throw new Error('The answer is imported.');
  return outcome.source;
};

it.each(['pdf', 'docx'] as const)('puts the points of a received %s on the words they are about, once', async (format) => {
  const library = await withNote(`svar.${format}`);
  const { server, hearingId, sourceId, file } = library;
  const responseId = await answerTo(library);
  valueOf(await server.call('response.export', { responseId, format }));
  const source = await received(server, hearingId, file);
  const { document } = valueOf(await server.call('source.read', { sourceId: source.id }));
  expect(document.handover).toMatchObject({ sender: 'Foreningen', hearing: 'Svar', caseNumber: '25/7', points: { length: 3 } });

  const outcome = valueOf(await server.call('source.bringInPoints', { sourceId: source.id }));
  expect(outcome).toMatchObject({ added: { length: 3 }, alreadyThere: 0, withoutPlace: 0, withoutSource: 0 });
  const notes = valueOf(await server.call('annotation.list', { sourceId })).filter(({ id }) => outcome.added.includes(id));
  const told = notes.map(({ type, text: words, passages: [passage] }) => [type, passage?.anchor.exact, plainNoteText(words)].join(' | '));
  expect(told.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'amendment | Pejlemærke 1: Alle skal have kontakt | Foreslået tekst: Alle følges til dørs.',
    'question | Kommunen tager kontakt inden for en uge. | En uge er lang tid.',
    'question | Pejlemærke 1: Alle skal have kontakt | Vi støtter det.',
  ]);
  const authors = valueOf(await server.call('author.list', {}));
  expect(notes.map(({ authorId }) => authors.find(({ id }) => id === authorId)?.name)).toEqual(['Foreningen', 'Foreningen', 'Foreningen']);
  expect(valueOf(await server.call('source.bringInPoints', { sourceId: source.id }))).toMatchObject({ added: [], alreadyThere: 3 });
});

it('leaves points alone whose document is not in the hearing, and says so of a file without points', async () => {
  const library = await withNote('svar.docx');
  const { server, file, sourceId } = library;
  valueOf(await server.call('response.export', { responseId: await answerTo(library), format: 'docx' }));
  const other = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const source = await received(server, other.id, file);
  expect(valueOf(await server.call('source.bringInPoints', { sourceId: source.id }))).toEqual({
    added: [],
    alreadyThere: 0,
    withoutPlace: 0,
    withoutSource: 3,
  });
  expect(await server.call('source.bringInPoints', { sourceId })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

it('hands over no note and no remark, whatever the library holds', async () => {
  const library = await withNote('svar.docx');
  const { server, hearingId, sourceId, file } = library;
  const [note] = valueOf(await server.call('annotation.list', { sourceId }));
  if (note === undefined) throw new Error('The note is there.');
  valueOf(await server.call('annotation.update', { annotationId: note.id, change: { text: noteTextOf('Fortroligt i bestyrelsen') } }));
  valueOf(await server.call('response.export', { responseId: await answerTo(library), format: 'docx' }));
  const source = await received(server, hearingId, file);
  const { document } = valueOf(await server.call('source.read', { sourceId: source.id }));
  expect(JSON.stringify(document.handover)).not.toContain('Fortroligt');
});
