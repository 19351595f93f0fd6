import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';

/** Where a library keeps what it keeps. */
export type DataFolder = {
  readonly root: string;
  readonly database: string;
  /** Original files, by checksum. */
  readonly originals: string;
  readonly backups: string;
  /** Libraries that were damaged, as they were found. */
  readonly setAside: string;
  readonly log: string;
};

const APP_NAME = 'Pejling';

/** The folder named on the command line as `--data DIR` or `--data=DIR`, or null. */
function dataArgument(argv: readonly string[]): string | null {
  const index = argv.findIndex((argument) => argument === '--data' || argument.startsWith('--data='));
  const argument = argv[index];
  if (argument === undefined) return null;
  const value = argument === '--data' ? argv[index + 1] : argument.slice('--data='.length);
  return value === undefined || value === '' ? null : value;
}

/** The folder the user asked for: on the command line, else in the environment, else null. */
export function chosenDataFolder(argv: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const chosen = dataArgument(argv) ?? env['PEJLING_DATA'];
  return chosen === undefined || chosen === '' ? null : path.resolve(chosen);
}

/** The folder of a library that no one chose: beside the window's own files. */
export const libraryIn = (userData: string): string => path.join(userData, 'library');

/** Electron's userData folder, for a process without Electron (the command line). */
export function userDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const home = homedir();
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), APP_NAME);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', APP_NAME);
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), APP_NAME);
}

/** Makes the folder with those above it, one by one: Node's own way never ends in /proc, where a folder is there and yet takes no other. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another Pejling that is started at the same moment may have made it.
    if (!existsSync(folder)) throw error;
  }
}

/** Makes the folder and tries to write in it. Fails with data-folder-unwritable. */
export function prepareDataFolder(root: string): Result<DataFolder, Failure> {
  const probe = path.join(root, `.pejling-${String(process.pid)}.probe`);
  try {
    makeFolder(root);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    return fail({ code: 'data-folder-unwritable', folder: root, reason: reasonOf(error) });
  }
  return succeed({
    root,
    database: path.join(root, 'library.sqlite'),
    originals: path.join(root, 'originals'),
    backups: path.join(root, 'backups'),
    setAside: path.join(root, 'damaged'),
    log: path.join(root, 'log', 'pejling.log'),
  });
}
