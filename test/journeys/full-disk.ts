import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LaunchedApp } from './launch.ts';

/** A place for a library whose room can be used up, and given back. */
export type FullDisk = {
  readonly folder: string;
  /** What the program is to say of it. */
  readonly says: string;
  readonly fill: (running: LaunchedApp) => Promise<void>;
  readonly makeRoom: () => void;
  readonly remove: () => void;
};

/** Enough for the library with its examples. */
const DISK_MEGABYTES = 48;

/** A disk of its own, in memory; null where this user may not mount one. */
function smallDisk(folder: string): FullDisk | null {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(DISK_MEGABYTES)}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  const filler = path.join(folder, 'filler');
  return {
    folder,
    says: 'disken er fuld',
    fill: async () => {
      for (const bytes of [1024 * 1024, 4096, 1]) {
        try {
          for (;;) appendFileSync(filler, Buffer.alloc(bytes));
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        }
      }
    },
    makeRoom: () => rmSync(filler),
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
}

/** The system refuses the program any file longer than the library's log is now: what a container without the right to mount can do. */
function limitedFiles(folder: string): FullDisk {
  let pid = 0;
  const limit = (bytes: string): void => void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  return {
    folder,
    says: 'disken svarer med fejl',
    fill: async ({ app }) => {
      pid = await app.evaluate(() => {
        // The system's signal, which would end the program where a full disk does not.
        process.on('SIGXFSZ', () => undefined);
        return process.pid;
      });
      limit(String(statSync(path.join(folder, 'library.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0));
    },
    makeRoom: () => limit('unlimited'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Throws where neither can be had: a journey that says nothing would be taken for one that went well. */
export function fullDisk(): FullDisk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-full-'));
  const disk = smallDisk(folder);
  if (disk !== null) return disk;
  if (spawnSync('prlimit', ['--version']).status === 0) return limitedFiles(folder);
  throw new Error('A full disk needs the right to mount one, or prlimit (util-linux).');
}
