import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { checksumOf, smallPng } from '../exporting/small-png.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const PNG = smallPng(70, 30);

it('keeps a picture without what a program wrote beside it, and gives it back', async () => {
  const { server } = testWorkbench();
  const kept = valueOf(await server.call('picture.add', { bytes: smallPng(70, 30, ['tEXt', 'GPS 55.47']) }));
  expect(kept).toEqual({ sha256: checksumOf(PNG), pixelWidth: 70, pixelHeight: 30 });
  const read = valueOf(await server.call('picture.read', { sha256: kept.sha256 }));
  expect([read.type, Buffer.compare(read.bytes, PNG)]).toEqual(['image/png', 0]);
});

it('keeps nothing that is no picture, and gives out nothing but pictures', async () => {
  const workbench = testWorkbench();
  expect(await workbench.server.call('picture.add', { bytes: new TextEncoder().encode('<svg onload="x"/>') })).toMatchObject({
    ok: false,
    failure: { code: 'invalid-request' },
  });
  expect(await workbench.server.call('picture.add', { bytes: PNG.subarray(0, -20) })).toMatchObject({ ok: false });
  const reading = await withDraft(workbench);
  const source = workbench.store.sources.find(reading.summary.id);
  if (source === null) throw new Error('The draft is in the library.');
  expect(await workbench.server.call('picture.read', { sha256: source.originalSha256 })).toMatchObject({ ok: false });
  expect(await workbench.server.call('picture.read', { sha256: checksumOf(smallPng(1, 1)) })).toMatchObject({
    ok: false,
    failure: { code: 'file-unreadable' },
  });
});

it('hands the exporter the bytes of every picture of an answer, those in tables too', async () => {
  const printed: PrintableResponse[] = [];
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSave: async () => `${temporaryFolder()}/svar.pdf` },
    render: async (response) => {
      printed.push(response);
      return { ok: true, value: new TextEncoder().encode('%PDF') };
    },
  });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const response = valueOf(await server.call('response.create', { hearingId: reading.summary.hearingId }));
  const kept = valueOf(await server.call('picture.add', { bytes: PNG }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId: response.id })).updates);
  const before = Y.encodeStateVector(doc);
  const picture = { type: 'picture', attrs: { ...kept, width: 50, alternative: 'Søjler', decorative: false } };
  const footnote = { type: 'footnote', attrs: { noteId: 'a' }, content: [{ type: 'text', text: 'Se bilag.' }] };
  const row = { type: 'tableRow', content: [{ type: 'tableCell', content: [picture] }] };
  replaceBody(doc, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [footnote] }, { type: 'table', content: [row] }, { type: 'pageBreak' }],
  });
  valueOf(await server.call('response.save', { responseId: response.id, update: Y.encodeStateAsUpdate(doc, before) }));
  valueOf(await server.call('response.export', { responseId: response.id, format: 'pdf' }));
  expect(printed[0]?.blocks).toEqual([
    { kind: 'paragraph', content: [{ kind: 'footnote', content: [{ kind: 'text', text: 'Se bilag.', marks: {} }] }] },
    {
      kind: 'table',
      rows: [
        [
          {
            isHeader: false,
            colspan: 1,
            rowspan: 1,
            widths: [null],
            alignment: 'left',
            content: [{ kind: 'picture', ...kept, width: 50, alternative: 'Søjler', decorative: false }],
          },
        ],
      ],
    },
    { kind: 'page-break' },
  ]);
  expect([...(printed[0]?.pictures ?? [])].map(([sha256, bytes]) => [sha256, bytes.length])).toEqual([[kept.sha256, PNG.length]]);
});
