import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { FolderFacts } from './folder-place.ts';

/** Names of a folder that are looked at: what marks a synced folder is there from the beginning. */
const MOST_NAMES = 5000;

/** Milliseconds that a drive is asked for what is mounted. */
const LONGEST_ANSWER = 3000;

/** A line of /proc/mounts each: 'source folder type options 0 0', where a space in a name is \040. */
export const mountsOfLinux = (text: string): FolderFacts['mounts'] =>
  text.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    if (folder === undefined || type === undefined) return [];
    const bytes = folder.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)));
    return [{ folder: /\\/.test(folder) ? Buffer.from(bytes, 'latin1').toString() : folder, type }];
  });

/** What macOS' mount writes: '//user@server/share on /Volumes/share (smbfs, nodev, …)' a line. */
export const mountsOfMac = (text: string): FolderFacts['mounts'] =>
  text.split('\n').flatMap((line) => {
    const [, folder, type] = /^.+? on (\/.*) \(([\w.-]+)[,)]/.exec(line) ?? [];
    return folder === undefined || type === undefined ? [] : [{ folder, type }];
  });

async function mounts(): Promise<FolderFacts['mounts']> {
  try {
    if (process.platform === 'linux') return mountsOfLinux(await readFile('/proc/mounts', 'utf8'));
    if (process.platform !== 'darwin') return [];
    return mountsOfMac((await promisify(execFile)('/sbin/mount', { timeout: LONGEST_ANSWER })).stdout);
  } catch {
    return [];
  }
}

const foldersAbove = (folder: string): string[] => {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
};

/** Gathers what tells where a folder lies. What cannot be read says nothing. */
export async function folderFacts(folder: string): Promise<FolderFacts> {
  const real = await realpath(folder).catch(() => folder);
  const around = foldersAbove(real).map(async (at) => {
    const names = await readdir(at).catch(() => []);
    const desktopIni = names.some((name) => name.toLowerCase() === 'desktop.ini')
      ? await readFile(path.join(at, 'desktop.ini'), 'latin1').catch(() => '')
      : '';
    // Windows writes it as UTF-16 now and then.
    return { folder: at, names: names.slice(0, MOST_NAMES), desktopIni: desktopIni.replaceAll('\0', '') };
  });
  return {
    platform: process.platform,
    folder: real,
    home: homedir(),
    env: process.env,
    around: await Promise.all(around),
    mounts: await mounts(),
  };
}
