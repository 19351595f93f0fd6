import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../../electron/platform/write-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pejling-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('nyt');

it('writes a file and leaves nothing beside it', async () => {
  const target = path.join(folder, 'svar.txt');
  await writeFile(target, 'gammelt og længere');
  expect(await writeWhole(target, bytes)).toEqual({ ok: true, value: undefined });
  expect(await readFile(target, 'utf8')).toBe('nyt');
  expect(await readdir(folder)).toEqual(['svar.txt']);
});

it('writes under a name as long as the file system allows', async () => {
  const name = `${'x'.repeat(251)}.txt`;
  expect((await writeWhole(path.join(folder, name), bytes)).ok).toBe(true);
});

it('names the reason when the folder is gone', async () => {
  const target = path.join(folder, 'findes ikke', 'svar.txt');
  expect(await writeWhole(target, bytes)).toEqual({ ok: false, failure: { code: 'export-failed', file: target, reason: 'ENOENT' } });
});

it('leaves no half file when the target cannot be replaced', async () => {
  const target = path.join(folder, 'svar.txt');
  await mkdir(path.join(target, 'optaget'), { recursive: true });
  const written = await writeWhole(target, bytes);
  expect(written).toMatchObject({
    ok: false,
    failure: { code: 'export-failed', file: target, reason: expect.stringMatching(/^E[A-Z]+$/) },
  });
  expect(await readdir(folder)).toEqual(['svar.txt']);
});
