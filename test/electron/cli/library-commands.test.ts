import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LibraryOverview } from '../../../shared/ipc/shapes.ts';
import { DRAFT } from '../test-workbench.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

const NO_ID = '00000000-0000-4000-8000-000000000000';

function draftIn(folder: string): string {
  const file = path.join(folder, 'udkast.txt');
  writeFileSync(file, DRAFT);
  return file;
}

it('imports files into the hearing that is named, made when it is not there, and lists them', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  const draft = draftIn(folder);
  expect(await pejling('list', '--data', data)).toEqual({ status: 0, out: 'Biblioteket er tomt.\n', err: '' });
  expect(await pejling('import', draft, '--hearing', 'Ny indsats', '--data', data)).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringMatching(/^Tilføjet: .* \(Ny indsats\)\n$/),
  });
  expect(await pejling('import', draft, `--data=${data}`, '--hearing=ny INDSATS')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Var der allerede: /),
  });
  expect((await pejling('list', '--data', data)).out).toMatch(/^Ny indsats\n {2}I høring: .*, 0 noter\n$/);
  const listed = await pejling('list', '--json', '--data', data);
  expect(LibraryOverview.shape.hearings.parse(JSON.parse(listed.out))).toMatchObject([
    { hearing: { title: 'Ny indsats' }, sources: [{ fileName: 'udkast.txt' }] },
  ]);
});

it('imports what it can and ends with 1 when a file could not be read', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  const { status, out, err } = await pejling('import', path.join(folder, 'væk.txt'), draftIn(folder), '--data', data);
  expect(status).toBe(1);
  expect(out).toContain('(Importerede dokumenter)');
  expect(err).toMatch(/^Filen »væk\.txt« kan ikke læses .*\n$/);
});

it('says that an answer is not there, whatever its id looks like', async () => {
  const data = path.join(temporaryFolder(), 'data');
  const words = 'Høringssvaret findes ikke længere.';
  for (const id of [NO_ID, 'svar-1']) {
    const { status, err } = await pejling(
      'export',
      '--response',
      id,
      '--format',
      'txt',
      '--out',
      path.join(data, 'svar.txt'),
      '--data',
      data,
    );
    expect({ status, said: err.startsWith(words) }).toEqual({ status: 1, said: true });
  }
});

it('refuses a folder it cannot write, a damaged and a newer library, in one Danish line, and changes nothing', async () => {
  const folder = temporaryFolder();
  const taken = path.join(folder, 'optaget');
  writeFileSync(taken, 'indhold');
  const damaged = path.join(folder, 'beskadiget');
  await pejling('list', '--data', damaged);
  writeFileSync(path.join(damaged, 'library.sqlite'), 'ikke en database '.repeat(50));
  const newer = path.join(folder, 'nyere');
  await pejling('list', '--data', newer);
  const db = new Database(path.join(newer, 'library.sqlite'));
  db.pragma('user_version = 99');
  db.close();
  for (const [data, file, words] of [
    [taken, taken, 'kan ikke bruges til biblioteket'],
    [damaged, path.join(damaged, 'library.sqlite'), 'er beskadiget'],
    [newer, path.join(newer, 'library.sqlite'), 'er fra en nyere udgave af Pejling (udgave 99'],
  ] as const) {
    const before = readFileSync(file);
    for (const argv of [['list'], ['import', draftIn(folder)], ['export', '--response', NO_ID, '--format', 'txt', '--out', 'x']]) {
      const { status, out, err } = await pejling(...argv, '--data', data);
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain(words);
      expect(err.trimEnd()).not.toContain('\n');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  }
});
