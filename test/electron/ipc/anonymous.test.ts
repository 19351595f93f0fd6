import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { AuthorId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { ExportFormat } from '../../../shared/response/export-format.ts';
import { commentStore } from '../../../shared/response/comments.ts';
import { fillLetter, loadResponseDoc, replaceBody, type NodeJson } from '../../../shared/response/response-doc.ts';
import type { Letter } from '../../../shared/response/letter.ts';
import { hexText, pdfObjects } from '../exporting/pdf-objects.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { zipEntries } from '../exporting/zip-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const KAREN = { authorId: AuthorId.parse('11111111-1111-4111-8111-111111111111'), name: 'Karen Østergaard', role: 'volunteer' } as const;
const SENDER: Partial<Letter> = {
  senderName: 'Foreningen Havblik',
  senderAddress: 'Strandvejen 12\n5450 Otterup',
  senderContact: 'post@havblik.dk',
  ownCaseNumber: 'HB-77',
  place: 'Otterup',
  signatoryName: 'Åse Lindekrans',
  signatoryRole: 'Forkvinde',
  coSigners: 'Per Solvang, formand, Solvangs Venner',
  recipient: 'Nordfyns Kommune',
  subject: 'Svar på høring',
};
/** Whatever says who it is from, or who worked on it. */
const TELLING = ['Havblik', 'havblik', 'Strandvejen', 'HB-77', 'Lindekrans', 'Forkvinde', 'Solvang', 'Karen', 'Østergaard'];

const words = (text: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
const stamp = (id: string) => ({ id, ...KAREN, at: Date.UTC(2025, 8, 12) });

/** An answer with a remark and proposals, in a library whose files are really written. */
async function answered(letter: Partial<Letter>, more: readonly NodeJson[] = []) {
  const folder = path.join(temporaryFolder(), 'til');
  mkdirSync(folder);
  const suggested: string[] = [];
  const workbench = testWorkbench({
    desktop: {
      ...noDesktop,
      chooseWhereToSave: async (name) => {
        suggested.push(name);
        return path.join(folder, name);
      },
    },
    render: (response, format, choices) => exportResponse(response, format, assets, choices),
  });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId: reading.summary.hearingId }));
  valueOf(await server.call('response.rename', { responseId, title: 'Pejlemærker' }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content });
  replaceBody(doc, {
    type: 'doc',
    content: [
      paragraph(
        words('Vi støtter '),
        words('forslaget', { type: 'comment', attrs: { id: 'c1' } }),
        words(' helt', { type: 'insertion', attrs: stamp('i1') }),
        words(' ikke', { type: 'deletion', attrs: { ...stamp('d1'), words: ' ikke' } }),
      ),
      { ...paragraph(words('Et afsnit til.')), attrs: { level: 0, inserted: JSON.stringify(stamp('i2')) } },
      ...more,
    ],
  });
  commentStore(doc, null).add('c1', KAREN, 'forslaget', noteTextOf('Hvem betaler?'), Date.UTC(2025, 8, 12));
  fillLetter(doc, letter);
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  const codes = async (): Promise<string[]> =>
    valueOf(await server.call('response.check', { responseId, exportedBytes: null }))
      .filter(({ code }) => code.startsWith('name-') || code === 'letter-field-empty')
      .map((finding) => `${finding.code} ${finding.place.kind === 'letter' ? finding.place.field : finding.place.kind}`);
  return { server, responseId, folder, suggested, codes };
}

/** All that a file says, to the eye or not. */
const saidBy = (name: string, bytes: Uint8Array): string =>
  name.endsWith('.pdf')
    ? pdfObjects(bytes)
    : /\.(?:docx|odt)$/.test(name)
      ? [...zipEntries(bytes)].map(([entry, content]) => `${entry}\n${content}`).join('\n')
      : Buffer.from(bytes).toString('utf8');

/** Which of the telling words the files of an answer say, in every format, with and without what was said of it. */
async function toldBy(letter: Partial<Letter>): Promise<string[]> {
  const { server, responseId, folder, suggested } = await answered(letter);
  const told: string[] = [];
  for (const format of ExportFormat.options)
    for (const withReview of [true, false]) {
      const choices = { pdf: { comments: withReview }, docx: { withReview }, odt: { withReview } };
      valueOf(await server.call('response.export', { responseId, format, choices }));
      const name = suggested.at(-1) ?? '';
      told.push(saidBy(name, readFileSync(path.join(folder, name))));
    }
  const mail = valueOf(await server.call('mail.propose', { responseId, formats: ['pdf', 'docx'] }));
  const all = [...told, ...suggested, JSON.stringify(mail)].join('\n');
  return TELLING.filter((word) => all.includes(word) || all.includes(hexText(word).slice(5, -1)));
}

it('an anonymous answer says nowhere in its files, their names or its e-mail who writes, nor who worked on it', async () => {
  expect(await toldBy({ ...SENDER, isAnonymous: true })).toEqual([]);
  // The same answer under a name tells all of it: what is looked for would be found.
  expect(await toldBy(SENDER)).toEqual(TELLING);
});

it('an anonymous answer tells those who work on it apart all the same', async () => {
  const { server, responseId, folder, suggested } = await answered({ ...SENDER, isAnonymous: true });
  valueOf(await server.call('response.export', { responseId, format: 'docx', choices: { pdf: {}, docx: { withReview: true } } }));
  const [name = ''] = suggested;
  const said = saidBy(name, readFileSync(path.join(folder, name)));
  expect(name).toBe('Høringssvar – Pejlemærker.docx');
  expect([...new Set([...said.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author))]).toEqual(['Person 1']);
});

it('the check asks an anonymous answer for no sender, and finds the name where it stands all the same', async () => {
  const body: NodeJson = {
    type: 'paragraph',
    attrs: { level: 0 },
    content: [words('Foreningen  Havbliks bestyrelse og åse lindekrans, ikke Havblikket.')],
  };
  const { server, responseId, codes } = await answered({ ...SENDER, date: '2025-09-03', isAnonymous: true }, [body]);
  expect(await codes()).toEqual(['name-in-answer answer', 'name-in-answer answer']);
  valueOf(await server.call('response.rename', { responseId, title: 'Svar fra Foreningen Havblik' }));
  expect((await codes()).filter((code) => code.startsWith('name-in-metadata'))).toEqual([
    'name-in-metadata title',
    'name-in-metadata file',
  ]);
});
