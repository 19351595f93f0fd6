import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { syncFolder } from '../db/page-seal.ts';
import type { Store } from '../db/store.ts';
import { conflictedCopies } from '../platform/conflicted-copies.ts';
import { foldersIn, type DataFolder } from '../platform/paths.ts';
import { checksumOfFile } from './backup-files.ts';
import type { Examine } from './shelf.ts';

type Parts = {
  readonly from: DataFolder;
  /** The folder the library is to lie in, which is not there yet. */
  readonly to: string;
  readonly store: Pick<Store, 'copyTo' | 'state' | 'erasure'>;
  readonly examine: Examine;
  /** Files that have come across, of how many. */
  readonly onProgress: (done: number, total: number) => void;
  /** Called once everything is there, before anyone can write again: from here on the library is in its new place, or a failure says why not. */
  readonly takeOver: (folder: DataFolder) => Result<null, Failure>;
};

/** How often a copying is done again because somebody wrote meanwhile. */
const ATTEMPTS = 5;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Copies a file, down to the disk, and compares it with what it was copied from. */
async function copyExactly(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to);
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  if ((await checksumOfFile(from)) !== (await checksumOfFile(to))) throw new Error('EIO');
}

/** Copies what lies beside the database: originals, backups, what was set aside, and other copies of the library, whose contents may be nowhere else. */
async function copyRest({ from, onProgress }: Parts, work: DataFolder): Promise<void> {
  const folders = [
    [from.originals, work.originals],
    [from.backups, work.backups],
    [from.setAside, work.setAside],
  ] as const;
  const files = await Promise.all(folders.map(async ([source]) => filesIn(source)));
  const copies = conflictedCopies(from.database);
  const total = files.flat().length + copies.length + 1;
  let done = 0;
  for (const name of copies) {
    onProgress(done, total);
    await copyExactly(path.join(from.root, name), path.join(work.root, name));
    done += 1;
  }
  for (const [index, [source, target]] of folders.entries())
    for (const file of files[index] ?? []) {
      onProgress(done, total);
      await copyExactly(path.join(source, file), path.join(target, file));
      done += 1;
    }
  onProgress(done, total);
}

/** Copies the database by SQLite's own way and compares what both hold; then the originals that have come meanwhile. The state that was copied; null where more was written. */
async function copyDatabase({ from, store, examine }: Parts, work: DataFolder): Promise<string | null> {
  const before = store.state();
  await rm(work.database, { force: true });
  await store.copyTo(work.database, () => undefined);
  const [source, copy] = [await examine(from.database, false), await examine(work.database, true)];
  if (source.damage.length > 0 || copy.damage.length > 0) throw new Error('SQLITE_CORRUPT');
  const there = new Set((await filesIn(work.originals)).map((file) => path.basename(file)));
  for (const file of await filesIn(from.originals))
    if (!there.has(path.basename(file))) await copyExactly(path.join(from.originals, file), path.join(work.originals, file));
  return source.digest === copy.digest ? before : null;
}

/**
 * Moves an open library to another folder: everything is copied and compared beside it, the folder gets its name, and `takeOver` goes over
 * to it. Until then the library is where it was; what is there is kept in any case. Fails with move-failed, and as `takeOver` does.
 */
export async function moveLibrary(parts: Parts): Promise<Result<DataFolder, Failure>> {
  const { to, store, onProgress, takeOver } = parts;
  const work = foldersIn(`${to}.${randomUUID().slice(0, 8)}.part`);
  try {
    await mkdir(work.root, { recursive: true });
    await copyRest(parts, work);
    for (let attempt = 1; (await copyDatabase(parts, work)) !== store.state(); attempt++)
      if (attempt === ATTEMPTS) throw new Error('SQLITE_BUSY');
    // From here on nothing waits: nobody can write in between.
    renameSync(work.root, to);
    syncFolder(path.dirname(to));
    onProgress(1, 1);
    const folder = foldersIn(to);
    const taken = takeOver(folder);
    if (taken.ok) return succeed(folder);
    await rm(to, { recursive: true, force: true });
    return taken;
  } catch (error) {
    await rm(work.root, { recursive: true, force: true }).catch(() => undefined);
    return fail({ code: 'move-failed', reason: reasonOf(error) });
  }
}
