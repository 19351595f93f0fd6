import { closeSync, fstatSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Connection } from './connection.ts';

/**
 * A file that is open can be deleted, renamed or written over, and its drive pulled out: SQLite would go on writing where nobody looks.
 * Only Pejling's own settling of the log changes the database file, so what is known of it holds from one time to the next.
 */

/** SQLite file format § 1.3. */
const HEADER_BYTES = 100;

type Guard = { readonly handle: number; database: string; log: string | null; size: bigint; header: string };

const guards = new WeakMap<Connection, Guard>();

const identity = ({ dev, ino }: BigIntStats): string => `${String(dev)}:${String(ino)}`;

function headerIn(handle: number): string {
  const header = Buffer.alloc(HEADER_BYTES);
  readSync(handle, header, 0, HEADER_BYTES, 0);
  return header.toString('latin1');
}

const logOf = (db: Connection): string | null => {
  const found = statSync(`${db.name}-wal`, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : identity(found);
};

/** Begins to watch over the file of an open database. The handle stays open: closing it would let go of SQLite's own locks. */
export function guardFile(db: Connection): void {
  if (db.memory) return;
  const handle = openSync(db.name, 'r');
  const found = fstatSync(handle, { bigint: true });
  guards.set(db, { handle, database: identity(found), log: logOf(db), size: found.size, header: headerIn(handle) });
}

/** The file is now as Pejling itself has left it. */
export function rememberFile(db: Connection): void {
  const guard = guards.get(db);
  if (guard === undefined) return;
  guard.size = fstatSync(guard.handle, { bigint: true }).size;
  guard.header = headerIn(guard.handle);
}

/** Ends the watch. To be called once the database is closed. */
export function leaveFile(db: Connection): void {
  const guard = guards.get(db);
  if (guard !== undefined) closeSync(guard.handle);
  guards.delete(db);
}

/** What has become of the file, or null where it is where and as it was left. */
export function failureOfFile(db: Connection): Failure | null {
  const guard = guards.get(db);
  if (guard === undefined) return null;
  const gone = (how: 'missing' | 'replaced'): Failure => ({ code: 'library-gone', file: db.name, how });
  try {
    const found = statSync(db.name, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return gone('missing');
    if (identity(found) !== guard.database || found.size < guard.size || headerIn(guard.handle) !== guard.header) return gone('replaced');
    const log = logOf(db);
    if (guard.log !== null && log !== guard.log) return gone('replaced');
    guard.log = log;
    return null;
  } catch {
    // The drive answers no more.
    return gone('missing');
  }
}

/** Carries the failure out of a write that must not be acknowledged. */
export class LibraryGone extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Throws LibraryGone where what is written would not be found again. */
export function assertFile(db: Connection): void {
  const failure = failureOfFile(db);
  if (failure !== null) throw new LibraryGone(failure);
}
