import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { contentDigest } from '../../../electron/db/examine.ts';
import { migrate, MIGRATIONS } from '../../../electron/db/migrate.ts';
import type { RequestName } from '../../../shared/ipc/contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, TEST_NOW, testWorkbench, valueOf, withDraft, type TestWorkbench } from '../test-workbench.ts';

const titles = async ({ server }: TestWorkbench): Promise<string[]> =>
  valueOf(await server.call('library.overview', {})).hearings.map(({ hearing }) => hearing.title);

/** What a library's file holds, whatever page it stands on. */
function digestOf(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return contentDigest(db);
  } finally {
    db.close();
  }
}

/** A library on the disk with a hearing, a source and an answer. */
async function library() {
  const root = temporaryFolder();
  const workbench = testWorkbench({ root });
  await withDraft(workbench);
  const [overview] = valueOf(await workbench.server.call('library.overview', {})).hearings;
  if (overview === undefined) throw new Error('The draft belongs to a hearing.');
  const hearingId = overview.hearing.id;
  valueOf(await workbench.server.call('response.create', { hearingId }));
  return { root, workbench, file: path.join(root, 'library.sqlite'), hearingId };
}

const inTheShelf = (root: string): string[] => readdirSync(path.join(root, 'backups')).toSorted();

it('a backup is one file and its record, and holds what the library holds', async () => {
  const { root, workbench, file } = await library();
  const made = valueOf(await workbench.server.call('backup.make', {}));
  expect(inTheShelf(root)).toEqual([made.name, `${made.name}.json`]);
  expect(made).toMatchObject({ reason: 'by-hand', sequence: 1, counts: { hearings: 1, answers: 1, notes: 0 } });
  expect(digestOf(path.join(root, 'backups', made.name))).toBe(digestOf(file));
  expect(valueOf(await workbench.server.call('backup.list', {})).backups).toEqual([made]);
});

it('what is written while a backup is made is in it or comes after it, and neither breaks', async () => {
  const { workbench } = await library();
  const making = workbench.backups.make('by-hand');
  for (let n = 0; n < 20; n++)
    valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title: `Nr. ${String(n)}` } }));
  expect(valueOf(await making)?.counts.hearings).toBeGreaterThanOrEqual(1);
  expect(await titles(workbench)).toHaveLength(21);
});

it('two that are asked for at once are made one after the other', async () => {
  const { workbench } = await library();
  const both = await Promise.all([workbench.backups.make('by-hand'), workbench.backups.make('by-hand')]);
  expect(both.map((made) => valueOf(made)?.sequence)).toEqual([1, 2]);
});

it('a daily one that would say what the newest says is not made', async () => {
  const { workbench } = await library();
  expect(valueOf(await workbench.backups.make('daily'))?.sequence).toBe(1);
  expect(valueOf(await workbench.backups.make('daily'))).toBe(null);
  await workbench.server.call('hearing.create', { fields: { ...HEARING, title: 'En til' } });
  expect(valueOf(await workbench.backups.make('daily'))?.sequence).toBe(2);
});

it('restores letter by letter what was there, after keeping the present, and restoring that undoes it', async () => {
  const { root, workbench, file, hearingId } = await library();
  const first = valueOf(await workbench.server.call('backup.make', {}));
  const before = digestOf(file);
  valueOf(await workbench.server.call('hearing.update', { hearingId, fields: { ...HEARING, title: 'Ændret' } }));
  valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title: 'Ny' } }));
  const changed = digestOf(file);

  const present = valueOf(await workbench.server.call('backup.restore', { name: first.name }));
  expect([present.reason, digestOf(file), await titles(workbench)]).toEqual(['restore', before, [HEARING.title]]);

  valueOf(await workbench.server.call('backup.restore', { name: present.name }));
  expect([digestOf(file), (await titles(workbench)).toSorted()]).toEqual([changed, ['Ny', 'Ændret'].toSorted()]);

  // The library goes on being written, closed, and found whole.
  valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title: 'Bagefter' } }));
  workbench.close();
  expect(await titles(testWorkbench({ root }))).toContain('Bagefter');
});

it('windows begin anew after a restoration, and are told that everything may have changed', async () => {
  const notices: string[] = [];
  const root = temporaryFolder();
  const workbench = testWorkbench({ root, notify: ({ kind }) => notices.push(kind) });
  const made = valueOf(await workbench.server.call('backup.make', {}));
  await workbench.server.call('backup.restore', { name: made.name });
  expect(notices).toEqual(['reload']);
  expect(workbench.told.at(-1)).toEqual(expect.arrayContaining(['library', 'response-text', 'backups']));
});

it.each<{ name: RequestName & ('backup.preview' | 'backup.restore' | 'backup.copyOut') }>([
  { name: 'backup.preview' },
  { name: 'backup.restore' },
])('$name refuses a backup in which one byte has changed, and leaves the library', async ({ name }) => {
  const { root, workbench, file } = await library();
  const made = valueOf(await workbench.server.call('backup.make', {}));
  const backup = path.join(root, 'backups', made.name);
  const bytes = readFileSync(backup);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
  writeFileSync(backup, bytes);
  const before = digestOf(file);
  expect(await workbench.server.call(name, { name: made.name })).toEqual({ ok: false, failure: { code: 'not-found', what: 'backup' } });
  expect(digestOf(file)).toBe(before);
});

it('reads the answers of a backup without touching the library', async () => {
  const { workbench } = await library();
  const made = valueOf(await workbench.server.call('backup.make', {}));
  const { answers } = valueOf(await workbench.server.call('backup.preview', { name: made.name }));
  expect(answers).toHaveLength(1);
  expect(answers[0]?.hearing).toBe(HEARING.title);
  expect(answers[0]?.lines.length).toBeGreaterThan(0);
});

it('copies a backup out with the originals beside it', async () => {
  const target = path.join(temporaryFolder(), 'kopi.sqlite');
  const root = temporaryFolder();
  const workbench = testWorkbench({ root });
  await withDraft(workbench);
  const made = valueOf(await workbench.backups.make('by-hand'));
  valueOf(await workbench.backups.copyOut(made?.name ?? '', target));
  expect(readFileSync(target).equals(readFileSync(path.join(root, 'backups', made?.name ?? '')))).toBe(true);
  const files = (folder: string): string[] =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : [];
  expect(files(target.replace('.sqlite', '-originals'))).toEqual(files(path.join(root, 'originals')));
});

it('a copy from before a migration becomes a backup, and can be restored', async () => {
  const root = temporaryFolder();
  const old = new Database(path.join(root, 'library.sqlite'));
  migrate(old, path.join(root, 'backups'), TEST_NOW, MIGRATIONS.slice(0, 5));
  old.exec("INSERT INTO hearing VALUES ('11111111-0000-4000-8000-000000000000', 'Fra før', '', '', NULL, NULL, '', 1, 1, NULL)");
  old.close();
  const workbench = testWorkbench({ root });
  valueOf(await workbench.backups.adopt());
  const [kept] = workbench.backups.list();
  expect(kept).toMatchObject({ reason: 'migration', counts: { hearings: 1 } });
  await workbench.server.call('hearing.create', { fields: HEARING });
  valueOf(await workbench.backups.restore(kept?.name ?? ''));
  expect(await titles(workbench)).toEqual(['Fra før']);
});

it('sweeps up what a process left that ended in the middle of one', async () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'backups', 'halv.part'), { recursive: true });
  const workbench = testWorkbench({ root });
  expect(inTheShelf(root)).toEqual([]);
  // A file without a record was never found whole.
  const made = valueOf(await workbench.backups.make('by-hand'));
  copyFileSync(path.join(root, 'backups', made?.name ?? ''), path.join(root, 'backups', 'library-000009-x-daily.sqlite'));
  expect(workbench.backups.list().map(({ sequence }) => sequence)).toEqual([1]);
});
