import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { conflictedCopies, namedLikeCopies } from '../../../electron/platform/conflicted-copies.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf } from '../test-workbench.ts';

const COPIES = [
  'library (Lis Hansens konfliktkopi 2025-09-12).sqlite',
  'library (1).sqlite',
  'library (conflicted copy 2025-09-12 101010).sqlite',
  'library (i konflikt 2025-09-12).sqlite',
  'library 2.sqlite',
  'library-FORENINGENS-PC.sqlite',
  'library.sync-conflict-20250912-101010-ABCDEFG.sqlite',
  'library[Conflict].sqlite',
  'library_conflict-20250912-101010.sqlite',
];

it('knows the names that syncing programs give the other copy, and none of Pejling’s own', () => {
  const own = ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'library.sqlite.pages', 'library.sqlite.lease'];
  const others = ['library.sqlite.part', 'librarynoter.sqlite', 'noter.sqlite', 'library 2.txt', 'moved-to.json'];
  expect(namedLikeCopies([...COPIES, ...own, ...others], 'library.sqlite')).toEqual(COPIES.toSorted());
});

it('tells of other copies of the library once, until more come, and touches none of them', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  valueOf(await first.server.call('hearing.create', { fields: HEARING }));
  first.close();
  const library = path.join(root, 'library.sqlite');
  copyFileSync(library, path.join(root, 'library-FORENINGENS-PC.sqlite'));
  writeFileSync(path.join(root, 'library 2.sqlite'), 'noget andet');
  expect(conflictedCopies(library)).toEqual(['library-FORENINGENS-PC.sqlite']);

  const before = readFileSync(path.join(root, 'library-FORENINGENS-PC.sqlite'));
  const { server } = testWorkbench({ root });
  const told = async () => valueOf(await server.call('surroundings.told', {})).copies;
  expect(await told()).toEqual(['library-FORENINGENS-PC.sqlite']);
  valueOf(await server.call('surroundings.keep', { what: 'copies' }));
  expect(await told()).toEqual([]);
  copyFileSync(library, path.join(root, 'library (1).sqlite'));
  expect(await told()).toEqual(['library (1).sqlite']);
  expect(readFileSync(path.join(root, 'library-FORENINGENS-PC.sqlite')).equals(before)).toBe(true);
  expect(readdirSync(root)).toContain('library 2.sqlite');
});

it('finds none where there is no folder', () => {
  expect(conflictedCopies(path.join(temporaryFolder(), 'væk', 'library.sqlite'))).toEqual([]);
});

it('brings in what only the other copy holds, after a backup, and leaves the copy as it is', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  const shared = valueOf(await first.server.call('hearing.create', { fields: HEARING }));
  first.close();
  const copy = path.join(root, 'library-FORENINGENS-PC.sqlite');
  copyFileSync(path.join(root, 'library.sqlite'), copy);
  const elsewhere = temporaryFolder();
  copyFileSync(copy, path.join(elsewhere, 'library.sqlite'));
  const there = testWorkbench({ root: elsewhere });
  valueOf(await there.server.call('hearing.create', { fields: { ...HEARING, title: 'Kun på den anden' } }));
  valueOf(await there.server.call('source.importText', { hearingId: shared.id, title: 'Kilde fra den anden', text: 'Alle skal høres.' }));
  there.close();
  copyFileSync(path.join(elsewhere, 'library.sqlite'), copy);
  const before = readFileSync(copy);

  const { server, backups } = testWorkbench({ root });
  valueOf(await server.call('hearing.create', { fields: { ...HEARING, title: 'Kun på denne' } }));
  expect(valueOf(await server.call('surroundings.mergeCopies', {}))).toEqual({ hearings: 2 });
  const { hearings } = valueOf(await server.call('library.overview', {}));
  expect(new Map(hearings.map(({ hearing, sources }) => [hearing.title, sources.map(({ title }) => title)]))).toEqual(
    new Map([
      [HEARING.title, ['Kilde fra den anden']],
      ['Kun på den anden', []],
      ['Kun på denne', []],
    ]),
  );
  expect(backups.list().map(({ reason }) => reason)).toEqual(['merge']);
  expect(valueOf(await server.call('surroundings.told', {})).copies).toEqual([]);
  expect(valueOf(await server.call('surroundings.mergeCopies', {}))).toEqual({ hearings: 0 });
  expect(readFileSync(copy).equals(before)).toBe(true);
});

it('says that a copy is damaged, and goes on telling of it', async () => {
  const root = temporaryFolder();
  testWorkbench({ root }).close();
  const copy = path.join(root, 'library (1).sqlite');
  const bytes = readFileSync(path.join(root, 'library.sqlite'));
  bytes.fill(0xff, 4096);
  writeFileSync(copy, bytes);
  const { server } = testWorkbench({ root });
  expect(await server.call('surroundings.mergeCopies', {})).toMatchObject({
    failure: { code: 'file-damaged', file: 'library (1).sqlite' },
  });
  expect(valueOf(await server.call('surroundings.told', {})).copies).toEqual(['library (1).sqlite']);
});
