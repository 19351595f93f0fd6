import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { seenWords } from '../../../shared/checks/seen-words.ts';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { fillLetter, loadResponseDoc, replaceBody, type NodeJson } from '../../../shared/response/response-doc.ts';
import { answer, text } from '../../shared/response/answer-picture.ts';
import { smallPng } from '../exporting/small-png.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { NO_ID, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const WORDS = 'Ingen borger efterlades alene.';

/** A library with an answer to the draft, and what the check says of it by code. */
async function withAnswer(root?: string) {
  const workbench = testWorkbench(root === undefined ? {} : { root });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId: reading.summary.hearingId }));
  const write = async (body: NodeJson): Promise<void> => {
    const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
    const before = Y.encodeStateVector(doc);
    replaceBody(doc, body);
    fillLetter(doc, { senderName: 'Ældrerådet', signatoryName: 'Karen Eksempel', date: '2025-09-12' });
    valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  };
  const check = async (exportedBytes: number | null = null) => valueOf(await server.call('response.check', { responseId, exportedBytes }));
  const codes = async (): Promise<string[]> => (await check()).map(({ code }) => code).filter((code) => !/deadline|hearing/.test(code));
  return { server, reading, responseId, write, check, codes };
}

it('checks the answer that is saved, against its hearing, its sources and the decisions made', async () => {
  const { server, reading, write, check, codes } = await withAnswer();
  await write(answer('# Generelt', 'Vi takker for muligheden for at svare.'));
  expect(await codes()).toEqual(['guidepost-missing']);
  const [missing] = (await check()).filter(({ code }) => code === 'guidepost-missing');
  if (missing?.remedy?.kind !== 'skip-guidepost') throw new Error('A guidepost can be skipped.');
  const { versionId, range } = missing.remedy;
  valueOf(await server.call('guidepost.skip', { sourceVersionId: versionId, range, reason: 'Ikke vores område' }));
  expect(await codes()).toEqual([]);
  await write(answer('# Generelt', `De skriver ”${WORDS}”`, 'Ole har cpr 070761-4285.'));
  expect(await codes()).toEqual(['cpr', 'quote-not-cited']);
  expect(reading.summary.versionId).toBe(versionId);
});

it('carries out the remedy of a quotation typed by hand: the citation it offers is verbatim', async () => {
  const { reading, write, check, codes } = await withAnswer();
  await write(answer('# Generelt', 'De skriver ”Ingen borgere efterlades alene.”'));
  const [misquoted] = (await check()).filter(({ code }) => code === 'quote-misquoted');
  if (misquoted?.remedy?.kind !== 'cite') throw new Error('A misquotation has a citation at hand.');
  const { citation } = misquoted.remedy;
  expect(reading.document.text.slice(citation.start, citation.end)).toBe(citation.exact);
  await write(answer('# Generelt', 'De skriver:', { type: 'blockCitation', attrs: citation }));
  expect(await codes()).toEqual([]);
});

it('tells a citation whose source has been removed, also when it belonged to no other', async () => {
  const { server, reading, write, codes } = await withAnswer();
  const { start, end } = rangeOf(reading, WORDS);
  const attrs = {
    sourceId: reading.summary.id,
    versionId: reading.summary.versionId,
    annotationId: null,
    start,
    end,
    exact: WORDS,
    prefix: '',
    suffix: '',
  };
  await write(answer('# Generelt', 'De skriver:', { type: 'blockCitation', attrs }));
  expect(await codes()).toEqual([]);
  valueOf(await server.call('source.delete', { sourceId: reading.summary.id }));
  expect(await codes()).toEqual(['citation-source-deleted']);
});

it('looks into notes and their replies', async () => {
  const { server, reading, write, check } = await withAnswer();
  await write(answer('# Pejlemærke 1', 'Godt.'));
  const note = valueOf(await server.call('annotation.create', noteOn(reading, WORDS, { text: noteTextOf('Ring til 070761-4285') })));
  const reply = valueOf(await server.call('reply.add', { annotationId: note.id, text: noteTextOf('Nej, 070761 4285') }));
  const found = (await check()).filter(({ code }) => code === 'cpr').map(({ place }) => place);
  expect(found).toEqual([
    { kind: 'note', annotationId: note.id, replyId: null, from: 9, to: 20, seen: seenWords('Ring til 070761-4285') },
    { kind: 'note', annotationId: note.id, replyId: reply.id, from: 5, to: 16, seen: seenWords('Nej, 070761 4285') },
  ]);
});

it('reads footnotes, tables and pictures as they are saved', async () => {
  const { write, check } = await withAnswer();
  const footnote = { type: 'footnote', attrs: { noteId: 'a' }, content: [text('Ole, 070761-4285')] };
  const attrs = { sha256: 'a'.repeat(64), pixelWidth: 1, pixelHeight: 1, width: 50, alternative: '', decorative: false };
  await write(
    answer(
      '# Pejlemærke 1',
      { type: 'paragraph', attrs: { level: 0 }, content: [text('Ord'), footnote] },
      '||Navn|Nr.|\n|Ole|0707614285|',
      {
        type: 'picture',
        attrs,
      },
    ),
  );
  const places = (await check()).filter(({ code }) => code === 'cpr' || code === 'alt-missing').map(({ code, place }) => [code, place]);
  expect(places).toMatchObject([
    ['cpr', { kind: 'answer', path: [1], from: 9, to: 20 }],
    ['cpr', { kind: 'answer', path: [2, 1, 1, 0], from: 0, to: 10 }],
    ['alt-missing', { kind: 'answer', path: [3], from: 0, to: 0 }],
  ]);
});

it('knows the size of the file once it is written, and says when there is no answer', async () => {
  const { server, write, check } = await withAnswer();
  await write(answer('# Pejlemærke 1', 'Godt.'));
  expect((await check(11_000_000)).map(({ code }) => code)).toContain('file-too-large');
  expect(await server.call('response.check', { responseId: ResponseId.parse(NO_ID), exportedBytes: null })).toMatchObject({
    ok: false,
    failure: { code: 'not-found', what: 'response' },
  });
});

it('tells of a picture whose file is gone or has changed on the disk', async () => {
  const folder = temporaryFolder();
  const { server, write, check } = await withAnswer(folder);
  const bytes = smallPng(70, 30);
  const kept = valueOf(await server.call('picture.add', { bytes }));
  await write(answer('# Kort', { type: 'picture', attrs: { ...kept, width: 50, alternative: 'Kort over byen', decorative: false } }));
  const found = async () => (await check()).flatMap((one) => (one.code === 'picture-damaged' ? [[one.severity, one.facts]] : []));
  expect(await found()).toEqual([]);
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(kept.sha256));
  if (file === undefined) throw new Error('The picture is in the folder.');
  writeFileSync(path.join(folder, file), bytes.subarray(0, 50));
  const told = { how: 'unreadable', number: 1, alternative: 'Kort over byen', heading: 'Kort' };
  expect(await found()).toEqual([['blocking', told]]);
  rmSync(path.join(folder, file));
  expect(await found()).toEqual([['blocking', told]]);
  writeFileSync(path.join(folder, file), bytes);
  expect(await found()).toEqual([]);
});
