import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sha256 } from '../../shared/domain/ids.ts';

/** Copies of original files for other programs to open, in a folder of this session that only this user can read. */
export type OpenCopies = {
  /**
   * The path of a copy under the file's own name. No program can write to it, so that no one believes to have changed
   * what Pejling keeps. Rejects when it cannot be written.
   */
  readonly of: (name: string, checksum: Sha256, bytes: Uint8Array) => Promise<string>;
  /** Removes them all, as far as the programs that have them open allow. */
  readonly remove: () => void;
};

const isSame = (file: string, bytes: Uint8Array): Promise<boolean> =>
  readFile(file).then(
    (found) => found.equals(bytes),
    () => false,
  );

export function openCopies(): OpenCopies {
  let folder: string | null = null;
  return {
    of: async (name, checksum, bytes) => {
      folder ??= mkdtempSync(path.join(tmpdir(), 'pejling-'));
      // A folder for each: two sources may have files of the same name.
      const place = path.join(folder, checksum.slice(0, 16));
      const file = path.join(place, name);
      // Some programs keep an open file from being replaced.
      if (await isSame(file, bytes)) return file;
      await rm(file, { force: true });
      await mkdir(place, { recursive: true });
      await writeFile(file, bytes, { flag: 'wx' });
      await chmod(file, 0o400);
      return file;
    },
    remove: () => {
      if (folder === null) return;
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Held open by a program: the system clears its folder for temporary files.
      }
      folder = null;
    },
  };
}
