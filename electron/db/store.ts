import type { Failure } from '../../shared/domain/failure.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import { annotationTable, type AnnotationTable } from './annotations.ts';
import { authorTable, type AuthorTable } from './authors.ts';
import { caseAdmission, type CaseAdmission } from './case-admission.ts';
import { caseContents, type CaseContents } from './case-contents.ts';
import { caseFields, type CaseFields } from './case-fields.ts';
import { caseLog, type CaseLog } from './case-log.ts';
import { mergeTable, type MergeTable } from './case-merges.ts';
import { caseRecords, type CaseRecords } from './case-record.ts';
import { closeDatabase, keepLogShort, openDatabase, openToRead } from './connection.ts';
import { correctionTable, type CorrectionTable } from './corrections.ts';
import { erasureTable, type ErasureTable } from './erasure.ts';
import { failureOfDatabaseError } from './errors.ts';
import { assertFile, guardFile, LibraryGone } from './file-guard.ts';
import { guidepostDecisionTable, type GuidepostDecisionTable } from './guidepost-decisions.ts';
import { copyLibrary } from './library-copy.ts';
import { hearingTable, type HearingTable } from './hearings.ts';
import type { Access } from './lease.ts';
import { noteLog, type NoteLog } from './note-log.ts';
import { ownTemplateTable, type OwnTemplateTable } from './own-templates.ts';
import { placementTable, type PlacementTable } from './placements.ts';
import { preferenceTable, type PreferenceTable } from './preferences.ts';
import { responseTable, type ResponseTable } from './responses.ts';
import { searchTable, type SearchTable } from './search.ts';
import { sendingTable, type SendingTable } from './sendings.ts';
import { senderProfileTable, type SenderProfileTable } from './sender-profiles.ts';
import { snapshotTable, type SnapshotTable } from './snapshots.ts';
import { sourceTable, type SourceTable } from './sources.ts';
import { textBlockTable, type TextBlockTable } from './text-blocks.ts';

/** The library on disk. */
export type Store = {
  readonly hearings: HearingTable;
  readonly sources: SourceTable;
  readonly authors: AuthorTable;
  readonly annotations: AnnotationTable;
  /** Every change of notes: the one way to change them. */
  readonly noteLog: NoteLog;
  readonly guidepostDecisions: GuidepostDecisionTable;
  readonly placements: PlacementTable;
  readonly corrections: CorrectionTable;
  readonly responses: ResponseTable;
  readonly snapshots: SnapshotTable;
  readonly sendings: SendingTable;
  readonly preferences: PreferenceTable;
  readonly senderProfiles: SenderProfileTable;
  readonly ownTemplates: OwnTemplateTable;
  readonly textBlocks: TextBlockTable;
  readonly search: SearchTable;
  readonly erasure: ErasureTable;
  /** What packages and merges of hearings need. */
  readonly cases: {
    readonly contents: CaseContents;
    readonly admission: CaseAdmission;
    readonly fields: CaseFields;
    readonly log: CaseLog;
    readonly records: CaseRecords;
    readonly merges: MergeTable;
  };
  /** Runs in one transaction, on disk when it returns; rolls back when `run` throws. May be nested. */
  readonly write: <T>(run: () => T) => T;
  /** Runs against one state of the library, whatever another process writes meanwhile. */
  readonly read: <T>(run: () => T) => T;
  /** Copies the library into a file, a few pages at a time, complete on disk when it resolves. */
  readonly copyTo: (file: string, onProgress: (done: number, total: number) => void) => Promise<void>;
  /** Another one after each change, whoever made it. */
  readonly state: () => string;
  /** The failure behind an error of the database, or null for other errors. */
  readonly failureOf: (error: unknown) => Failure | null;
  readonly close: () => void;
};

/** Opens the library's database file, or, to `read`, beside the process that writes in it; see `openDatabase` and `openToRead` for how that can fail. */
export function openStore(file: string, now: number, access: Access = 'write'): Result<Store, Failure> {
  const opened = access === 'write' ? openDatabase(file, now) : openToRead(file);
  if (!opened.ok) return opened;
  const db = opened.value;
  const search = searchTable(db);
  if (access === 'write') {
    search.keepRules();
    guardFile(db);
  }
  return succeed({
    hearings: hearingTable(db),
    sources: sourceTable(db),
    authors: authorTable(db),
    annotations: annotationTable(db),
    noteLog: noteLog(db),
    guidepostDecisions: guidepostDecisionTable(db),
    placements: placementTable(db),
    corrections: correctionTable(db),
    responses: responseTable(db),
    snapshots: snapshotTable(db),
    sendings: sendingTable(db),
    preferences: preferenceTable(db),
    senderProfiles: senderProfileTable(db),
    ownTemplates: ownTemplateTable(db),
    textBlocks: textBlockTable(db),
    search,
    erasure: erasureTable(db),
    cases: {
      contents: caseContents(db),
      admission: caseAdmission(db),
      fields: caseFields(db),
      log: caseLog(db),
      records: caseRecords(db),
      merges: mergeTable(db),
    },
    write: (run) => {
      if (!db.inTransaction) assertFile(db);
      const written = db
        .transaction(() => {
          const outcome = run();
          search.refreshUrgent();
          return outcome;
        })
        .immediate();
      // On the disk, and found there by its name: only then is it said to be.
      if (!db.inTransaction) assertFile(db);
      keepLogShort(db);
      return written;
    },
    read: (run) => db.transaction(run)(),
    copyTo: (target, onProgress) => copyLibrary(db, target, onProgress),
    state: () => [db.pragma('data_version', { simple: true }), db.prepare('SELECT total_changes()').pluck().get()].join(':'),
    failureOf: (error) => (error instanceof LibraryGone ? error.failure : failureOfDatabaseError(error, file)),
    close: () => {
      closeDatabase(db);
    },
  });
}
