import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupReason, BackupRecord } from '../../shared/backups/backup.ts';
import { whichToKeep } from '../../shared/backups/which-to-keep.ts';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Examination } from '../db/examine.ts';
import { forgetDamage } from '../db/damage-mark.ts';
import { replaceLibrary } from '../db/library-copy.ts';
import { bringUpToDate, readAnswers } from '../db/prepare-copy.ts';
import { syncFolder } from '../db/page-seal.ts';
import { rewriteCopies } from './rewrite-copies.ts';
import { backupName, backupsIn, checksumOfFile, copyOut, isWhole, removeBackup, unrecordedIn, writeRecord } from './backup-files.ts';

/** Reads all of a database file, where that keeps nobody waiting. `isOurs`: nobody else has it open. */
export type Examine = (file: string, isOurs: boolean) => Promise<Examination>;

/** Bytes that all backups may take together. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024;

type Parts = {
  /** Where the backups lie. */
  readonly folder: string;
  /** The library's database and its folder of originals. */
  readonly library: string;
  readonly originals: string;
  readonly copyTo: (file: string, onProgress: (done: number, total: number) => void) => Promise<void>;
  readonly examine: Examine;
  readonly now: () => number;
};

export type BackupShelf = ReturnType<typeof backupShelf>;

const notThere = fail({ code: 'not-found', what: 'backup' } as const);

/** The library's backups. One is made or restored at a time; whoever asks meanwhile waits. */
export function backupShelf({ folder, library, originals, copyTo, examine, now }: Parts) {
  let queue: Promise<unknown> = Promise.resolve();
  const alone = <T>(run: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const turn = queue.then(() => run().catch((error: unknown) => fail<Failure>({ code: 'backup-failed', reason: reasonOf(error) })));
    queue = turn;
    return turn;
  };

  /** A folder to work in, which goes afterwards. */
  const apart = async <T>(run: (workFolder: string) => Promise<T>): Promise<T> => {
    const workFolder = path.join(folder, `${randomUUID()}.part`);
    await mkdir(workFolder, { recursive: true });
    try {
      return await run(workFolder);
    } finally {
      await rm(workFolder, { recursive: true, force: true });
    }
  };

  /** Takes a copy in, once it has been read through: what counts as a backup can be opened. */
  const takeIn = async (file: string, reason: BackupReason, known: Examination | null): Promise<Result<BackupRecord, Failure>> => {
    const found = known ?? (await examine(file, true));
    if (found.damage.length > 0) return fail({ code: 'backup-failed', reason: 'SQLITE_CORRUPT' });
    const sequence = (backupsIn(folder)[0]?.sequence ?? 0) + 1;
    const madeAt = now();
    const name = backupName(sequence, madeAt, reason);
    const [{ size }, sha256] = await Promise.all([stat(file), checksumOfFile(file)]);
    const { counts, digest } = found;
    const record: BackupRecord = { name, sequence, madeAt, reason, bytes: size, counts, sha256, digest };
    await rename(file, path.join(folder, name));
    syncFolder(folder);
    await writeRecord(folder, record);
    return succeed(record);
  };

  const tidy = async (): Promise<void> => {
    const backups = backupsIn(folder);
    const kept = whichToKeep(backups, MOST_BYTES);
    for (const { name } of backups) if (!kept.has(name)) await removeBackup(folder, name);
  };

  /** Copies that were made before a migration become backups like the others. */
  const adopt = (): Promise<void> =>
    apart(async (workFolder) => {
      for (const name of unrecordedIn(folder)) {
        const file = path.join(workFolder, 'library.sqlite');
        await copyFile(path.join(folder, name), file);
        const found = bringUpToDate(file, now()) ? await examine(file, true) : null;
        if (found === null || found.damage.length > 0) continue;
        const old = path.join(workFolder, 'old.sqlite');
        await rename(path.join(folder, name), old);
        await takeIn(old, 'migration', found);
        await rm(file, { force: true });
      }
    });

  const makeNow = (
    reason: BackupReason,
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<Result<BackupRecord | null, Failure>> =>
    apart(async (workFolder) => {
      const file = path.join(workFolder, 'library.sqlite');
      await copyTo(file, onProgress);
      const found = await examine(file, true);
      const [newest] = backupsIn(folder);
      if (reason === 'daily' && newest !== undefined && newest.digest === found.digest && found.damage.length === 0) return succeed(null);
      const taken = await takeIn(file, reason, found);
      if (taken.ok) await tidy();
      return taken;
    });

  const find = async (name: string): Promise<BackupRecord | null> => {
    const record = backupsIn(folder).find((backup) => backup.name === name);
    return record !== undefined && (await isWhole(folder, record)) ? record : null;
  };

  /** A copy of a backup that this program can read, to work on. */
  const withCopy = async <T>(name: string, run: (file: string) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    if ((await find(name)) === null) return notThere;
    return apart(async (workFolder) => {
      const file = path.join(workFolder, 'library.sqlite');
      await copyFile(path.join(folder, name), file);
      if (!bringUpToDate(file, now())) return notThere;
      return run(file);
    });
  };

  return {
    folder,
    library,
    /** Newest first. */
    list: (): BackupRecord[] => backupsIn(folder),
    /** Makes one; null where a daily one would say what the newest says. */
    make: (reason: BackupReason, onProgress?: (done: number, total: number) => void) => alone(() => makeNow(reason, onProgress)),
    /** What is to be done now and then: backups from before a migration are taken in. */
    adopt: () => alone(async () => succeed(await adopt())),
    /** The answers of a backup, to read. */
    preview: (name: string) => alone(() => withCopy(name, async (file) => succeed(readAnswers(file)))),
    /** Brings a backup back, after one of the present has been made, which is answered: restoring that one undoes it. */
    restore: (name: string): Promise<Result<BackupRecord, Failure>> =>
      alone(() =>
        withCopy(name, async (file) => {
          const found = await examine(file, true);
          if (found.damage.length > 0) return notThere;
          const present = await makeNow('restore');
          if (!present.ok) return present;
          if (present.value === null) throw new Error('A backup before a restoration is always made.');
          await replaceLibrary(file, library);
          forgetDamage(library);
          return succeed(present.value);
        }),
      ),
    /** Copies one out, with the originals. */
    copyOut: (name: string, target: string): Promise<Result<null, Failure>> =>
      alone(async () => {
        if ((await find(name)) === null) return notThere;
        await copyOut(path.join(folder, name), originals, target);
        return succeed(null);
      }),
    /**
     * Changes every copy that `concerns` the change, recorded or not, and records what became of it. Answers the names of those that could
     * not be looked into or changed: they are as they were.
     */
    rewrite: (concerns: (file: string) => boolean, change: (file: string) => void): Promise<Result<string[], Failure>> =>
      alone(() => apart(async (workFolder) => succeed(await rewriteCopies({ folder, workFolder, concerns, change, examine })))),
    /** Takes in a library that was put together from a damaged one. */
    takeIn: (file: string): Promise<Result<BackupRecord, Failure>> => alone(() => takeIn(file, 'recovery', null)),
  };
}
