import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { SourceId } from '../../../shared/domain/ids.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { fillLetter, loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { NO_ID, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const WORDS = 'Ingen borger efterlades alene.';

/** An answer that quotes the draft once, and what the exporter was given. */
async function withCitation(change: (citation: Citation) => Citation = (citation) => citation) {
  const folder = temporaryFolder();
  const printed: PrintableResponse[] = [];
  const shown: string[] = [];
  const asked: string[] = [];
  const choice: { file: string | null } = { file: path.join(folder, 'svar.pdf') };
  const workbench = testWorkbench({
    desktop: {
      ...noDesktop,
      chooseWhereToSave: async (name) => {
        asked.push(name);
        return choice.file;
      },
      showInFolder: (file) => {
        shown.push(file);
      },
    },
    render: async (response) => {
      printed.push(response);
      return { ok: true, value: new TextEncoder().encode('%PDF') };
    },
  });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const note = valueOf(await server.call('annotation.create', noteOn(reading, WORDS)));
  const response = valueOf(await server.call('response.create', { hearingId: reading.summary.hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId: response.id })).updates);
  const before = Y.encodeStateVector(doc);
  const [passage] = note.passages;
  if (passage === undefined) throw new Error('A note has a passage.');
  const { id: annotationId, sourceId } = note;
  const attrs = change({ sourceId, versionId: passage.sourceVersionId, annotationId, ...passage.anchor });
  replaceBody(doc, { type: 'doc', content: [{ type: 'blockCitation', attrs }] });
  fillLetter(doc, { senderName: 'Ældrerådet' });
  valueOf(await server.call('response.save', { responseId: response.id, update: Y.encodeStateAsUpdate(doc, before) }));
  return { server, reading, response, folder, printed, shown, asked, choice };
}

it('writes the answer with every reference written out where the user chose', async () => {
  const { server, response, folder, printed, asked, choice } = await withCitation();
  const file = path.join(folder, 'svar.pdf');
  expect(await server.call('response.export', { responseId: response.id, format: 'pdf' })).toMatchObject({
    ok: true,
    value: { path: file, bytes: 4 },
  });
  expect(readFileSync(file, 'utf8')).toBe('%PDF');
  expect(asked[0]).toMatch(/^Høringssvar .*Ældrerådet\.pdf$/);
  expect(printed[0]?.blocks).toEqual([{ kind: 'citation', exact: WORDS, reference: 'Pejlemærker, pejlemærke 1' }]);
  choice.file = null;
  expect(await server.call('response.export', { responseId: response.id, format: 'docx' })).toEqual({ ok: true, value: null });
});

it('cites a source that was set aside since: its words are still what they were', async () => {
  const { server, response, reading } = await withCitation();
  await server.call('source.delete', { sourceId: reading.summary.id });
  expect(await server.call('response.export', { responseId: response.id, format: 'txt' })).toMatchObject({ ok: true });
});

it.each([
  ['a changed word', (citation: Citation): Citation => ({ ...citation, exact: 'Ingen borger efterlades aldrig.' })],
  ['a source that has no such version', (citation: Citation): Citation => ({ ...citation, sourceId: SourceId.parse(NO_ID) })],
  ['another place', (citation: Citation): Citation => ({ ...citation, start: citation.start + 1, end: citation.end + 1 })],
])('writes nothing when a quotation is not the source’s own words: %s', async (_name, change) => {
  const { server, response, folder, asked } = await withCitation(change);
  expect(await server.call('response.export', { responseId: response.id, format: 'pdf' })).toMatchObject({
    ok: false,
    failure: { code: 'citation-not-verbatim', quote: expect.stringContaining('Ingen borger') },
  });
  expect([asked, readdirSync(folder)]).toEqual([[], []]);
});

it('writes nothing when a citation has lost its words', async () => {
  // as: what a damaged file may hold.
  const { server, response } = await withCitation(() => ({}) as unknown as Citation);
  expect(await server.call('response.export', { responseId: response.id, format: 'txt' })).toMatchObject({
    failure: { code: 'citation-not-verbatim' },
  });
});

it('says where it could not write, and leaves nothing half', async () => {
  const { server, response, folder, choice } = await withCitation();
  choice.file = path.join(folder, 'findes ikke', 'svar.pdf');
  expect(await server.call('response.export', { responseId: response.id, format: 'pdf' })).toMatchObject({
    failure: { code: 'export-failed', file: choice.file },
  });
  expect(existsSync(path.join(folder, 'findes ikke'))).toBe(false);
});

it('shows in the folder only what it has exported itself', async () => {
  const { server, response, folder, shown } = await withCitation();
  expect(await server.call('export.reveal', { path: '/etc/passwd' })).toMatchObject({ failure: { code: 'invalid-request' } });
  await server.call('response.export', { responseId: response.id, format: 'pdf' });
  expect(await server.call('export.reveal', { path: path.join(folder, 'svar.pdf') })).toEqual({ ok: true, value: null });
  expect(shown).toEqual([path.join(folder, 'svar.pdf')]);
});
