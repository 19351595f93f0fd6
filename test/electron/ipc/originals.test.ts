import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { structureText } from '../../../shared/text/structure.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import type { Desktop } from '../../../electron/ipc/desktop.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf } from '../test-workbench.ts';

const DOCUMENT = structureText('Høringsbrev\n\nSvendborg Kommune sender forslaget i høring.');
const LETTER = new TextEncoder().encode('Høringsbrev\r\n\r\nSvendborg Kommune sender forslaget i høring. ');

/** A library with one source of that file name, and a desktop that notes what it opens. */
async function withSource(name: string, desktop: Partial<Desktop> = {}) {
  const root = temporaryFolder();
  const opened: string[] = [];
  const workbench = testWorkbench({
    root,
    desktop: {
      ...noDesktop,
      openFile: async (file) => {
        opened.push(file);
        return null;
      },
      ...desktop,
    },
    // What the file holds does not matter here, only what it is called.
    reading: { read: () => ({ ok: true, value: DOCUMENT }), prepare: () => undefined, close: () => undefined },
  });
  const { server } = workbench;
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const [outcome] = valueOf(await server.call('source.importFiles', { hearingId: hearing.id, files: [{ name, bytes: LETTER }] }));
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  const { id: sourceId, originalSha256 } = outcome.source;
  const blob = path.join(root, 'originals', originalSha256.slice(0, 2), originalSha256);
  return { ...workbench, root, opened, sourceId, blob };
}

it('opens a copy, byte for byte and under its own name, that cannot be written to, and takes it away again', async () => {
  const { server, opened, sourceId, close } = await withSource('Høringsbrev 2025.txt');
  expect(await server.call('source.openOriginal', { sourceId })).toEqual({ ok: true, value: null });
  expect(await server.call('source.openOriginal', { sourceId })).toEqual({ ok: true, value: null });
  const [file, again] = opened;
  if (file === undefined) throw new Error('A file was opened.');
  expect(again).toBe(file);
  expect(path.basename(file)).toBe('Høringsbrev 2025.txt');
  expect(new Uint8Array(readFileSync(file))).toEqual(LETTER);
  expect(statSync(file).mode & 0o222).toBe(0);
  close();
  expect(existsSync(file)).toBe(false);
});

it('gives the copy a name that every system takes, inside its own folder', async () => {
  const { server, opened, sourceId } = await withSource('svar: »aux« ?.txt');
  await server.call('source.openOriginal', { sourceId });
  expect(opened.map((file) => path.basename(file))).toEqual(['svar – aux.txt']);
});

it('opens a web page only when that was said and wanted', async () => {
  let asked = '';
  let answer = false;
  const { server, opened, sourceId } = await withSource('side.html', {
    askToOpenPage: async (name) => {
      asked = name;
      return answer;
    },
  });
  await server.call('source.openOriginal', { sourceId });
  expect([asked, opened]).toEqual(['side.html', []]);
  answer = true;
  await server.call('source.openOriginal', { sourceId });
  expect(opened).toHaveLength(1);
});

it('never opens what is not a document that Pejling reads', async () => {
  for (const name of ['program.exe', 'ark.docm', 'bat.txt.bat', 'genvej.lnk', 'uden', 'script.js']) {
    const { server, opened, sourceId } = await withSource(name);
    expect(await server.call('source.openOriginal', { sourceId }), name).toMatchObject({ failure: { code: 'invalid-request' } });
    expect(opened).toEqual([]);
  }
});

it('does not open an original that has changed on the disk', async () => {
  const { server, opened, sourceId, blob } = await withSource('brev.txt');
  writeFileSync(blob, 'noget andet');
  const missing = { ok: false, failure: { code: 'original-missing', file: 'brev.txt' } };
  expect(await server.call('source.openOriginal', { sourceId })).toEqual(missing);
  expect(await server.call('source.saveOriginal', { sourceId })).toEqual(missing);
  expect(opened).toEqual([]);
});

it('says in the system’s words why nothing opened', async () => {
  const { server, sourceId } = await withSource('brev.txt', { openFile: async () => 'no program' });
  expect(await server.call('source.openOriginal', { sourceId })).toEqual({
    ok: false,
    failure: { code: 'original-not-opened', file: 'brev.txt', reason: 'no program' },
  });
});

it('saves the original where the user says, or nowhere', async () => {
  const target = path.join(temporaryFolder(), 'kopi.exe');
  let answer: string | null = null;
  let suggested = '';
  const { server, sourceId } = await withSource('program.exe', {
    chooseWhereToKeep: async (name) => {
      suggested = name;
      return answer;
    },
  });
  expect(await server.call('source.saveOriginal', { sourceId })).toEqual({ ok: true, value: null });
  answer = target;
  expect(await server.call('source.saveOriginal', { sourceId })).toEqual({ ok: true, value: { path: target } });
  expect([suggested, new Uint8Array(readFileSync(target))]).toEqual(['program.exe', LETTER]);
  answer = path.join(target, 'ingen-mappe.exe');
  expect(await server.call('source.saveOriginal', { sourceId })).toMatchObject({
    failure: { code: 'original-not-saved', file: 'ingen-mappe.exe', reason: 'ENOTDIR' },
  });
});
