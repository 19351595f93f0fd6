import Database, { SqliteError } from 'better-sqlite3';
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/hearing.ts';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Connection } from './connection.ts';

/**
 * One process writes in a library at a time: its window keeps texts in memory, and the seal of the pages tells only of what its own writer
 * wrote. The lease is a lock of the system's on an empty file beside the database, taken through SQLite, which speaks to each system
 * (fcntl, LockFileEx) and, where a network drive keeps locks, to other computers. A lock goes with the process that holds it, however that
 * ends. A process id in a file would outlive a crash and be given to another process; a time in one would trust clocks that are years off.
 * What is written about the holder is for people only and decides nothing.
 *
 * The file is never removed: whoever held the removed one and whoever made the next would both hold a lease.
 */
const LOCK = '.lease';
const HOLDER = '.holder.json';

/** What has a library open to write in it. */
const Program = z.enum(['window', 'command']);
export type Program = z.infer<typeof Program>;

const HolderRecord = z.strictObject({ program: Program, host: z.string(), process: z.int().positive(), since: Instant });
type HolderRecord = z.infer<typeof HolderRecord>;

export type Lease = {
  /** Lets the next one write. The library must be closed by then. */
  readonly release: () => void;
};

/** For a library that no other process can reach: one in memory, or in a folder just made. */
export const UNSHARED: Lease = { release: () => undefined };

/** A command is over soon: who wants to write waits so long for it, in milliseconds. A window is not waited for. */
const LONGEST_WAIT = 5000;

/** What is held must not be taken for garbage: a connection that is collected lets its lock go. */
const held = new Set<Connection>();

/** Where the file really lies: a library that is reached by two ways is one library. */
function placeOf(database: string): string {
  if (existsSync(database)) return realpathSync(database);
  return path.join(realpathSync(path.dirname(database)), path.basename(database));
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is running too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

function readHolder(place: string): HolderRecord | null {
  try {
    const holder = HolderRecord.parse(JSON.parse(readFileSync(place + HOLDER, 'utf8')));
    // Left by one that was killed, while the next has not said yet who it is.
    return holder.host === hostname() && !isRunning(holder.process) ? null : holder;
  } catch {
    return null;
  }
}

function writeHolder(place: string, holder: HolderRecord): void {
  const partial = `${place}${HOLDER}.part`;
  try {
    writeFileSync(partial, `${JSON.stringify(holder)}\n`);
    renameSync(partial, place + HOLDER);
  } catch {
    // On a full disk nobody is told who holds the lease; it is held all the same.
    rmSync(partial, { force: true });
  }
}

/** Takes the lock, or tells that another has it. RESERVED: of two that try at once, one has it. */
function lock(db: Connection): 'taken' | 'held' {
  try {
    db.exec('BEGIN IMMEDIATE');
    return 'taken';
  } catch (error) {
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return 'held';
    throw error;
  }
}

const isForeign = (error: unknown): boolean => error instanceof SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);

function lockIn(place: string, waits: boolean): { readonly db: Connection; readonly outcome: 'taken' | 'held' } {
  const db = new Database(place + LOCK, { timeout: 0 });
  try {
    let outcome = lock(db);
    if (outcome === 'held' && waits && readHolder(place)?.program !== 'window') {
      db.pragma(`busy_timeout = ${String(LONGEST_WAIT)}`);
      outcome = lock(db);
    }
    return { db, outcome };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Takes the lease of a library. Fails with library-in-use while another process has it, at once where that is a window, else (`waits`) after
 * some seconds; and with data-folder-unwritable.
 */
export function takeLease(
  database: string,
  { program, since, waits }: { readonly program: Program; readonly since: number; readonly waits: boolean },
): Result<Lease, Failure> {
  try {
    const place = placeOf(database);
    let attempt: ReturnType<typeof lockIn>;
    try {
      attempt = lockIn(place, waits);
    } catch (error) {
      if (!isForeign(error)) throw error;
      // Something else has written in the file, which holds nothing of ours.
      truncateSync(place + LOCK);
      attempt = lockIn(place, waits);
    }
    const { db, outcome } = attempt;
    if (outcome === 'held') {
      db.close();
      const holder = readHolder(place);
      if (holder === null) return fail({ code: 'library-in-use', holder: null });
      const host = holder.host === hostname() ? null : holder.host;
      return fail({ code: 'library-in-use', holder: { program: holder.program, host, since: holder.since } });
    }
    held.add(db);
    writeHolder(place, { program, host: hostname(), process: process.pid, since });
    const release = (): void => {
      if (!held.delete(db)) return;
      rmSync(place + HOLDER, { force: true });
      db.close();
    };
    return succeed({ release });
  } catch (error) {
    return fail({ code: 'data-folder-unwritable', folder: path.dirname(database), reason: reasonOf(error) });
  }
}

/** What a command does with a library. A reader waits for nobody and nobody waits for it. */
export type Access = 'read' | 'write';

/** The lease for a command; null for one that only reads while another process writes. Fails as `takeLease` does. */
export function leaseFor(access: Access, database: string, since: number): Result<Lease | null, Failure> {
  const taken = takeLease(database, { program: 'command', since, waits: access === 'write' });
  return !taken.ok && taken.failure.code === 'library-in-use' && access === 'read' ? succeed(null) : taken;
}
