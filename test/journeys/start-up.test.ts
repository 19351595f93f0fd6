import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { launchApp } from './launch.ts';
import { sourceText } from './workbench.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'pejling-start-'));
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Starts the app as `npm start` does, without anyone driving it, and waits for its end. */
function startAlone(dataFolder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(path.join(root, 'test/host/electron-host'), [root, `--user-data-dir=${folder()}`], {
    env: { ...process.env, PEJLING_DATA: dataFolder },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, output: stdout + stderr };
}

/** A library that has been used once, and the file it is kept in. */
async function usedLibrary(): Promise<{ dataFolder: string; database: string }> {
  const { page, dataFolder, close } = await launchApp();
  await sourceText(page).waitFor();
  await close();
  const database = readdirSync(dataFolder).find((name) => name.endsWith('.sqlite') || name.endsWith('.db'));
  if (database === undefined) throw new Error(`no database among ${readdirSync(dataFolder).join(', ')}`);
  return { dataFolder, database: path.join(dataFolder, database) };
}

it('refuses a library from a newer Pejling in plain words, and does not touch it', async () => {
  const { dataFolder, database } = await usedLibrary();
  const bytes = readFileSync(database);
  bytes.writeUInt32BE(9999, 60); // user_version, https://www.sqlite.org/fileformat2.html#database_header
  writeFileSync(database, bytes);
  const before = digest(database);
  const { status, output } = startAlone(dataFolder);
  expect(output).toMatch(/nyere (udgave|version) af Pejling/);
  expect(status).toBe(1);
  expect(digest(database)).toBe(before);
});

it('refuses a damaged library in plain words, and does not touch it', async () => {
  const { dataFolder, database } = await usedLibrary();
  const bytes = readFileSync(database);
  bytes.fill(0x5a, 100, 4096 * 3);
  writeFileSync(database, bytes);
  const before = digest(database);
  const { status, output } = startAlone(dataFolder);
  expect(output).toMatch(/beskadiget/);
  expect(status).toBe(1);
  expect(digest(database)).toBe(before);
});

it('refuses a data folder it cannot write in, in plain words', () => {
  const file = path.join(folder(), 'ikke-en-mappe');
  writeFileSync(file, 'en fil');
  const { status, output } = startAlone(file);
  expect(output).toMatch(/mappe/i);
  expect(status).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('en fil');
});

it('focuses the first window when it is started a second time', async () => {
  const { page, app, dataFolder, close } = await launchApp();
  await sourceText(page).waitFor();
  const second = spawnSync(path.join(root, 'test/host/electron-host'), [root, `--user-data-dir=${dataFolder}`], {
    env: { ...process.env, PEJLING_DATA: dataFolder },
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(second.status).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFocused()))).toEqual([true]);
  await close();
});
