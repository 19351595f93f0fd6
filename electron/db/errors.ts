import { SqliteError } from 'better-sqlite3';
import type { Failure } from '../../shared/domain/failure.ts';

/** The failure behind an error of the database, or null when the error is something else (a broken assumption). */
export function failureOfDatabaseError(error: unknown, file: string): Failure | null {
  if (!(error instanceof SqliteError)) return null;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return { code: 'database-damaged', file, reason: error.code };
  if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|PERM|NOMEM|PROTOCOL)/.test(error.code))
    return { code: 'save-failed', reason: error.code };
  return null;
}
