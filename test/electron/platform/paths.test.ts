import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { chosenDataFolder, prepareDataFolder, userDataFolder } from '../../../electron/platform/paths.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it.each([
  [['--data', '/a'], {}, '/a'],
  [['.', '--data=/a', '--x'], { PEJLING_DATA: '/b' }, '/a'],
  [[], { PEJLING_DATA: '/b' }, '/b'],
  [['--data'], {}, null],
  [['--data='], { PEJLING_DATA: '' }, null],
  [[], {}, null],
])('the library of %j with %j lies in %j', (argv, env, folder) => {
  expect(chosenDataFolder(argv, env)).toBe(folder === null ? null : path.resolve(folder));
});

it("is the window's own folder on each system when no one chose", () => {
  expect(userDataFolder({ XDG_CONFIG_HOME: '/x' }, 'linux')).toBe(path.join('/x', 'Pejling'));
  expect(userDataFolder({ APPDATA: 'C:/Users/B/AppData/Roaming' }, 'win32')).toBe(path.join('C:/Users/B/AppData/Roaming', 'Pejling'));
  expect(userDataFolder({}, 'darwin').endsWith(path.join('Library', 'Application Support', 'Pejling'))).toBe(true);
});

it('makes the folder and leaves no probe in it', () => {
  const root = path.join(temporaryFolder(), 'ny', 'mappe');
  expect(prepareDataFolder(root)).toMatchObject({ ok: true, value: { root, database: path.join(root, 'library.sqlite') } });
  expect(readdirSync(root)).toEqual([]);
});

it.runIf(process.platform === 'linux')('gives up where no folder can be made', () => {
  expect(prepareDataFolder('/proc/findes-ikke/pejling')).toMatchObject({
    ok: false,
    failure: { code: 'data-folder-unwritable', reason: 'ENOENT' },
  });
});

it('says that a folder cannot be written, and changes nothing', () => {
  const taken = path.join(temporaryFolder(), 'taken');
  writeFileSync(taken, 'indhold');
  for (const folder of [taken, path.join(taken, 'under')]) {
    expect(prepareDataFolder(folder)).toMatchObject({ ok: false, failure: { code: 'data-folder-unwritable', folder } });
  }
  expect(readFileSync(taken, 'utf8')).toBe('indhold');
});
