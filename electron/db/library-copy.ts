import Database from 'better-sqlite3';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** Pages that are copied between two looks at what else there is to do. */
const STEP = 400;

/** All pages at once. */
const ALL = 0x7f_ff_ff_ff;

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Copies the library as it is when the copying ends, a few pages at a time, so that whoever writes does not wait. The copy is one file
 * without a log beside it, complete on disk.
 */
export async function copyLibrary(db: Connection, file: string, onProgress: (done: number, total: number) => void): Promise<void> {
  await db.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      onProgress(totalPages - remainingPages, totalPages);
      return STEP;
    },
  });
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  sync(file);
}

/**
 * Puts all that `from` holds in the place of all that the open library at `library` holds, in one transaction of SQLite's: a crash
 * leaves the one or the other. `from` must have the version of the database that is open.
 */
export async function replaceLibrary(from: string, library: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(library, { progress: () => ALL });
  } finally {
    source.close();
  }
}
