import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { movedTo } from './moved-note.ts';

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

/** What lies where in a library's folder. */
export const foldersIn = (root: string): DataFolder => ({
  root,
  database: path.join(root, 'library.sqlite'),
  originals: path.join(root, 'originals'),
  backups: path.join(root, 'backups'),
  setAside: path.join(root, 'damaged'),
  log: path.join(root, 'log', 'pejling.log'),
});

/** Most moves that are followed from one folder to the next. */
const MOST_MOVES = 20;

/** Where the library of a folder lies now. Fails with library-moved where that is not to be found on this computer. */
function followMoves(chosen: string): Result<string, Failure> {
  let root = chosen;
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const note = movedTo(root);
    if (note === null) return succeed(root);
    const isHere = note.host === hostname();
    if (!isHere || !existsSync(foldersIn(note.to).database))
      return fail({ code: 'library-moved', folder: note.to, host: isHere ? null : note.host });
    root = note.to;
  }
  return fail({ code: 'library-moved', folder: root, host: null });
}

/** Makes the folder and tries to write in it; where its library has been moved, the folder it is in now. Fails with data-folder-unwritable and library-moved. */
export function prepareDataFolder(chosen: string): Result<DataFolder, Failure> {
  const followed = followMoves(chosen);
  if (!followed.ok) return followed;
  const root = followed.value;
  const probe = path.join(root, `.pejling-${String(process.pid)}.probe`);
  try {
    makeFolder(root);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    return fail({ code: 'data-folder-unwritable', folder: root, reason: reasonOf(error) });
  }
  return succeed(foldersIn(root));
}
