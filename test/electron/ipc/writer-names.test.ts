import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { afterAll, expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { renderPaper } from '../../../electron/exporting/note-paper.ts';
import { PaperFormat } from '../../../shared/annotated/paper-format.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { NoteFileFormat } from '../../../shared/interchange/note-file-format.ts';
import type { WriterNames } from '../../../shared/notes/writer-names.ts';
import { fillLetter, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { hexText, pdfObjects } from '../exporting/pdf-objects.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { zipEntries } from '../exporting/zip-entries.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const NAME = 'Karen Åkjær';

/** Notes of a person with a name and a role, in a hearing with an answer that may be anonymous. */
async function noted(isAnonymous: boolean) {
  const file = path.join(temporaryFolder(), 'fil');
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSaveNotes: async () => file },
    renderPaper: (paper, format, called) => renderPaper(paper, format, called, assets),
  });
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: sourceId, hearingId } = reading.summary;
  valueOf(await server.call('author.describe', { name: NAME, role: 'treasurer' }));
  const note = valueOf(await server.call('annotation.create', noteOn(reading, 'Ingen borger efterlades alene.')));
  valueOf(await server.call('reply.add', { annotationId: note.id, text: noteTextOf('Det er rigtigt.') }));
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  fillLetter(doc, { isAnonymous });
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));

  /** Everything that a file of the notes says, to the eye or not. */
  const written = async (format: PaperFormat | NoteFileFormat, names?: WriterNames): Promise<string> => {
    const wish = { hearingId, sourceId, annotationIds: null, ...(names !== undefined && { names }) };
    const list = NoteFileFormat.safeParse(format);
    const paper = PaperFormat.safeParse(format);
    if (list.success) valueOf(await server.call('notes.export', { ...wish, format: list.data }));
    if (paper.success) valueOf(await server.call('notes.writePaper', { ...wish, responseId: null, format: paper.data }));
    const bytes = readFileSync(file);
    if (format.endsWith('pdf')) return pdfObjects(bytes);
    if (/docx|xlsx/.test(format)) return [...zipEntries(bytes)].flat().join('\n');
    return bytes.toString('utf8');
  };
  return { server, hearingId, selfId: note.authorId, written };
}

const FORMATS = [...PaperFormat.options, ...NoteFileFormat.options];

it('where an answer is anonymous no file of the notes tells who wrote them, unless that is chosen', async () => {
  const { server, hearingId, selfId, written } = await noted(true);
  expect(valueOf(await server.call('notes.usualNames', { hearingId }))).toBe('numbered');
  for (const format of FORMATS) {
    const said = await written(format);
    for (const telling of [NAME, 'Åkjær', 'Kasserer', selfId, hexText(NAME).slice(5, -1), '>KÅ<', '"KÅ"'])
      expect(said, `${format}: ${telling}`).not.toContain(telling);
  }
  const authorsIn = (said: string): string[] => [...new Set([...said.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author ?? ''))];
  expect(authorsIn(await written('annotated-docx'))).toEqual(['Person 1']);
  expect(authorsIn(await written('annotated-docx', 'written'))).toEqual([NAME]);
});

it('where none is, the files name who wrote the notes, unless that is left out; a høringsskema never does', async () => {
  const { server, hearingId, written } = await noted(false);
  expect(valueOf(await server.call('notes.usualNames', { hearingId }))).toBe('written');
  const naming: string[] = [];
  for (const format of FORMATS.filter((one) => !one.endsWith('pdf'))) {
    if ((await written(format)).includes(NAME)) naming.push(format);
    expect(await written(format, 'numbered'), format).not.toContain(NAME);
  }
  expect(naming).toEqual(['annotated-docx', 'jsonld', 'csv', 'xlsx', 'md']);
});
