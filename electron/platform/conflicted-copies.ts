import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { APPLICATION_ID } from '../db/migrate.ts';

/** SQLite file format § 1.3: where a database says whose it is, and how long its header is. */
const APPLICATION_OFFSET = 68;
const HEADER_BYTES = 100;

/**
 * The names that a syncing program gives the other copy where two computers have changed a file: 'library (conflicted copy 2025-09-12).sqlite'
 * (Dropbox, Nextcloud), 'library (Jens' konfliktkopi).sqlite', 'library-PC.sqlite' (OneDrive), 'library 2.sqlite' (iCloud),
 * 'library (1).sqlite' (Google), 'library.sync-conflict-20250912-101010-ABCDEFG.sqlite' (Syncthing), 'library_conflict-…' (ownCloud). What
 * they have in common is enough: Pejling itself never writes a database beside its own.
 */
export function namedLikeCopies(names: readonly string[], database: string): string[] {
  const { name, ext } = path.parse(database);
  return names
    .filter((each) => each !== database && each.length > name.length + ext.length)
    .filter((each) => each.startsWith(name) && each.endsWith(ext) && /^[ ._([-]/.test(each.slice(name.length)))
    .toSorted();
}

function isLibrary(file: string): boolean {
  try {
    const handle = openSync(file, 'r');
    try {
      const header = Buffer.alloc(HEADER_BYTES);
      return readSync(handle, header, 0, HEADER_BYTES, 0) === HEADER_BYTES && header.readUInt32BE(APPLICATION_OFFSET) === APPLICATION_ID;
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** The other copies of a library that lie beside it, by name. They are never touched. */
export function conflictedCopies(database: string): string[] {
  const folder = path.dirname(database);
  try {
    return namedLikeCopies(readdirSync(folder), path.basename(database)).filter((name) => isLibrary(path.join(folder, name)));
  } catch {
    return [];
  }
}
