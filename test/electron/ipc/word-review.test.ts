import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { commentsOf, commentStore } from '../../../shared/response/comments.ts';
import { loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { picture } from '../exporting/review/picture.ts';
import { AUTHOR, KAREN, paragraph, stamp, words } from '../exporting/review/reviewed-answer.ts';
import { broken } from '../exporting/review/broken.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { zipEntries } from '../exporting/zip-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

/** An answer of one paragraph with a remark and a proposal, and a file that the dialogs choose. */
async function begun() {
  const file = path.join(temporaryFolder(), 'svar.docx');
  const chosen: { file: string | null } = { file };
  const assets = sourceAssets();
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSave: async () => file, chooseWordFile: async () => chosen.file },
    render: (response, format, choices) => exportResponse(response, format, assets, choices),
  });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId: reading.summary.hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, {
    type: 'doc',
    content: [
      paragraph([
        words('Fristen er for kort for '),
        words('en forening', { type: 'comment', attrs: { id: 'c1' } }),
        words(' altid', { type: 'insertion', attrs: stamp('s1') }),
        words('.'),
      ]),
    ],
  });
  commentStore(doc, null).add('c1', { ...KAREN, authorId: AUTHOR }, 'en forening', noteTextOf('HEMMELIGT'), 1);
  valueOf(await server.call('response.save', { responseId, update: new Uint8Array(Y.encodeStateAsUpdate(doc, before)) }));
  const exported = async (withReview: boolean): Promise<void> => {
    const choices = { pdf: {}, docx: { withReview } };
    expect(valueOf(await server.call('response.export', { responseId, format: 'docx', choices }))).not.toBeNull();
  };
  return { workbench, server, responseId, doc, file, chosen, exported, assets };
}

it('writes remarks and proposals to Word only where they are asked for', async () => {
  const { file, exported, assets } = await begun();
  await exported(false);
  const clean = [...zipEntries(readFileSync(file)).values()].join('\n');
  expect(clean).not.toMatch(/HEMMELIGT|altid|Karen/);
  await exported(true);
  const whole = [...zipEntries(readFileSync(file)).values()].join('\n');
  expect(whole).toMatch(/HEMMELIGT/);
  expect(whole).toMatch(/<w:ins [^>]*w:author="Karen Østergaard"[^>]*>.*altid/s);
  await assets.typst.close();
});

it('reads back what was done in Word, keeps the answer as it was as a version, and leaves it to the window to apply', async () => {
  const { server, responseId, doc, file, exported, assets } = await begun();
  await exported(true);
  const ida = 'w:author="Ida Holm" w:date="2025-09-13T10:00:00Z"';
  writeFileSync(
    file,
    broken(readFileSync(file), 'word/document.xml', (xml) =>
      xml.replace(
        'Fristen er for kort',
        `Fristen er </w:t></w:r><w:ins w:id="90" ${ida}><w:r><w:t xml:space="preserve">alt </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">for kort`,
      ),
    ),
  );
  const read = valueOf(await server.call('response.readFromWord', { responseId }));
  if (read?.kind !== 'read' || read.update === null) throw new Error('There is something to read.');
  expect([read.file, read.comments, read.changes, read.unplaced]).toEqual(['svar.docx', 0, 1, []]);
  Y.applyUpdate(doc, read.update);
  expect(picture(doc)).toEqual(['Fristen er {+alt }for kort for [en forening]{+ altid}.']);
  const stored = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  expect(picture(stored)).toEqual(['Fristen er for kort for [en forening]{+ altid}.']);
  expect(commentsOf(doc)).toHaveLength(1);
  const { snapshots } = valueOf(await server.call('snapshot.list', { responseId }));
  expect(snapshots.map(({ kind, name }) => [kind, name])).toEqual([
    ['named', 'Før ændringer fra svar.docx'],
    ['export', null],
  ]);
  await assets.typst.close();
});

it('sees what was changed without tracking against the version that the file was written from, not against the answer as it is now', async () => {
  const { server, responseId, doc, file, exported, assets } = await begun();
  await exported(false);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, { type: 'doc', content: [paragraph('Fristen er for kort for en forening.'), paragraph('Skrevet siden.')] });
  valueOf(await server.call('response.save', { responseId, update: new Uint8Array(Y.encodeStateAsUpdate(doc, before)) }));
  const read = async () => valueOf(await server.call('response.readFromWord', { responseId }));
  expect(await read()).toMatchObject({ update: null, unplaced: [], untracked: 'none' });
  writeFileSync(
    file,
    broken(readFileSync(file), 'word/document.xml', (xml) => xml.replace('er for kort', 'er alt for kort')),
  );
  const changed = await read();
  if (changed?.kind !== 'read' || changed.update === null) throw new Error('There is something to read.');
  expect([changed.changes, changed.unplaced, changed.untracked]).toEqual([1, [], 'read']);
  Y.applyUpdate(doc, changed.update);
  expect(picture(doc)).toEqual(['Fristen er {+alt }for kort for en forening.', 'Skrevet siden.']);
  await assets.typst.close();
});

it('does not read a file of another answer, nor one that is no Word file, and changes nothing when the dialog is cancelled', async () => {
  const first = await begun();
  const second = await begun();
  await first.exported(true);
  second.chosen.file = first.file;
  expect(valueOf(await second.server.call('response.readFromWord', { responseId: second.responseId }))).toEqual({
    kind: 'not-this-answer',
    file: 'svar.docx',
  });
  writeFileSync(first.file, 'Ikke en Word-fil.');
  expect(await second.server.call('response.readFromWord', { responseId: second.responseId })).toMatchObject({ ok: false });
  second.chosen.file = null;
  expect(valueOf(await second.server.call('response.readFromWord', { responseId: second.responseId }))).toBeNull();
  expect(valueOf(await second.server.call('snapshot.list', { responseId: second.responseId })).snapshots).toEqual([]);
  await first.assets.typst.close();
  await second.assets.typst.close();
});
