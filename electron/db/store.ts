import type { Failure } from '../../shared/domain/failure.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import { annotationTable, type AnnotationTable } from './annotations.ts';
import { closeDatabase, openDatabase } from './connection.ts';
import { correctionTable, type CorrectionTable } from './corrections.ts';
import { failureOfDatabaseError } from './errors.ts';
import { hearingTable, type HearingTable } from './hearings.ts';
import { preferenceTable, type PreferenceTable } from './preferences.ts';
import { responseTable, type ResponseTable } from './responses.ts';
import { sourceTable, type SourceTable } from './sources.ts';

/** The library on disk. */
export type Store = {
  readonly hearings: HearingTable;
  readonly sources: SourceTable;
  readonly annotations: AnnotationTable;
  readonly corrections: CorrectionTable;
  readonly responses: ResponseTable;
  readonly preferences: PreferenceTable;
  /** Runs in one transaction, on disk when it returns; rolls back when `run` throws. May be nested. */
  readonly write: <T>(run: () => T) => T;
  /** Runs against one state of the library, whatever another process writes meanwhile. */
  readonly read: <T>(run: () => T) => T;
  /** The failure behind an error of the database, or null for other errors. */
  readonly failureOf: (error: unknown) => Failure | null;
  readonly close: () => void;
};

/** Opens the library's database file; see `openDatabase` for how that can fail. */
export function openStore(file: string, now: number): Result<Store, Failure> {
  const opened = openDatabase(file, now);
  if (!opened.ok) return opened;
  const db = opened.value;
  return succeed({
    hearings: hearingTable(db),
    sources: sourceTable(db),
    annotations: annotationTable(db),
    corrections: correctionTable(db),
    responses: responseTable(db),
    preferences: preferenceTable(db),
    write: (run) => db.transaction(run).immediate(),
    read: (run) => db.transaction(run)(),
    failureOf: (error) => failureOfDatabaseError(error, file),
    close: () => {
      closeDatabase(db);
    },
  });
}
