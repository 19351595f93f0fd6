import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ImportId, type HearingId } from '../../../shared/domain/ids.ts';
import { fail, succeed } from '../../../shared/domain/result.ts';
import type { Notice } from '../../../shared/ipc/notice.ts';
import { createImportFile } from '../../../electron/ipc/import-source.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { blobStore } from '../../../electron/platform/blob-store.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { readApart, type ReadApart } from '../../../electron/platform/read-apart.ts';
import { readingInNode } from '../../../electron/platform/reading-in-node.ts';
import { readHere } from '../read-here.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, NO_ID, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const newId = (): ImportId => ImportId.parse(crypto.randomUUID());

const newHearing = async ({ server }: TestWorkbench): Promise<HearingId> =>
  valueOf(await server.call('hearing.create', { fields: HEARING })).id;

const sourcesOf = async ({ server }: TestWorkbench) =>
  valueOf(await server.call('library.overview', {})).hearings.flatMap(({ sources }) => sources);

/** Reads as long as a file says: '200 …' takes 200 ms. */
const reluctant: ReadApart = {
  ...readHere,
  read: async (bytes, name, following) => {
    following?.onProgress?.(0, 0);
    await delay(Number.parseInt(new TextDecoder().decode(bytes), 10) || 0, undefined, {
      ...(following?.signal !== undefined && { signal: following.signal }),
    }).catch(() => undefined);
    return readHere.read(bytes, name, following);
  },
};

/** Reads in a process whose reader does what the file says. */
const odd = (): ReadApart =>
  readApart(
    readingInNode({
      script: path.join(import.meta.dirname, '../platform/odd-reading-process.ts'),
      programFolder: import.meta.dirname,
      code: [path.resolve(import.meta.dirname, '../../..')],
    }),
  );

it('brings files into a hearing in the order in which they were asked for, however long each takes', async () => {
  const workbench = testWorkbench({ reading: reluctant });
  const hearingId = await newHearing(workbench);
  const files = [
    ['langsom.txt', '300 Høringsudkast med mange ord om beskæftigelse'],
    ['kaputt.txt', ''],
    ['hurtig.txt', '1 Et bilag med nogle ord om økonomien'],
    ['mellem.txt', '100 Et andet bilag med nogle ord om økonomien'],
  ] as const;
  const requests = files.map(([name, text]) =>
    workbench.server.call('source.importFiles', { hearingId, files: [{ name, bytes: utf8(text) }] }),
  );
  const outcomes = (await Promise.all(requests)).flatMap(valueOf);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'failed', 'imported', 'imported']);
  expect((await sourcesOf(workbench)).map(({ fileName, role }) => `${fileName} ${role}`)).toEqual([
    'langsom.txt heard',
    'hurtig.txt background',
    'mellem.txt background',
  ]);
});

it('reads files in the order in which they were asked for, however long each takes to fetch', async () => {
  const begun: string[] = [];
  const { store, server } = testWorkbench();
  const hearingId = valueOf(await server.call('hearing.create', { fields: HEARING })).id;
  const importFile = createImportFile({
    store,
    originals: blobStore(temporaryFolder()),
    readDocument: (bytes, name) => {
      begun.push(name);
      return readDocument(bytes, name);
    },
    now: () => 0,
  });
  const fetched = async (time: number, text: string) => {
    await delay(time);
    return succeed(utf8(text));
  };
  await Promise.all([
    importFile({ hearingId, name: 'stor.txt', bytes: fetched(40, 'Høringsudkast om beskæftigelse') }),
    importFile({ hearingId, name: 'borte.txt', bytes: delay(20).then(() => fail({ code: 'file-empty', file: 'borte.txt' })) }),
    importFile({ hearingId, name: 'hentet.txt', bytes: utf8('Et bilag om økonomien') }),
  ]);
  expect(begun).toEqual(['stor.txt', 'hentet.txt']);
});

it('leaves nothing of a file that is cancelled while it is read, and lets the next one in', async () => {
  const reading = odd();
  const root = temporaryFolder();
  const workbench = testWorkbench({ reading, root });
  const { server } = workbench;
  const hearingId = await newHearing(workbench);
  const importId = newId();
  const looping = server.call('source.importFiles', { hearingId, files: [{ name: 'stor.txt', bytes: utf8('loop'), importId }] });
  const next = server.call('source.importFiles', { hearingId, files: [{ name: 'lille.txt', bytes: utf8('wait 1') }] });
  await delay(500);
  expect(await server.call('import.cancel', { importIds: [importId, newId()] })).toEqual({ ok: true, value: null });
  expect(valueOf(await looping)).toEqual([{ kind: 'failed', file: 'stor.txt', failure: { code: 'reading-cancelled', file: 'stor.txt' } }]);
  expect(valueOf(await next)).toMatchObject([{ kind: 'imported' }]);
  expect((await sourcesOf(workbench)).map(({ fileName }) => fileName)).toEqual(['lille.txt']);
  expect(readdirSync(path.join(root, 'originals'))).toHaveLength(1);
});

it('leaves nothing of a file that is cancelled when it has been read and waits for those before it', async () => {
  const workbench = testWorkbench({ reading: reluctant });
  const { server } = workbench;
  const hearingId = await newHearing(workbench);
  const importId = newId();
  const first = server.call('source.importFiles', { hearingId, files: [{ name: 'a.txt', bytes: utf8('400 Det første dokument') }] });
  const second = server.call('source.importFiles', {
    hearingId,
    files: [{ name: 'b.txt', bytes: utf8('1 Det andet dokument'), importId }],
  });
  await delay(150);
  await server.call('import.cancel', { importIds: [importId] });
  expect(valueOf(await second)).toMatchObject([{ kind: 'failed', failure: { code: 'reading-cancelled' } }]);
  expect(valueOf(await first)).toMatchObject([{ kind: 'imported' }]);
  expect((await sourcesOf(workbench)).map(({ fileName }) => fileName)).toEqual(['a.txt']);
});

it('tells of each file that has an id how far it has come', async () => {
  const told: Notice[] = [];
  const workbench = testWorkbench({ reading: odd(), notify: (notice) => told.push(notice) });
  const hearingId = await newHearing(workbench);
  const importId = newId();
  const files = [
    { name: 'a.txt', bytes: utf8('pages 3'), importId },
    { name: 'b.txt', bytes: utf8('wait 1') },
  ];
  valueOf(await workbench.server.call('source.importFiles', { hearingId, files }));
  expect(told).toEqual([0, 1, 2, 3].map((done) => ({ kind: 'import-progress', importId, done, total: done === 0 ? 0 : 3 })));
});

it('survives documents that end the reading process, and names each', async () => {
  const workbench = testWorkbench({ reading: odd() });
  const hearingId = await newHearing(workbench);
  const files = ['exit', 'wait 1', 'throw', 'recurse'].map((deed) => ({ name: `${deed}.txt`, bytes: utf8(deed) }));
  const outcomes = valueOf(await workbench.server.call('source.importFiles', { hearingId, files }));
  expect(outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.failure.code : outcome.kind))).toEqual([
    'reading-crashed',
    'imported',
    'reading-crashed',
    'file-too-complex',
  ]);
});

it('reads a file that was chosen once, by its id, and no other', async () => {
  let prepared = 0;
  const workbench = testWorkbench({
    reading: { ...readHere, prepare: () => (prepared += 1) },
    desktop: { ...noDesktop, chooseFilesToOpen: async () => ['/findes/ikke.txt'] },
  });
  const { server } = workbench;
  const hearingId = await newHearing(workbench);
  const [chosen] = valueOf(await server.call('source.chooseFiles', {}));
  if (chosen === undefined) throw new Error('One file was chosen.');
  expect([chosen.name, prepared]).toEqual(['ikke.txt', 1]);
  expect(await server.call('source.importChosen', { hearingId, importId: chosen.importId })).toMatchObject({
    value: [{ kind: 'failed', failure: { code: 'file-unreadable' } }],
  });
  for (const importId of [chosen.importId, ImportId.parse(NO_ID)])
    expect(await server.call('source.importChosen', { hearingId, importId })).toMatchObject({ failure: { code: 'invalid-request' } });
});
