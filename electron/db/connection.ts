import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { isMarkedDamaged } from './damage-mark.ts';
import { failureOfDatabaseError } from './errors.ts';
import { failureOfFile, leaveFile, rememberFile } from './file-guard.ts';
import { APPLICATION_ID, applicationOf, KNOWN_VERSION, migrate, versionOf } from './migrate.ts';
import { changedPages, forgetSeal, loggedPages, seal, sealOf } from './page-seal.ts';

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

/**
 * Bytes of the write-ahead log after which it is written into the database. A document of 200 pages fills SQLite's usual
 * 4 MiB, and whoever brought it in would wait for that too.
 */
const LONGEST_LOG = 16 * 1024 * 1024;

/** Sets what every connection must have, then asks whether it took: a pragma that is not understood is silently ignored. */
function configure(db: Connection): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  // Pejling does it itself, and seals what was written.
  db.pragma('wal_autocheckpoint = 0');
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

/** What the seal tells: pages that SQLite's own check finds nothing wrong with, and that Pejling did not write so. */
function failureInPages(file: string): Failure | null {
  const pages = changedPages(file);
  return pages === null || pages.length === 0 ? null : { code: 'database-changed', file, pages: pages.length };
}

/** What was found when it was last read to the end. */
const failureMarked = (file: string): Failure | null => (isMarkedDamaged(file) ? damaged(file, 'SQLITE_CORRUPT') : null);

/**
 * Opens the library's database, creating it when it is not there. Fails with data-folder-unwritable, database-newer,
 * database-damaged or database-changed; a database that is refused is left as it was. `isWhole`: its bytes are those of a file that was
 * read through and found whole, and are not read through again.
 */
export function openDatabase(file: string, now: number, isWhole = false): Result<Connection, Failure> {
  try {
    if (file !== IN_MEMORY && existsSync(file) && statSync(file).size > 0) {
      const refused = failureInHeader(file) ?? (isWhole ? null : (failureInside(file) ?? failureInPages(file) ?? failureMarked(file)));
      if (refused !== null) return fail(refused);
    }
    const db = new Database(file, { timeout: BUSY_TIMEOUT });
    try {
      configure(db);
      migrate(db, path.join(path.dirname(file), 'backups'), now);
      assertPragmas(db);
      return succeed(db);
    } catch (error) {
      closeAnyway(db);
      throw error;
    }
  } catch (error) {
    const failure = failureOfDatabaseError(error, file);
    if (failure?.code === 'database-damaged') return fail(failure);
    return fail({ code: 'data-folder-unwritable', folder: path.dirname(file), reason: reasonOf(error) });
  }
}

/**
 * Opens the library's database to read it beside the process that writes in it. Fails as `openDatabase` does, and with library-in-use where
 * that process has another version of it.
 */
export function openToRead(file: string): Result<Connection, Failure> {
  try {
    const refused = failureInHeader(file) ?? failureInside(file) ?? failureInPages(file);
    if (refused !== null) return fail(refused);
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (versionOf(db) === KNOWN_VERSION) return succeed(db);
    db.close();
    return fail({ code: 'library-in-use', holder: null });
  } catch (error) {
    const failure = failureOfDatabaseError(error, file);
    if (failure?.code === 'database-damaged') return fail(failure);
    return fail({ code: 'data-folder-unwritable', folder: path.dirname(file), reason: reasonOf(error) });
  }
}

const Checkpointed = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })]);

/** Writes what is in the write-ahead log into the database, and seals it. The log is let go of last: until then it can be done again. */
export function settleLog(db: Connection): void {
  if (db.memory) return;
  const pages = loggedPages(db.name);
  const [{ log, checkpointed }] = Checkpointed.parse(db.pragma('wal_checkpoint(PASSIVE)'));
  // Somebody is reading what was before: a part of the log waits. What stands in the log is not looked for in the seal.
  if (checkpointed < log) return rememberFile(db);
  try {
    if (pages.size > 0 || !existsSync(sealOf(db.name))) seal(db.name, pages);
  } catch {
    // A full disk has no room for it. No seal tells nothing; an old one would call damaged what is whole.
    forgetSeal(db.name);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  rememberFile(db);
}

/** Settles the write-ahead log where it has become long. Never throws and waits for nobody: what was written stands in the log. */
export function keepLogShort(db: Connection): void {
  if (db.memory || db.inTransaction || failureOfFile(db) !== null) return;
  const log = statSync(`${db.name}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size <= LONGEST_LOG) return;
  try {
    db.pragma('busy_timeout = 0');
    settleLog(db);
  } catch {
    // The next write tries again.
  } finally {
    db.pragma(`busy_timeout = ${String(BUSY_TIMEOUT)}`);
  }
}

/** Closes what could not be opened as it should. */
function closeAnyway(db: Connection): void {
  try {
    closeDatabase(db);
  } catch {
    // What went wrong first is what is told.
  }
}

/** Writes what is in the write-ahead log into the database and closes it. */
export function closeDatabase(db: Connection): void {
  if (!db.open) return;
  try {
    // What has been put in its place is not ours to seal.
    if (!db.readonly && failureOfFile(db) === null) settleLog(db);
  } finally {
    db.close();
    leaveFile(db);
  }
}

/** Closes a copy that nobody goes on writing in: as one file, without a log. It gets no seal, and one that it had goes. */
export function closeCopy(db: Connection): void {
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
    forgetSeal(db.name);
  }
}
