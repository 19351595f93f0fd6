import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Examination } from '../db/examine.ts';
import { syncFolder } from '../db/page-seal.ts';
import { backupsIn, checksumOfFile, writeRecord } from './backup-files.ts';

/** Every copy of the library below a folder, recorded or not, by its path in it. What is being made is none yet. */
export async function copiesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sqlite'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((part) => part.endsWith('.part')))
    .toSorted();
}

type Parts = {
  readonly folder: string;
  /** Where one is worked on, so that a crash leaves each copy as it was or as it is to be. */
  readonly workFolder: string;
  readonly concerns: (file: string) => boolean;
  readonly change: (file: string) => void;
  readonly examine: (file: string, isOurs: boolean) => Promise<Examination>;
};

/** See the shelf's `rewrite`. */
export async function rewriteCopies({ folder, workFolder, concerns, change, examine }: Parts): Promise<string[]> {
  const left: string[] = [];
  const records = backupsIn(folder);
  await mkdir(workFolder, { recursive: true });
  for (const name of await copiesIn(folder)) {
    const [file, work] = [path.join(folder, name), path.join(workFolder, 'changed.sqlite')];
    try {
      if (!concerns(file)) continue;
      await copyFile(file, work);
      change(work);
      const record = records.find((each) => each.name === name);
      const found = record === undefined ? null : await examine(work, true);
      await rename(work, file);
      syncFolder(path.dirname(file));
      // A backup whose record is not renewed counts as changed by someone else, and is never restored.
      if (record === undefined || found === null) continue;
      const [{ size }, sha256] = [await stat(file), await checksumOfFile(file)];
      await writeRecord(folder, { ...record, bytes: size, counts: found.counts, sha256, digest: found.digest });
    } catch {
      left.push(name);
    } finally {
      await rm(work, { force: true });
    }
  }
  return left;
}
