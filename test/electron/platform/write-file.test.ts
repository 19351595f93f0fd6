import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
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

it('writes over nothing where what is there is to be kept', async () => {
  const target = path.join(folder, 'svar.txt');
  expect(await writeWhole(target, bytes, 'kept')).toEqual({ ok: true, value: undefined });
  const again = await Promise.all(['a', 'b'].map((text) => writeWhole(target, new TextEncoder().encode(text), 'kept')));
  expect(again.map((written) => (written.ok ? null : Reflect.get(written.failure, 'reason')))).toEqual(['EEXIST', 'EEXIST']);
  expect([await readFile(target, 'utf8'), await readdir(folder)]).toEqual(['nyt', ['svar.txt']]);
});

it('takes away what it was ended in the middle of, and nothing that may still be written or is another’s', async () => {
  const file = (name: string): string => path.join(folder, name);
  const [old, fresh] = [`.pejling-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.tmp`, `.pejling-${randomUUID()}.tmp`];
  for (const name of [old, fresh, '.pejling-mine.tmp', 'gammel.tmp']) {
    await writeFile(file(name), 'halv');
    if (name !== fresh) await utimes(file(name), 0, 0);
  }
  await writeWhole(file('svar.txt'), bytes);
  expect((await readdir(folder)).toSorted()).toEqual(['.pejling-mine.tmp', fresh, 'gammel.tmp', 'svar.txt'].toSorted());
});
