import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

/** A library whose user always chooses the same file. */
async function withFile(name: string) {
  const file = path.join(temporaryFolder(), name);
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseNotesFile: async () => file, chooseWhereToSaveNotes: async () => file },
  });
  const reading = await withDraft(workbench);
  return { ...workbench, file, reading, sourceId: reading.summary.id, hearingId: reading.summary.hearingId };
}

const hypothesis = (...annotations: object[]): string => JSON.stringify({ annotations });
const mark = (id: string, exact: string, text = 'Hvordan?') => ({
  id,
  created: '2025-09-01T10:00:00Z',
  user: 'acct:bent@hypothes.is',
  user_info: { display_name: 'Bent' },
  text,
  tags: ['kontakt'],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
});

it('brings in what Hypothesis exports, on the words it was made on, with its writer', async () => {
  const { server, file, sourceId } = await withFile('noter.json');
  writeFileSync(file, hypothesis(mark('a', 'Ingen borger efterlades alene.'), mark('b', 'Hunde skal føres i snor.'), { id: 'c', text: 7 }));
  const broughtIn = valueOf(await server.call('notes.import', { sourceId }));
  expect(broughtIn).toMatchObject({ file: 'noter.json', alreadyThere: 0, withoutPlace: 1, withoutWords: 0, refused: [{ place: 3 }] });
  const notes = valueOf(await server.call('annotation.list', { sourceId }));
  expect(notes.map(({ id }) => id).toSorted()).toEqual(broughtIn?.added.toSorted());
  expect(notes.map(({ passages: [passage] }) => [passage?.anchor.exact, passage?.placement.kind])).toEqual(
    expect.arrayContaining([
      ['Ingen borger efterlades alene.', 'exact'],
      ['Hunde skal føres i snor.', 'orphaned'],
    ]),
  );
  const authors = valueOf(await server.call('author.list', {}));
  expect(authors.find(({ id }) => id === notes[0]?.authorId)?.name).toBe('Bent');
  expect(notes[0]).toMatchObject({ themes: ['kontakt'], createdAt: Date.UTC(2025, 8, 1, 10) });
});

it('brings the same notes in once only, also when one has been deleted since', async () => {
  const { server, file, sourceId } = await withFile('noter.json');
  writeFileSync(file, hypothesis(mark('a', 'Ingen borger efterlades alene.')));
  const first = valueOf(await server.call('notes.import', { sourceId }));
  valueOf(await server.call('notes.setDeleted', { annotationIds: first?.added ?? [], isDeleted: true }));
  expect(valueOf(await server.call('annotation.list', { sourceId }))).toEqual([]);
  expect(valueOf(await server.call('notes.import', { sourceId }))).toMatchObject({ added: [], alreadyThere: 1 });
  valueOf(await server.call('notes.setDeleted', { annotationIds: first?.added ?? [], isDeleted: false }));
  expect(valueOf(await server.call('annotation.list', { sourceId })).length).toBe(1);
});

it('lets a person put words that stand nowhere on words of the source', async () => {
  const { server, file, sourceId, reading } = await withFile('noter.json');
  writeFileSync(file, hypothesis(mark('b', 'Hunde skal føres i snor.')));
  await server.call('notes.import', { sourceId });
  const [note] = valueOf(await server.call('annotation.list', { sourceId }));
  const passageId = note?.passages[0]?.id;
  if (passageId === undefined) throw new Error('The note has come in.');
  const start = reading.document.text.indexOf('Kommunen');
  const range = { start, end: start + 8 };
  const placed = valueOf(await server.call('passage.decide', { passageId, decision: { kind: 'place', range } }));
  expect(placed.passages[0]?.placement).toEqual({ kind: 'moved', ...range, text: 'Kommunen', isConfirmed: true });
});

it('says that a file holds no notes, and adds none', async () => {
  const { server, file, sourceId } = await withFile('noter.json');
  writeFileSync(file, 'Kære alle');
  expect(await server.call('notes.import', { sourceId })).toEqual({ ok: false, failure: { code: 'not-notes', file: 'noter.json' } });
  expect(valueOf(await server.call('annotation.list', { sourceId }))).toEqual([]);
});

it('writes notes that another library reads as the same notes', async () => {
  const here = await withFile('noter.jsonld');
  valueOf(
    await here.server.call(
      'annotation.create',
      noteOn(here.reading, 'Ingen borger efterlades alene.', { type: 'concern', text: noteTextOf('Hvem *betaler*?'), themes: ['Økonomi'] }),
    ),
  );
  const { server, hearingId, sourceId, file } = here;
  expect(valueOf(await server.call('notes.export', { hearingId, sourceId, annotationIds: null, format: 'jsonld' }))).toEqual({
    path: file,
    count: 1,
  });
  const there = await withFile('noter.jsonld');
  writeFileSync(there.file, readFileSync(file));
  expect(valueOf(await there.server.call('notes.import', { sourceId: there.sourceId }))).toMatchObject({ withoutPlace: 0, refused: [] });
  const [before] = valueOf(await server.call('annotation.list', { sourceId }));
  const [after] = valueOf(await there.server.call('annotation.list', { sourceId: there.sourceId }));
  const said = (note: typeof before) => [
    note?.id,
    note?.type,
    note?.text,
    note?.themes,
    note?.status,
    note?.authorId,
    note?.passages[0]?.anchor,
  ];
  expect(said(after)).toEqual(said(before));
  // Back where it came from it is known.
  expect(valueOf(await server.call('notes.import', { sourceId }))).toMatchObject({ added: [], alreadyThere: 1 });
});

it('writes tables whose cells are harmless', async () => {
  const { server, hearingId, sourceId, reading, file } = await withFile('noter.xlsx');
  valueOf(
    await server.call(
      'annotation.create',
      noteOn(reading, 'Kommunen tager kontakt', { type: 'question', text: noteTextOf('=1+1'), themes: [] }),
    ),
  );
  const write = (format: 'xlsx' | 'csv' | 'md') => server.call('notes.export', { hearingId, sourceId, annotationIds: null, format });
  valueOf(await write('xlsx'));
  const sheet = unzipSync(new Uint8Array(readFileSync(file)));
  const xml = Object.entries(sheet)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('');
  expect(xml).toContain('=1+1');
  expect(xml).not.toContain('<f>');
  valueOf(await write('csv'));
  expect(readFileSync(file, 'utf8')).toContain(`"'=1+1"`);
  valueOf(await write('md'));
  expect(readFileSync(file, 'utf8')).toContain('> Kommunen tager kontakt');
});
