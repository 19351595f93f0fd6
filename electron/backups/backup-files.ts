import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp, copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Backup, BackupRecord, type BackupReason } from '../../shared/backups/backup.ts';
import { syncFolder } from '../db/page-seal.ts';

/** Backups lie in one folder, each with a record beside it: a file without its record was never found whole. */

const RECORD = '.json';

const recordOf = (folder: string, name: string): string => path.join(folder, `${name}${RECORD}`);

/** A name that sorts as the backups were made, and tells a person when and why. */
export function backupName(sequence: number, madeAt: number, reason: BackupReason): string {
  const stamp = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return `library-${String(sequence).padStart(6, '0')}-${stamp}-${reason}.sqlite`;
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

function readRecord(folder: string, name: string): BackupRecord | null {
  try {
    const record = BackupRecord.safeParse(JSON.parse(readFileSync(recordOf(folder, name), 'utf8')));
    return record.success && record.data.name === name ? record.data : null;
  } catch {
    return null;
  }
}

/** Newest first. */
export function backupsIn(folder: string): BackupRecord[] {
  const names = namesIn(folder);
  return names
    .filter((name) => name.endsWith('.sqlite') && names.includes(`${name}${RECORD}`))
    .flatMap((name) => readRecord(folder, name) ?? [])
    .toSorted((a, b) => b.sequence - a.sequence);
}

/** Copies that were made before a migration, and that nobody has looked into yet. */
export function unrecordedIn(folder: string): string[] {
  const names = namesIn(folder);
  return names.filter(
    (name) => /^library-v\d+-.*\.sqlite$/.test(name) && Backup.shape.name.safeParse(name).success && !names.includes(`${name}${RECORD}`),
  );
}

/** What was left by a process that ended while it made one. */
export function sweep(folder: string): void {
  for (const name of namesIn(folder)) if (name.endsWith('.part')) rmSync(path.join(folder, name), { recursive: true, force: true });
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function writeRecord(folder: string, record: BackupRecord): Promise<void> {
  const partial = `${recordOf(folder, record.name)}.part`;
  const handle = await open(partial, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(record, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, recordOf(folder, record.name));
  syncFolder(folder);
}

/** The record goes first: a backup without one is none. */
export async function removeBackup(folder: string, name: string): Promise<void> {
  await rm(recordOf(folder, name), { force: true });
  await rm(path.join(folder, name), { force: true });
}

export async function checksumOfFile(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

/** Whether a backup's file is, byte by byte, the one that was found whole. */
export async function isWhole(folder: string, { name, sha256 }: BackupRecord): Promise<boolean> {
  return checksumOfFile(path.join(folder, name)).then(
    (found) => found === sha256,
    () => false,
  );
}

/** A backup with the documents and pictures that it refers to, outside the library's folder: `target`, and a folder of originals beside it. */
export async function copyOut(file: string, originals: string, target: string): Promise<void> {
  const partial = `${target}.part`;
  try {
    await copyFile(file, partial);
    await sync(partial);
    const folder = `${target.replace(/\.sqlite$/, '')}-originals`;
    await cp(originals, folder, { recursive: true, force: true, filter: (name) => !name.endsWith('.part') }).catch((error: unknown) => {
      // A library without documents has no such folder.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
