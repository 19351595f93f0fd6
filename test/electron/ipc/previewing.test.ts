import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { PdfChoices } from '../../../shared/response/export-choices.ts';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { bodyOf, fillLetter, loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { smallPng } from '../exporting/small-png.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

async function opened() {
  const seen: { response: PrintableResponse; known: readonly string[]; choices: PdfChoices }[] = [];
  const workbench = testWorkbench({
    renderPages: async (response, known, choices) => {
      seen.push({ response, known: [...known], choices });
      return { ok: true, value: [{ id: 'a', picture: { svg: '<svg/>', outlines: [] }, places: [] }] };
    },
  });
  const { summary } = await withDraft(workbench);
  const { id: responseId } = valueOf(await workbench.server.call('response.create', { hearingId: summary.hearingId }));
  const doc = loadResponseDoc(valueOf(await workbench.server.call('response.open', { responseId })).updates);
  const preview = (known: string[] = []) =>
    workbench.server.call('response.preview', { responseId, state: Y.encodeStateAsUpdate(doc), known });
  return { ...workbench, seen, doc, responseId, preview, summary };
}

it('sets the text as the window has it, saved or not, with its logo', async () => {
  const { server, seen, doc, preview } = await opened();
  const logo = valueOf(await server.call('picture.add', { bytes: smallPng(60, 20) }));
  fillLetter(doc, { place: 'Ikke gemt', logo: { ...logo, alternative: 'Logo' } });
  expect(await preview(['x'])).toEqual({
    ok: true,
    value: { pages: [{ id: 'a', picture: { svg: '<svg/>', outlines: [] }, places: [] }], warning: null },
  });
  expect(seen[0]?.response.letter.place).toBe('Ikke gemt');
  expect(seen[0]?.response.pictures?.has(logo.sha256)).toBe(true);
  expect(seen[0]?.known).toEqual(['x']);
});

it('shows an answer that could not be exported for a quotation, and says so', async () => {
  const { seen, doc, preview, summary } = await opened();
  const attrs = { sourceId: summary.id, versionId: summary.versionId, start: 0, end: 5, exact: 'aldrig', prefix: '', suffix: '' };
  replaceBody(doc, { type: 'doc', content: [...(bodyOf(doc).content ?? []), { type: 'blockCitation', attrs }] });
  expect(await preview()).toMatchObject({ ok: true, value: { warning: { code: 'citation-not-verbatim', quote: 'aldrig' } } });
  expect(seen[0]?.response.blocks.at(-1)).toMatchObject({ kind: 'citation', exact: 'aldrig' });
});

it('sets pages in the typeface that was chosen for a PDF, and a PDF in it where nothing else is said', async () => {
  const { server, seen, preview, responseId } = await opened();
  await preview();
  valueOf(await server.call('export.setTypeface', { typeface: 'sans' }));
  await preview();
  valueOf(await server.call('response.pageCount', { responseId }));
  expect(seen.map(({ choices }) => choices)).toEqual([{}, { typeface: 'sans' }, { typeface: 'sans' }]);
  expect(valueOf(await server.call('export.habits', {}))).toMatchObject({ typeface: 'sans' });
  // The rest of how answers are handed in is kept apart from it.
  valueOf(await server.call('export.setHabits', { pattern: '{svar}', characterLimit: null }));
  expect(valueOf(await server.call('export.habits', {}))).toMatchObject({ typeface: 'sans', pattern: '{svar}' });
});

it('refuses bytes that are no text, and answers that are not there', async () => {
  const { server, responseId, preview } = await opened();
  for (const state of [new Uint8Array(), new Uint8Array([255, 255, 255])])
    expect(await server.call('response.preview', { responseId, state, known: [] })).toMatchObject({ failure: { code: 'invalid-request' } });
  await server.call('response.delete', { responseId });
  expect(await preview()).toMatchObject({ failure: { code: 'not-found' } });
});

it('gives the first page of what a template would begin, and begins nothing', async () => {
  const { server, seen, summary } = await opened();
  const { hearingId } = summary;
  const before = valueOf(await server.call('library.overview', {}));
  expect(await server.call('template.firstPage', { hearingId, template: { kind: 'built-in', name: 'citizen' }, senderId: null })).toEqual({
    ok: true,
    value: { svg: '<svg/>' },
  });
  expect(JSON.stringify(seen[0]?.response.blocks)).toContain('Jeg har læst');
  expect(valueOf(await server.call('library.overview', {}))).toEqual(before);
});

it('counts the pages of the answer as it is saved, but not of one whose history alone is a book', async () => {
  const { server, responseId, doc } = await opened();
  const count = () => server.call('response.pageCount', { responseId });
  expect(await count()).toEqual({ ok: true, value: { pages: 1 } });
  fillLetter(doc, { senderAddress: 'Lang vej '.repeat(70_000) });
  valueOf(await server.call('response.save', { responseId, update: new Uint8Array(Y.encodeStateAsUpdate(doc)) }));
  expect(await count()).toEqual({ ok: true, value: { pages: null } });
  await server.call('response.delete', { responseId });
  expect(await count()).toMatchObject({ ok: true, value: { pages: null } });
});
