import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { failureOfDatabaseError } from './errors.ts';
import { APPLICATION_ID, applicationOf, KNOWN_VERSION, migrate, versionOf } from './migrate.ts';

export type Connection = Database.Database;

/** A database that lives as long as its connection. */
export const IN_MEMORY = ':memory:';

/** SQLite file format § 1.3: the first 16 bytes, and where the user version stands (big-endian). */
const FILE_MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const USER_VERSION_OFFSET = 60;

/** synchronous = FULL as the pragma answers it. In WAL the library's default is NORMAL, which loses acknowledged commits when power fails. */
const SYNCHRONOUS_FULL = 2;

/** How long a write waits for another process (the command line beside the window) before it gives up, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** Sets what every connection must have, then asks whether it took: a pragma that is not understood is silently ignored. */
function configure(db: Connection): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

export function assertPragmas(db: Connection): void {
  const expected = {
    journal_mode: db.memory ? 'memory' : 'wal',
    synchronous: SYNCHRONOUS_FULL,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
  };
  for (const [name, value] of Object.entries(expected)) {
    if (db.pragma(name, { simple: true }) !== value) throw new Error(`The database refuses ${name} = ${String(value)}.`);
  }
}

const newer = (file: string, found: number): Failure => ({ code: 'database-newer', file, found, known: KNOWN_VERSION });
const damaged = (file: string, reason: string): Failure => ({ code: 'database-damaged', file, reason });

/** What the file's header says, read as bytes: opening it with SQLite could already write beside it. */
function failureInHeader(file: string): Failure | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES || header.toString('latin1', 0, FILE_MAGIC.length) !== FILE_MAGIC) {
      return damaged(file, 'SQLITE_NOTADB');
    }
  } finally {
    closeSync(handle);
  }
  const version = header.readInt32BE(USER_VERSION_OFFSET);
  return version > KNOWN_VERSION ? newer(file, version) : null;
}

/** What a reader that cannot write finds: a newer version that is still in the write-ahead log, damaged pages, another program's file. */
function failureInside(file: string): Failure | null {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  try {
    const version = versionOf(db);
    if (version > KNOWN_VERSION) return newer(file, version);
    const check = db.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') return damaged(file, 'SQLITE_CORRUPT');
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    const application = applicationOf(db);
    if (application !== APPLICATION_ID && tables !== 0) return damaged(file, `application_id ${String(application)}`);
    return null;
  } finally {
    db.close();
  }
}

/**
 * Opens the library's database, creating it when it is not there. Fails with data-folder-unwritable, database-newer or
 * database-damaged; a database that is refused is left as it was.
 */
export function openDatabase(file: string, now: number): Result<Connection, Failure> {
  try {
    if (file !== IN_MEMORY && existsSync(file) && statSync(file).size > 0) {
      const refused = failureInHeader(file) ?? failureInside(file);
      if (refused !== null) return fail(refused);
    }
    const db = new Database(file, { timeout: BUSY_TIMEOUT });
    try {
      configure(db);
      migrate(db, path.join(path.dirname(file), 'backups'), now);
      assertPragmas(db);
      return succeed(db);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const failure = failureOfDatabaseError(error, file);
    if (failure?.code === 'database-damaged') return fail(failure);
    return fail({ code: 'data-folder-unwritable', folder: path.dirname(file), reason: reasonOf(error) });
  }
}

/** Writes what is in the write-ahead log into the database and closes it. */
export function closeDatabase(db: Connection): void {
  if (!db.open) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
