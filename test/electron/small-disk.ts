import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** Where this user may mount a disk of its own, in memory. */
export const canMount = ((): boolean => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pejling-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]).status === 0;
  if (isMounted) spawnSync('umount', ['--lazy', folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
})();

/** A disk of so many kilobytes, which can be filled and sealed. Only where `canMount`. */
export function smallDisk(kilobytes: number) {
  const folder = path.join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const mount = (options: string): void => {
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  mount(`size=${String(kilobytes)}k`);
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return {
    folder,
    seal: () => mount(`remount,ro,size=${String(kilobytes)}k`),
    fill: () => {
      try {
        for (;;) appendFileSync(path.join(folder, 'fyld'), Buffer.alloc(1024));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    },
  };
}
