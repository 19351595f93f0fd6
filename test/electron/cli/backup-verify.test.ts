import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DRAFT } from '../test-workbench.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

async function library(): Promise<{ folder: string; data: string }> {
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  writeFileSync(path.join(folder, 'udkast.txt'), DRAFT);
  await pejling('import', path.join(folder, 'udkast.txt'), '--hearing', 'Ny indsats', '--data', data);
  return { folder, data };
}

function changeOneByte(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 200) ^ 1, bytes.length - 200);
  writeFileSync(file, bytes);
}

const ONE_LINE = /^[^\n]+\n$/;

it('makes a backup in the library, and one where --out says, with the originals', async () => {
  const { folder, data } = await library();
  expect(await pejling('backup', '--data', data)).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringMatching(/^Sikkerhedskopi: .*backups.*-by-hand\.sqlite \(1 høring, 0 noter, 0 høringssvar, 0 ord\)\n$/),
  });
  const out = path.join(folder, 'kopi.sqlite');
  expect(await pejling('backup', '--out', out, '--data', data)).toMatchObject({ status: 0, out: expect.stringContaining(out) });
  expect(existsSync(path.join(folder, 'kopi-originals'))).toBe(true);
  expect(await pejling('verify', out)).toEqual({ status: 0, out: 'I orden: 1 høring, 0 noter, 0 høringssvar, 0 ord.\n', err: '' });
});

it('says in one line that a backup, or the library, is in order or damaged', async () => {
  const { data } = await library();
  const { out } = await pejling('backup', '--data', data);
  const backup = /: (.*\.sqlite) /.exec(out)?.[1] ?? '';
  expect(await pejling('verify', '--data', data)).toMatchObject({ status: 0, err: '' });
  expect(await pejling('verify', backup)).toMatchObject({ status: 0, err: '' });
  changeOneByte(backup);
  changeOneByte(path.join(data, 'library.sqlite'));
  expect(await pejling('verify', backup)).toMatchObject({ status: 1, out: '', err: expect.stringMatching(ONE_LINE) });
  expect(await pejling('verify', '--data', data)).toMatchObject({ status: 1, out: '', err: expect.stringMatching(ONE_LINE) });
});

it('a file that is none, and one that is not there', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'brev.txt'), 'Kære kommune');
  for (const name of ['brev.txt', 'væk.sqlite'])
    expect(await pejling('verify', path.join(folder, name))).toMatchObject({ status: 1, out: '', err: expect.stringMatching(ONE_LINE) });
  expect(await pejling('verify', 'a', 'b')).toMatchObject({ status: 2 });
});
