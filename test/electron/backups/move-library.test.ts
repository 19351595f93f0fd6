import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { examineFile } from '../../../electron/db/examine.ts';
import type { Desktop } from '../../../electron/ipc/desktop.ts';
import { conflictedCopies } from '../../../electron/platform/conflicted-copies.ts';
import { prepareDataFolder } from '../../../electron/platform/paths.ts';
import { fail, succeed } from '../../../shared/domain/result.ts';
import type { Notice } from '../../../shared/ipc/notice.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

type Root = { readonly root: string; readonly home: string };

/** A library in a synced folder, with a document, a backup, and something set aside. */
async function syncedLibrary(): Promise<Root> {
  const folder = temporaryFolder();
  const root = path.join(folder, 'Dropbox', 'Pejling');
  const home = path.join(folder, 'hjemme');
  for (const each of [root, home, path.join(root, 'damaged', 'gammel')]) mkdirSync(each, { recursive: true });
  writeFileSync(path.join(root, 'damaged', 'gammel', 'library.sqlite'), 'beskadiget');
  const workbench = testWorkbench({ root });
  await withDraft(workbench);
  valueOf(await workbench.backups.make('by-hand'));
  workbench.close();
  return { root, home };
}

const digestIn = (root: string): string => examineFile(path.join(root, 'library.sqlite'), true).digest;
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(originals|backups|damaged)/.test(name))
    .toSorted();

/** Opens the library; what the window would go over to is noted. */
function opened({ root, home }: Root, changes: Partial<Desktop> = {}) {
  const wentTo: string[] = [];
  const notices: Notice[] = [];
  const goOverTo: Desktop['goOverTo'] = (folder, commit) => {
    commit();
    wentTo.push(folder.root);
    return succeed(null);
  };
  const desktop: Desktop = { ...noDesktop, chooseHome: async () => home, goOverTo, ...changes };
  return { ...testWorkbench({ root, desktop, notify: (notice) => void notices.push(notice) }), wentTo, notices };
}

it('says where a library lies that is synced, until someone lets it lie there', async () => {
  const root = await syncedLibrary();
  const { server, told } = opened(root);
  const ask = async () => valueOf(await server.call('surroundings.told', {})).place;
  expect(await ask()).toEqual({ kind: 'local' });
  await expect.poll(() => told.flat()).toContain('surroundings');
  expect(await ask()).toEqual({ kind: 'synced', service: 'Dropbox' });
  valueOf(await server.call('surroundings.keep', { what: 'place' }));
  expect(await ask()).toEqual({ kind: 'local' });
});

it('moves everything, letter by letter, leaves the old folder as it is with a note, and is found by its old name', async () => {
  const from = await syncedLibrary();
  const before = digestIn(from.root);
  // What another computer wrote may be nowhere else.
  const copy = 'library-FORENINGENS-PC.sqlite';
  cpSync(path.join(from.root, 'library.sqlite'), path.join(from.root, copy));
  const workbench = opened(from);
  const to = path.join(from.home, 'Pejling');
  expect(await workbench.server.call('surroundings.move', {})).toEqual(succeed({ folder: to, kept: from.root }));
  expect(workbench.wentTo).toEqual([to]);
  expect(workbench.notices.at(-1)).toEqual({ kind: 'moving-progress', done: 1, total: 1 });
  workbench.close();

  expect(readdirSync(from.home)).toEqual(['Pejling']);
  expect([digestIn(to), digestIn(from.root)]).toEqual([before, before]);
  expect(filesIn(to)).toEqual(filesIn(from.root));
  expect(filesIn(to).length).toBeGreaterThan(5);
  expect(conflictedCopies(path.join(to, 'library.sqlite'))).toEqual([copy]);
  expect(digestIn(to)).toBe(examineFile(path.join(to, copy), true).digest);
  expect(readFileSync(path.join(from.root, 'Biblioteket er flyttet.txt'), 'utf8')).toContain(to);
  expect(prepareDataFolder(from.root)).toMatchObject({ ok: true, value: { root: to } });
});

it('takes along what is written while it copies', async () => {
  const from = await syncedLibrary();
  let examined = 0;
  const writes: (() => unknown)[] = [];
  const workbench = testWorkbench({
    root: from.root,
    desktop: { ...noDesktop, chooseHome: async () => from.home, goOverTo: (_folder, commit) => (commit(), succeed(null)) },
    examine: async (file, isOurs) => {
      examined += 1;
      if (examined === 2) writes.pop()?.();
      return examineFile(file, isOurs);
    },
  });
  writes.push(() => workbench.store.write(() => workbench.store.preferences.write('theme', 'dark', 1)));
  const moved = valueOf(await workbench.server.call('surroundings.move', {}));
  expect(examined).toBe(4);
  workbench.close();
  const next = testWorkbench({ root: moved?.folder ?? '' });
  expect(next.store.preferences.all().theme).toBe('dark');
});

it('goes to the usual folder without asking where that is free, and never over something that is there', async () => {
  const from = await syncedLibrary();
  const usual = path.join(from.home, 'Pejling', 'library');
  mkdirSync(path.dirname(usual));
  const workbench = opened(from, { usualFolder: () => usual });
  expect(valueOf(await workbench.server.call('surroundings.move', {}))?.folder).toBe(usual);
  const again = opened(from, { usualFolder: () => usual });
  expect(valueOf(await again.server.call('surroundings.move', {}))?.folder).toBe(path.join(from.home, 'Pejling 2'));
});

it('refuses a folder that is synced too, and does nothing when the dialog is cancelled', async () => {
  const from = await syncedLibrary();
  const other = path.join(path.dirname(from.home), 'Nextcloud');
  mkdirSync(other);
  const refused = opened(from, { chooseHome: async () => other });
  expect(await refused.server.call('surroundings.move', {})).toEqual(fail({ code: 'place-not-local', folder: other }));
  const cancelled = opened(from, { chooseHome: async () => null });
  expect(await cancelled.server.call('surroundings.move', {})).toEqual(succeed(null));
  expect([readdirSync(other), readdirSync(from.home), prepareDataFolder(from.root)]).toMatchObject([
    [],
    [],
    { value: { root: from.root } },
  ]);
});

it('stays where it was when the new place cannot be opened, and leaves nothing there', async () => {
  const from = await syncedLibrary();
  const failure = { code: 'library-in-use', holder: null } as const;
  const refused = opened(from, { goOverTo: () => fail(failure) });
  expect(await refused.server.call('surroundings.move', {})).toEqual(fail(failure));
  expect([readdirSync(from.home), prepareDataFolder(from.root)]).toMatchObject([[], { value: { root: from.root } }]);
});

const isKilledAt = async (moment: number, from: string, to: string): Promise<boolean> => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'moving-child.ts'), from, to, String(moment)]);
  const [, signal]: unknown[] = await once(child, 'exit');
  return signal === 'SIGKILL';
};

it('loses nothing wherever in the middle it is killed', async () => {
  const { root, home } = await syncedLibrary();
  const before = digestIn(root);
  // Before each file and after the last; both examinations; with its new name; not yet gone over to; gone over to and not yet open.
  const moments = filesIn(root).filter((file) => statSync(path.join(root, file)).isFile()).length + 6;
  const chosen =
    process.env['PEJLING_ALL_MOMENTS'] === undefined ? [moments - 2, moments] : Array.from({ length: moments }, (_, index) => index + 1);
  const killed = chosen.map(async (moment) => {
    const [from, to] = [path.join(home, `Dropbox ${String(moment)}`), path.join(home, `nyt ${String(moment)}`)];
    cpSync(root, from, { recursive: true });
    expect(await isKilledAt(moment, from, to)).toBe(true);
    const found = valueOf(prepareDataFolder(from));
    expect(found.root).toBe(moment === moments ? to : from);
    testWorkbench({ root: found.root }).close();
    expect(digestIn(found.root)).toBe(before);
    expect(filesIn(found.root)).toEqual(filesIn(root));
  });
  await Promise.all(killed);
});

it('says where a library is that has been moved to another computer, or to a drive that is not there', async () => {
  const { root, home } = await syncedLibrary();
  const to = path.join(home, 'Pejling');
  const leave = (note: object): void => writeFileSync(path.join(root, 'moved-to.json'), JSON.stringify({ to, movedAt: 1, ...note }));
  leave({ host: 'FORENINGENS-PC' });
  expect(prepareDataFolder(root)).toEqual(fail({ code: 'library-moved', folder: to, host: 'FORENINGENS-PC' }));
  leave({ host: hostname() });
  expect(prepareDataFolder(root)).toEqual(fail({ code: 'library-moved', folder: to, host: null }));
  expect(existsSync(to)).toBe(false);
  leave({ host: hostname(), to: root });
  expect(prepareDataFolder(root)).toMatchObject({ failure: { code: 'library-moved' } });
  writeFileSync(path.join(root, 'moved-to.json'), 'vrøvl');
  expect(prepareDataFolder(root).ok).toBe(true);
});

it('moves only once at a time', async () => {
  const from = await syncedLibrary();
  const { server } = opened(from);
  const [first, second] = await Promise.all([server.call('surroundings.move', {}), server.call('surroundings.move', {})]);
  expect([valueOf(first)?.kept, valueOf(second)]).toEqual([from.root, null]);
});
