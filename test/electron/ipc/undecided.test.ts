import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { AuthorId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { commentStore } from '../../../shared/response/comments.ts';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { bodyOf, loadResponseDoc, replaceBody, type NodeJson } from '../../../shared/response/response-doc.ts';
import { pdfObjects } from '../exporting/pdf-objects.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { zipEntries } from '../exporting/zip-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const AUTHOR = AuthorId.parse('11111111-1111-4111-8111-111111111111');
const STAMP = { id: 's1', authorId: AUTHOR, name: 'HEMMELIGNAVN', role: 'volunteer', at: 1 };
const stamped = JSON.stringify(STAMP);
const text = (words: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({ type: 'text', text: words, marks });
const paragraph = (attrs: Readonly<Record<string, unknown>>, ...content: NodeJson[]): NodeJson => ({
  type: 'paragraph',
  attrs: { level: 0, ...attrs },
  content,
});

const BODY: NodeJson = {
  type: 'doc',
  content: [
    paragraph(
      { level: 2, restyled: JSON.stringify({ ...STAMP, level: 0 }) },
      text('Skolen skal ', { type: 'comment', attrs: { id: 'c1' } }),
      text('SKJULTIND ', { type: 'insertion', attrs: STAMP }),
      text('blive ', { type: 'deletion', attrs: { ...STAMP, words: 'blive ' } }),
      text('i byen', { type: 'bold' }, { type: 'formatting', attrs: { ...STAMP, before: '{"bold":false}' } }),
    ),
    paragraph({ inserted: stamped }, text(' nu.')),
    { type: 'pageBreak', attrs: { inserted: stamped } },
    {
      type: 'table',
      attrs: { inserted: stamped },
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph({}, text('SKJULTTABEL'))] }] }],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph({ inserted: stamped }, text('SKJULTPUNKT', { type: 'insertion', attrs: STAMP }))] },
      ],
    },
    paragraph({ deleted: stamped }, text('Sidste afsnit.')),
  ],
};

/** An answer that is being worked on by several, and what is known of it. */
async function undecided() {
  const printed: PrintableResponse[] = [];
  const file = path.join(temporaryFolder(), 'svar.txt');
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSave: async () => file },
    render: async (response) => {
      printed.push(response);
      return { ok: true, value: new Uint8Array([1]) };
    },
  });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId: reading.summary.hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, BODY);
  const comments = commentStore(doc, null);
  comments.add('c1', { authorId: AUTHOR, name: 'HEMMELIGNAVN', role: 'volunteer' }, 'Skolen skal', noteTextOf('SKJULTKOMMENTAR'), 1);
  comments.add('c2', { authorId: AUTHOR, name: '', role: 'volunteer' }, 'væk', noteTextOf('LØST'), 2);
  comments.resolve('c2', true);
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  return { server, responseId, printed, doc };
}

it('exports the text as it stands without proposals and remarks', async () => {
  const { server, responseId, printed } = await undecided();
  valueOf(await server.call('response.export', { responseId, format: 'txt' }));
  const [response] = printed;
  if (response === undefined) throw new Error('the answer was rendered');
  expect(response.blocks).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Skolen skal blive i byen nu.', marks: {} }] },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Sidste afsnit.', marks: {} }] },
  ]);
  const word = [...zipEntries(await exportDocx(response)).values()].join('\n');
  for (const written of [JSON.stringify(response.blocks), exportText(response), exportHtml(response), exportMarkdown(response), word]) {
    expect(written).not.toMatch(/SKJULT|HEMMELIG/);
    expect(written).toMatch(/Skolen skal blive i byen/);
  }
});

it('leaves proposals and remarks out of the words of the PDF, and of what lies behind them', async () => {
  const { server, responseId, printed } = await undecided();
  valueOf(await server.call('response.export', { responseId, format: 'pdf' }));
  const [response] = printed;
  if (response === undefined) throw new Error('the answer was rendered');
  const pdf = valueOf(await exportPdf(response, assets));
  const { text: words } = valueOf(await readDocument(pdf, 'svar.pdf'));
  expect(words).toContain('Skolen skal blive i byen nu.');
  expect(words).not.toMatch(/SKJULT|HEMMELIG|LØST/);
  // Properties, bookmarks and remarks of a PDF are no words on its pages.
  expect(pdfObjects(pdf)).not.toMatch(/SKJULT|HEMMELIG|\/Subtype ?\/(?:Text|Popup|FreeText|Highlight|StrikeOut)\b/);
});

it('tells before sending what is not decided, and where', async () => {
  const { server, responseId, doc } = await undecided();
  const findings = valueOf(await server.call('response.check', { responseId, exportedBytes: null }));
  const open = findings.filter(({ code }) => code === 'comment-open' || code === 'suggestion-open');
  expect(open.map(({ code, severity }) => [code, severity])).toEqual([
    ['suggestion-open', 'blocking'],
    ['comment-open', 'warning'],
  ]);
  expect(open.find(({ code }) => code === 'comment-open')?.place).toMatchObject({ commentId: 'c1', at: { path: [0], from: 0, to: 12 } });
  // Looking changes nothing.
  expect(JSON.stringify(bodyOf(doc))).toContain('SKJULTIND');
});
