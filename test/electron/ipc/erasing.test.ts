import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { fileLog } from '../../../electron/platform/log.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import type { Notice } from '../../../shared/ipc/notice.ts';
import { EVERYTHING } from '../../../shared/packages/package-choice.ts';
import { fillLetter, loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { smallPng } from '../exporting/small-png.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { DRAFT, HEARING, NO_ID, TEST_NOW, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

/** Words that stand nowhere else, and begin like no other: an index keeps of a word only what the one before it does not have. */
const MARKS = {
  title: 'wvzqhøringstitlen',
  file: 'qzwxkildenstitel',
  source: 'xkjvkildeteksten',
  note: 'vqkznoten',
  gone: 'zjxqslettetnote',
  earlier: 'jzvxtidligere',
  answer: 'kxwqsvarteksten',
  letter: 'wqjkafsenderen',
  own: 'qvxordbogsord',
} as const;
type Marks = Readonly<Record<keyof typeof MARKS, string>>;
const OTHERS: Marks = {
  title: 'En anden høring',
  file: 'En anden kilde',
  source: 'Blåbær',
  note: 'Brombær',
  gone: 'Hindbær',
  earlier: 'Tranebær',
  answer: 'Tyttebær',
  letter: 'Multebær',
  own: 'jordbærø',
};

/** A hearing with a mark in all that people write in it, and a picture. */
async function marked({ server, store }: TestWorkbench, marks: Marks, picture: Uint8Array): Promise<HearingId> {
  const { id: hearingId } = valueOf(await server.call('hearing.create', { fields: { ...HEARING, title: marks.title } }));
  const text = `${DRAFT}\n${marks.source} står her.\n`;
  const outcome = valueOf(await server.call('source.importText', { hearingId, title: marks.file, text }));
  if (outcome.kind !== 'imported') throw new Error('The draft is imported.');
  const reading = valueOf(await server.call('source.read', { sourceId: outcome.source.id }));
  valueOf(await server.call('annotation.create', noteOn(reading, 'Ingen borger', { text: noteTextOf(marks.note) })));
  const gone = valueOf(await server.call('annotation.create', noteOn(reading, 'kontakt', { text: noteTextOf(marks.gone) })));
  valueOf(await server.call('annotation.delete', { annotationId: gone.id }));

  const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
  const { sha256 } = valueOf(await server.call('picture.add', { bytes: picture }));
  const write = async (words: string): Promise<void> => {
    const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
    const before = Y.encodeStateVector(doc);
    const paragraph = { type: 'paragraph', attrs: { level: 0 }, content: [{ type: 'text', text: words }] };
    replaceBody(doc, { type: 'doc', content: [paragraph, { type: 'picture', attrs: { sha256, width: 40, alternative: words } }] });
    fillLetter(doc, { senderName: marks.letter });
    valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  };
  await write(marks.earlier);
  valueOf(await server.call('snapshot.take', { responseId, name: 'Første udkast' }));
  await write(marks.answer);
  valueOf(await server.call('spelling.learn', { word: marks.own, hearingId }));
  valueOf(await server.call('hearing.setDeletionDate', { hearingId, on: '2026-03-01' }));
  while (store.write(store.search.refreshOne)) continue;
  return hearingId;
}

/** Every file below a folder as one string a byte, in small letters, by its path. */
const bytesBelow = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file).toString('latin1').toLowerCase()]),
  );

/** Which of these bytes stand anywhere below a folder, in names of files too. */
function found(folder: string, sought: Readonly<Record<string, Uint8Array>>): string[] {
  const files = [...bytesBelow(folder)];
  return Object.entries(sought)
    .filter(([, bytes]) => {
      const wanted = Buffer.from(bytes).toString('latin1').toLowerCase();
      return files.some(([name, content]) => content.includes(wanted) || name.includes(wanted));
    })
    .map(([name]) => name);
}

/** A mark (but the sender's name, which is kept as one's own for the next letter) as it stands in text and as it stands in an index, which may leave out its beginning and its end. */
const wordsOf = ({ letter: _own, ...marks }: Marks): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(marks).map(([name, word]) => [name, Buffer.from(word.slice(2, -2))]));

/** The middle of everything that is kept packed. */
function packedIn(file: string): Record<string, Uint8Array> {
  const db = new Database(file, { readonly: true });
  try {
    const rows = [
      ...db.prepare('SELECT content FROM snapshot_content').pluck().all(),
      ...db.prepare('SELECT before FROM case_merge').pluck().all(),
    ];
    return Object.fromEntries(
      rows.flatMap((row, index) => (row instanceof Uint8Array ? [[`packed ${String(index)}`, row.slice(20, 60)]] : [])),
    );
  } finally {
    db.close();
  }
}

function copyTo(database: string, copy: string): void {
  mkdirSync(path.dirname(copy), { recursive: true });
  const db = new Database(database);
  db.prepare('VACUUM INTO ?').run(copy);
  db.close();
}

it('leaves no word of a removed hearing in any byte of the data folder, and everything of the others', async () => {
  const [root, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const file = path.join(elsewhere, 'sag.pejling');
  const desktop = { ...noDesktop, chooseWhereToKeep: async () => file, choosePackage: async () => file };
  const notices: Notice[] = [];
  const log = fileLog(path.join(root, 'log', 'pejling.log'), () => TEST_NOW);
  const bench = testWorkbench({ root, desktop, log, notify: (notice) => notices.push(notice) });
  const { server, store } = bench;
  const [picture, other] = [smallPng(40, 8), smallPng(48, 9)];
  const hearingId = await marked(bench, MARKS, picture);

  // Someone else adds a note and signs; merging it keeps how the hearing was before.
  const theirs = testWorkbench({ desktop });
  valueOf(await server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
  const takeIn = async (bench_: TestWorkbench): Promise<void> => {
    const opened = valueOf(await bench_.server.call('package.open', { file: null, passphrase: null }));
    if (opened?.kind !== 'opened') throw new Error('The package is not locked.');
    valueOf(await bench_.server.call('package.merge', { openedId: opened.openedId }));
  };
  await takeIn(theirs);
  const [source] = theirs.store.sources.list();
  if (source === undefined) throw new Error('The package holds the source.');
  const reading = valueOf(await theirs.server.call('source.read', { sourceId: source.id }));
  valueOf(await theirs.server.call('author.describe', { name: 'Vjxzbent Qwzhansen', role: 'chair' }));
  valueOf(await theirs.server.call('annotation.create', noteOn(reading, 'besparelser', { text: noteTextOf('kzqvmedlæst') })));
  valueOf(await theirs.server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
  await takeIn(bench);
  while (store.write(store.search.refreshOne)) continue;

  const othersId = await marked(bench, OTHERS, other);
  const database = path.join(root, 'library.sqlite');
  const copy = path.join(root, 'backups', 'daily', 'library-v10-2026-01-01.sqlite');
  copyTo(database, copy);
  writeFileSync(path.join(root, 'backups', 'broken.sqlite'), 'not a database');
  const sought = {
    ...wordsOf(MARKS),
    ...packedIn(copy),
    author: Buffer.from('xzbent'),
    merged: Buffer.from('qvmedl'),
    picture: picture.slice(8, 60),
    id: Buffer.from(hearingId),
  };
  // The other hearing's versions are packed too, and stay.
  const kept = { ...wordsOf(OTHERS), picture: other.slice(8, 60) };
  const packed = Object.keys(sought).filter((name) => name.startsWith('packed'));
  expect(packed.length).toBe(3);
  expect(found(root, sought)).toEqual(Object.keys(sought));
  expect(found(root, kept)).toEqual(Object.keys(kept));

  valueOf(await server.call('hearing.delete', { hearingId }));
  const [backup] = bench.backups.list();
  if (backup === undefined) throw new Error('A backup is made before a merge.');
  const recorded = { file: backup.name, bytes: backup.bytes };
  const survey = valueOf(await server.call('hearing.surveyErasure', { hearingId }));
  expect(survey).toEqual({
    erasure: { hearingId, title: MARKS.title, sources: 1, notes: 3, answers: 1, versions: expect.any(Number) },
    copies: [{ file: path.join('daily', 'library-v10-2026-01-01.sqlite'), bytes: expect.any(Number) }, recorded],
    unreadable: ['broken.sqlite'],
  });
  expect(valueOf(await server.call('hearing.erase', { hearingId }))).toEqual({ left: ['broken.sqlite'] });

  expect(found(root, sought).filter((name) => !packed.includes(name))).toEqual([]);
  // What is packed of the other hearing: one version.
  expect(found(root, sought).length).toBe(1);
  expect(found(root, kept)).toEqual(Object.keys(kept));
  expect(notices).toContainEqual({ kind: 'reload' });
  store.search.check();
  const hits = valueOf(
    await server.call('search.query', { query: 'tyttebær', isTyping: false, hearingId: null, sourceId: null, scope: 'all', limit: 5 }),
  );
  expect(hits.hits.length).toBe(1);
  expect(valueOf(await server.call('hearing.deletionDates', {}))).toEqual([{ hearingId: othersId, on: '2026-03-01', title: OTHERS.title }]);
  expect(valueOf(await server.call('author.list', {})).map(({ id }) => id)).toEqual([store.authors.selfId()]);
  const inCopy = new Database(copy, { readonly: true });
  expect([inCopy.pragma('integrity_check', { simple: true }), inCopy.prepare('SELECT title FROM hearing').pluck().all()]).toEqual([
    'ok',
    [OTHERS.title],
  ]);
  inCopy.close();
  // Still a backup that can be restored: its record says what it now is.
  expect(bench.backups.list()).toMatchObject([{ name: backup.name, counts: { hearings: 0, notes: 0 } }]);
  valueOf(await bench.backups.preview(backup.name));
  for (const name of ['hearing.erase', 'hearing.surveyErasure', 'hearing.restore'] as const)
    expect(await server.call(name, { hearingId })).toEqual({ ok: false, failure: { code: 'not-found', what: 'hearing' } });
});

it('keeps a file that another hearing, a kept version or a template still names, and one that came in a moment ago', async () => {
  const root = temporaryFolder();
  const bench = testWorkbench({ root, now: () => Date.now() });
  const picture = smallPng(40, 8);
  const hearingId = await marked(bench, { ...MARKS, file: OTHERS.file, source: OTHERS.source }, picture);
  const othersId = await marked(bench, OTHERS, picture);
  const young = valueOf(await bench.server.call('picture.add', { bytes: smallPng(60, 6) })).sha256;
  const old = valueOf(await bench.server.call('picture.add', { bytes: smallPng(70, 7) })).sha256;
  const originals = path.join(root, 'originals');
  utimesSync(path.join(originals, old.slice(0, 2), old), 0, 0);
  const names = (): string[] => [...bytesBelow(originals).keys()].map((file) => path.basename(file)).toSorted();
  const before = names();
  expect(valueOf(await bench.server.call('hearing.erase', { hearingId }))).toEqual({ left: [] });
  expect(names()).toEqual(before.filter((name) => name !== old));
  expect(names()).toContain(young);
  valueOf(await bench.server.call('hearing.delete', { hearingId: othersId }));
  valueOf(await bench.server.call('hearing.erase', { hearingId: othersId }));
  expect(names()).toEqual([young]);
});

it('names the damaged libraries that were set aside, before and after: they may hold it where nobody can look', async () => {
  const root = temporaryFolder();
  const { server } = testWorkbench({ root });
  const { id: hearingId } = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const aside = path.join('damaged', '2026-01-01T10-00-00-000Z-abcdef01');
  mkdirSync(path.join(root, aside), { recursive: true });
  writeFileSync(path.join(root, aside, 'library.sqlite'), `not a database any more, ${HEARING.title}`);
  const names = [path.join(aside, 'library.sqlite')];
  expect(valueOf(await server.call('hearing.surveyErasure', { hearingId })).unreadable).toEqual(names);
  expect(valueOf(await server.call('hearing.erase', { hearingId }))).toEqual({ left: names });
  expect(valueOf(await server.call('hearing.erasureReport', {}))?.left).toEqual(names);
});

it('remembers a day to remove a hearing by, one for each, and only for hearings there are', async () => {
  const { server } = testWorkbench();
  const { id: hearingId } = valueOf(await server.call('hearing.create', { fields: HEARING }));
  for (const on of ['2026-01-01', '2027-05-31'] as const) valueOf(await server.call('hearing.setDeletionDate', { hearingId, on }));
  expect(valueOf(await server.call('hearing.deletionDates', {}))).toEqual([{ hearingId, on: '2027-05-31', title: HEARING.title }]);
  valueOf(await server.call('hearing.setDeletionDate', { hearingId, on: null }));
  expect(valueOf(await server.call('hearing.deletionDates', {}))).toEqual([]);
  const absent = { hearingId: hearingId.replace(/./g, (letter, at: number) => NO_ID[at] ?? letter) };
  expect(await server.request('hearing.setDeletionDate', { ...absent, on: '2026-01-01' })).toMatchObject({ ok: false });
});
