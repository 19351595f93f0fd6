import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changedPages } from '../../../electron/db/page-seal.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf } from '../test-workbench.ts';

const gone = (file: string, how: 'missing' | 'replaced') => ({ ok: false, failure: { code: 'library-gone', file, how } });

/** An open library with a hearing in it, some of it settled in the database file and some in its log. */
async function used() {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  valueOf(await first.server.call('hearing.create', { fields: { ...HEARING, title: 'Afsat' } }));
  first.close();
  const workbench = testWorkbench({ root });
  const add = (title: string) => workbench.server.call('hearing.create', { fields: { ...HEARING, title } });
  valueOf(await add('I loggen'));
  return { ...workbench, root, file: path.join(root, 'library.sqlite'), add };
}

const titlesIn = async (root: string): Promise<string[]> => {
  const { server, close } = testWorkbench({ root });
  const { hearings } = valueOf(await server.call('library.overview', {}));
  close();
  return hearings.map(({ hearing }) => hearing.title).toSorted();
};

it('refuses to save while the file is away, saves again when it is back, and has lost nothing', async () => {
  const { root, file, add, close } = await used();
  renameSync(file, `${file}.væk`);
  expect(await add('Uden fil')).toEqual(gone(file, 'missing'));
  expect(await add('Stadig uden')).toEqual(gone(file, 'missing'));
  renameSync(`${file}.væk`, file);
  valueOf(await add('Tilbage'));
  close();
  expect(await titlesIn(root)).toEqual(['Afsat', 'I loggen', 'Tilbage']);
});

it('writes no letter in a file that has been put in its place, and leaves it unsealed', async () => {
  const { file, add, close } = await used();
  copyFileSync(file, `${file}.anden`);
  renameSync(`${file}.anden`, file);
  const before = readFileSync(file);
  expect(await add('I den forkerte')).toEqual(gone(file, 'replaced'));
  close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

it.each([
  ['cut off', (file: string) => truncateSync(file, 4096)],
  ['emptied', (file: string) => truncateSync(file, 0)],
  ['written over by another library', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 24, 28))],
])('refuses to save when the file is %s', async (_how, change) => {
  const { file, add } = await used();
  change(file);
  expect(await add('Efter')).toEqual(gone(file, 'replaced'));
});

it('refuses to save when the log beside the file is taken away: what was saved would not be found after a crash', async () => {
  const { file, add } = await used();
  rmSync(`${file}-wal`);
  expect(await add('Efter')).toEqual(gone(file, 'replaced'));
});

it('keeps a backup of what was open when its file is deleted, and never begins a new library', async () => {
  const { root, file, add, close, backups } = await used();
  rmSync(file);
  expect(await add('Uden fil')).toEqual(gone(file, 'missing'));
  await expect.poll(() => backups.list().map(({ reason, counts }) => [reason, counts.hearings])).toEqual([['recovery', 2]]);
  close();
  expect(existsSync(file)).toBe(false);
  expect(() => testWorkbench({ root })).toThrow(/database-missing/);
});

it('says so when the whole folder is gone, as with a drive that is taken out', async () => {
  const { root, file, add } = await used();
  renameSync(root, `${root}-væk`);
  expect(await add('Uden drev')).toEqual(gone(file, 'missing'));
  renameSync(`${root}-væk`, root);
  valueOf(await add('Tilbage'));
});

it('raises no alarm about its own settling, erasing and restoring', async () => {
  const { root, file, add, close, backups, server } = await used();
  const { id } = valueOf(await add('Skal væk'));
  const kept = valueOf(await backups.make('by-hand'));
  valueOf(await server.call('hearing.erase', { hearingId: id }));
  valueOf(await add('Efter sletningen'));
  valueOf(await server.call('backup.restore', { name: kept?.name ?? '' }));
  valueOf(await add('Efter gendannelsen'));
  close();
  expect(changedPages(file)).toEqual([]);
  expect(await titlesIn(root)).toEqual(['Afsat', 'Efter gendannelsen', 'I loggen']);
  expect(readdirSync(root).filter((name) => name.startsWith('library.sqlite-'))).toEqual([]);
});
