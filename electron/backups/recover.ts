import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import type { Backup, BackupRecord } from '../../shared/backups/backup.ts';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { closeCopy, openDatabase, type Connection } from '../db/connection.ts';
import { damageMarkOf } from '../db/damage-mark.ts';
import { changedPages, sealedPage, sealOf, syncFolder } from '../db/page-seal.ts';
import { bringUpToDate } from '../db/prepare-copy.ts';
import { logIn, mendPages, replaceLog, salvage, type Salvage } from '../db/salvage.ts';
import { LINEAGE } from '../ipc/tidy-log.ts';
import type { DataFolder } from '../platform/paths.ts';
import { isWhole, sweep } from './backup-files.ts';
import { backupShelf, type Examine } from './shelf.ts';

/** A library put together from the newest good backup and all that can be read in the damaged one. It is a backup until it is used. */
export type Recovered = {
  readonly backup: BackupRecord;
  /** What it was built upon; null where there was no good backup. */
  readonly builtOn: Backup | null;
  /** Whether the damaged library could be read at all, and whether all of it could. */
  readonly reading: 'whole' | 'part' | 'nothing';
};

/** A library lies in these files. */
const PARTS = ['', '-wal', '-shm'] as const;

const isUpdate = (update: Uint8Array): boolean => {
  try {
    Y.applyUpdate(new Y.Doc(), update);
    return true;
  } catch {
    return false;
  }
};

const lineageOf = (updates: readonly Uint8Array[]): unknown => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getMap(LINEAGE).get('id');
};

/** What is written into answers after the backup was made comes to what the backup holds: Yjs merges the two. */
function mergeLogs(db: Connection, { logs, areLogsComplete }: Salvage, now: number): void {
  for (const [id, found] of logs) {
    const readable = found.filter(isUpdate);
    const known = logIn(db, id);
    if (readable.length === 0) continue;
    // Two documents of different lineage share no history: merged, every word would stand twice.
    const isSame = known.length === 0 || lineageOf(known) === lineageOf(readable);
    if (!isSame && !areLogsComplete) continue;
    replaceLog(db, id, Y.mergeUpdates(isSame ? [...known, ...readable] : readable), now);
  }
}

function recoveredIn(work: string, folder: DataFolder, base: string | null, now: number): Recovered['reading'] {
  const file = path.join(work, 'library.sqlite');
  const opened = openDatabase(file, now, base !== null);
  if (!opened.ok) throw new Error('A copy of a good backup can be opened.');
  const db = opened.value;
  try {
    if (!existsSync(folder.database)) return 'nothing';
    const changed = changedPages(folder.database);
    const damaged = path.join(work, 'damaged.sqlite');
    for (const part of PARTS) if (existsSync(folder.database + part)) copyFileSync(folder.database + part, damaged + part);
    mendPages(damaged, changed ?? [], base, sealedPage(folder.database) ?? (() => false));
    const found = salvage(damaged, db, changed !== null);
    if (found === null) return 'nothing';
    mergeLogs(db, found, now);
    return found.broken.length === 0 ? 'whole' : 'part';
  } finally {
    closeCopy(db);
  }
}

/** Puts a library together and keeps it as a backup. The damaged one is only read. Fails with backup-failed. */
export async function recover(folder: DataFolder, examine: Examine, now: () => number): Promise<Result<Recovered, Failure>> {
  sweep(folder.backups);
  const shelf = backupShelf({
    folder: folder.backups,
    library: folder.database,
    originals: folder.originals,
    copyTo: () => Promise.reject(new Error('A damaged library is not copied as a backup.')),
    examine,
    now,
  });
  const work = path.join(folder.backups, `${randomUUID()}.part`);
  try {
    mkdirSync(work, { recursive: true });
    const file = path.join(work, 'library.sqlite');
    let builtOn: BackupRecord | null = null;
    for (const backup of shelf.list()) {
      if (!(await isWhole(folder.backups, backup))) continue;
      copyFileSync(path.join(folder.backups, backup.name), file);
      if (bringUpToDate(file, now(), true)) {
        builtOn = backup;
        break;
      }
      rmSync(file);
    }
    const reading = recoveredIn(work, folder, builtOn === null ? null : path.join(folder.backups, builtOn.name), now());
    const taken = await shelf.takeIn(file);
    return taken.ok ? succeed({ backup: taken.value, builtOn, reading }) : taken;
  } catch (error) {
    return fail({ code: 'backup-failed', reason: reasonOf(error) });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Moves the library as it is to a folder of its own, which is answered. */
export function setAside(folder: DataFolder, now: number): string {
  const aside = path.join(folder.setAside, `${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`);
  mkdirSync(aside, { recursive: true });
  for (const file of [...PARTS.map((part) => folder.database + part), sealOf(folder.database), damageMarkOf(folder.database)])
    if (existsSync(file)) renameSync(file, path.join(aside, path.basename(file)));
  syncFolder(aside);
  syncFolder(folder.root);
  return aside;
}

/**
 * Puts a backup in the library's place, after what is there has been set aside. A crash in between leaves no library and its backups,
 * which the next start sees.
 */
export function putInPlace(folder: DataFolder, name: string, now: number): void {
  setAside(folder, now);
  const partial = `${folder.database}.part`;
  copyFileSync(path.join(folder.backups, name), partial);
  const handle = openSync(partial, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, folder.database);
  syncFolder(folder.root);
}
