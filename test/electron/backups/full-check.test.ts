import Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startFullCheck, type FindDamage } from '../../../electron/backups/full-check.ts';
import { putInPlace, recover } from '../../../electron/backups/recover.ts';
import { damageBeside, examineFile } from '../../../electron/db/examine.ts';
import { closeDatabase, openDatabase } from '../../../electron/db/connection.ts';
import { openStore } from '../../../electron/db/store.ts';
import { foldersIn } from '../../../electron/platform/paths.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, TEST_NOW, testWorkbench, valueOf } from '../test-workbench.ts';

const MINUTE = 60_000;
const here: FindDamage = async (file) => damageBeside(file);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function library() {
  const folder = foldersIn(temporaryFolder());
  const workbench = testWorkbench({ root: folder.root });
  for (const title of ['Første', 'Anden']) valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title } }));
  const { hearings } = valueOf(await workbench.server.call('library.overview', {}));
  for (const { hearing } of hearings) valueOf(await workbench.server.call('response.create', { hearingId: hearing.id }));
  valueOf(await workbench.backups.make('by-hand'));
  workbench.close();
  return folder;
}

/** Answers of a hearing that is no longer there, in a file that is whole to the start: what a fault above the disk leaves. */
function loseAHearing(file: string): void {
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  db.pragma('foreign_keys = OFF');
  db.exec("UPDATE hearing SET id = '00000000-0000-4000-8000-00000000dead' WHERE id = (SELECT hearing_id FROM response LIMIT 1)");
  db.close();
  rmSync(`${file}.pages`);
}

function check(file: string, findDamage: FindDamage = here) {
  const told: Failure[] = [];
  const stop = startFullCheck({ file, findDamage, onDamage: (failure) => void told.push(failure) });
  return { told, stop };
}

it('finds nothing in a library that is whole, while somebody writes in it', async () => {
  const { database } = await library();
  const store = valueOf(openStore(database, TEST_NOW));
  const { told } = check(database);
  store.preferences.write('theme', 'dark', 1);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect([told, existsSync(`${database}.damaged`)]).toEqual([[], false]);
  store.close();
});

it('does not call a library damaged that is busy, away or not to be read just now', async () => {
  expect(damageBeside(path.join(temporaryFolder(), 'væk.sqlite'))).toBe(null);
  const { database } = await library();
  const other = new Database(database);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  other.pragma('user_version');
  expect(damageBeside(database)).toBe(null);
  other.close();
});

it('finds at the end what the start does not see, says so, and the next start offers to bring the library back', async () => {
  const folder = await library();
  loseAHearing(folder.database);
  const opened = valueOf(openDatabase(folder.database, TEST_NOW));
  const { told } = check(folder.database);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(told).toEqual([{ code: 'database-damaged', file: folder.database, reason: 'foreign_key_check' }]);
  closeDatabase(opened);

  expect(openDatabase(folder.database, TEST_NOW)).toMatchObject({ failure: { code: 'database-damaged' } });
  const recovered = valueOf(
    await recover(
      folder,
      async (file, isOurs) => examineFile(file, isOurs),
      () => TEST_NOW,
    ),
  );
  putInPlace(folder, recovered.backup.name, TEST_NOW);
  expect(damageBeside(folder.database)).toEqual([]);
  closeDatabase(valueOf(openDatabase(folder.database, TEST_NOW)));
});

it('ends with the program: what is stopped reads nothing and tells nothing', async () => {
  const { database } = await library();
  loseAHearing(database);
  let asked: AbortSignal | null = null;
  const slow: FindDamage = async (_file, signal) => {
    asked = signal;
    return new Promise((resolve) => setTimeout(() => resolve(['damaged']), MINUTE));
  };
  const early = check(database, slow);
  early.stop();
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect([asked, early.told]).toEqual([null, []]);
  const late = check(database, slow);
  await vi.advanceTimersByTimeAsync(MINUTE);
  late.stop();
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect([asked, late.told, existsSync(`${database}.damaged`)]).toMatchObject([{ aborted: true }, [], false]);
});
