import { statSync } from 'node:fs';
import { mapAnchorsBy } from '../shared/anchoring/map-anchors.ts';
import type { Failure } from '../shared/domain/failure.ts';
import type { ImportId } from '../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../shared/domain/result.ts';
import type { Notice } from '../shared/ipc/notice.ts';
import type { Topic } from '../shared/ipc/topic.ts';
import { backupsIn, sweep } from './backups/backup-files.ts';
import { startBackupUpkeep } from './backups/backup-upkeep.ts';
import { backupShelf, type BackupShelf, type Examine } from './backups/shelf.ts';
import { IN_MEMORY } from './db/connection.ts';
import type { Access, Lease } from './db/lease.ts';
import { openStore, type Store } from './db/store.ts';
import { annotationHandlers } from './ipc/annotations.ts';
import { applicationHandlers } from './ipc/application.ts';
import { authorHandlers } from './ipc/authors.ts';
import { checkingHandlers, type CheckingParts } from './ipc/checking.ts';
import { handingInHandlers, type RenderMail } from './ipc/handing-in.ts';
import { coverageHandlers } from './ipc/coverage.ts';
import type { Desktop } from './ipc/desktop.ts';
import { rememberedComparisons } from './ipc/comparisons.ts';
import { backupHandlers } from './ipc/backups.ts';
import { citationHandlers } from './ipc/citations.ts';
import { correctionHandlers } from './ipc/corrections.ts';
import { erasingHandlers } from './ipc/erasing.ts';
import { createExamples, type Examples } from './ipc/examples.ts';
import { exportingHandlers, type RenderResponse } from './ipc/exporting.ts';
import { createImportFile, type ReadDocument } from './ipc/import-source.ts';
import { exportedFiles } from './ipc/exported-files.ts';
import { importingNow } from './ipc/importing-now.ts';
import { newVersionHandlers } from './ipc/import-version.ts';
import { libraryHandlers } from './ipc/library.ts';
import { writerNameHandlers } from './ipc/writer-names.ts';
import { noteFileHandlers, type RenderNotes } from './ipc/note-files.ts';
import { packageHandlers } from './ipc/packages.ts';
import { notePaperHandlers, type RenderPaper } from './ipc/note-papers.ts';
import { passageHandlers } from './ipc/note-passages.ts';
import { originalHandlers } from './ipc/originals.ts';
import { pictureHandlers } from './ipc/pictures.ts';
import { pictureStates } from './ipc/picture-states.ts';
import { preferenceHandlers } from './ipc/preferences.ts';
import { previewingHandlers, type RenderPages } from './ipc/previewing.ts';
import { replyHandlers } from './ipc/replies.ts';
import { readingAgainHandlers } from './ipc/reading-again.ts';
import { createRequestServer, type Handlers, type RequestServer } from './ipc/request-server.ts';
import { responseHandlers } from './ipc/responses.ts';
import { answerSpelling } from './ipc/answer-spelling.ts';
import { startSearchUpkeep } from './ipc/search-upkeep.ts';
import { searchHandlers } from './ipc/search.ts';
import { senderHandlers } from './ipc/senders.ts';
import { sendingHandlers } from './ipc/sendings.ts';
import { severalFilesHandlers } from './ipc/several-files.ts';
import { snapshotHandlers } from './ipc/snapshots.ts';
import { sourceHandlers } from './ipc/sources.ts';
import { surroundingsHandlers } from './ipc/surroundings.ts';
import { templateHandlers } from './ipc/templates.ts';
import { textBlockHandlers } from './ipc/text-blocks.ts';
import { spellingHandlers } from './ipc/spelling.ts';
import { versionHandlers } from './ipc/versions.ts';
import { wordReviewHandlers } from './ipc/word-review.ts';
import { startWritingUpkeep } from './ipc/writing-upkeep.ts';
import { blobStore } from './platform/blob-store.ts';
import type { ExampleFile } from './platform/example-files.ts';
import type { Log } from './platform/log.ts';
import { openCopies } from './platform/open-copies.ts';
import type { DataFolder } from './platform/paths.ts';
import type { ReadApart } from './platform/read-apart.ts';
import type { Speller } from './spelling/speller.ts';

/** What differs between the window, the command line and a test. */
export type Surroundings = {
  readonly folder: DataFolder;
  /** The right to write in the library; null to read it beside the process that has it. */
  readonly lease: Lease | null;
  readonly desktop: Desktop;
  readonly examples: readonly ExampleFile[];
  /** Reads what users bring, in other processes. */
  readonly reading: ReadApart;
  /** Reads the documents that ship with the program, in this one: they are ours, and few. */
  readonly readExample: ReadDocument;
  readonly render: RenderResponse;
  readonly renderPages: RenderPages;
  readonly renderNotes: RenderNotes;
  readonly renderPaper: RenderPaper;
  readonly renderMail: RenderMail;
  readonly drawable: CheckingParts['drawable'];
  readonly speller: Speller;
  /** Reads all of a database file. */
  readonly examine: Examine;
  readonly version: string;
  readonly log: Log;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly broadcast: (topics: readonly Topic[]) => void;
  /** Tells every window what is no change: how far something has come. */
  readonly notify: (notice: Notice) => void;
};

/** An open library and the server that answers for it. */
export type Workbench = {
  readonly access: Access;
  readonly server: RequestServer;
  readonly store: Store;
  readonly examples: Examples;
  readonly backups: BackupShelf;
  /** Makes the logs of answers short: for the one process that has windows, when the last of them is closed. */
  readonly tidy: () => void;
  readonly close: () => void;
};

/** Whether there has been a library, and is none. */
const isGone = ({ database, backups }: DataFolder): boolean =>
  database !== IN_MEMORY && (statSync(database, { throwIfNoEntry: false })?.size ?? 0) === 0 && backupsIn(backups).length > 0;

/** Opens a library with the lease that belongs to it: it goes when the library is closed, or cannot be opened. */
export function openLeased(surroundings: Surroundings): Result<Workbench, Failure> {
  const release = (): void => surroundings.lease?.release();
  const opened = openWorkbench(surroundings);
  if (!opened.ok) {
    release();
    return opened;
  }
  const close = (): void => {
    opened.value.close();
    release();
  };
  return succeed({ ...opened.value, close });
}

/** Opens the library of a data folder; fails with database-missing, and as `openStore` does. */
export function openWorkbench(surroundings: Surroundings): Result<Workbench, Failure> {
  const access = surroundings.lease === null ? 'read' : 'write';
  const { folder, desktop, reading, render, renderPages, renderNotes, renderPaper, renderMail, speller, version, log, now, broadcast } =
    surroundings;
  // Never a new library in the place of one that is gone.
  if (isGone(folder)) return fail({ code: 'database-missing', file: folder.database });
  const opened = openStore(folder.database, now(), access);
  if (!opened.ok) return opened;
  const store = opened.value;
  // Another process may be making a backup just now.
  if (access === 'write') sweep(folder.backups);
  const originals = blobStore(folder.originals);
  const importFile = createImportFile({ store, originals, readDocument: reading.read, now });
  const importExample = createImportFile({ store, originals, readDocument: surroundings.readExample, now });
  const examples = createExamples({ store, files: surroundings.examples, importFile: importExample, now });
  const importing = importingNow(surroundings.notify);
  const copies = openCopies();
  const exported = exportedFiles();
  const searchUpkeep = startSearchUpkeep({ store, logError: log.error });
  const writingUpkeep = startWritingUpkeep({ store, now, broadcast, logError: log.error });
  const shelf = backupShelf({
    folder: folder.backups,
    library: folder.database,
    originals: folder.originals,
    copyTo: store.copyTo,
    examine: surroundings.examine,
    now,
  });
  const backupUpkeep = startBackupUpkeep({ shelf, now, onDone: () => broadcast(['backups']) });
  if (access === 'read') for (const upkeep of [searchUpkeep, writingUpkeep, backupUpkeep]) upkeep.stop();
  const reloadWindows = (): void => surroundings.notify({ kind: 'reload' });
  /** How words of one version are found in another. */
  const compare = rememberedComparisons();
  const mapAnchors = mapAnchorsBy(compare);
  const chosen = new Map<ImportId, string>();
  const packages = packageHandlers({ store, desktop, originals, mapAnchors, exported, version, now, reloadWindows });
  const handlers: Handlers = {
    ...applicationHandlers({ desktop, version, dataFolder: folder.root }),
    ...preferenceHandlers({ store, now }),
    ...libraryHandlers({ store, examples, now }),
    ...erasingHandlers({
      store,
      originals: folder.originals,
      setAside: folder.setAside,
      shelf,
      copies,
      now,
      reloadWindows: () => surroundings.notify({ kind: 'reload' }),
    }),
    ...sourceHandlers({ store, desktop, importFile, importing, chosen, expectFile: reading.prepare, now }),
    ...readingAgainHandlers({ store, originals, readDocument: reading.read, importing, mapAnchors, now }),
    ...newVersionHandlers({
      store,
      desktop,
      originals,
      readDocument: reading.read,
      importing,
      chosen,
      compare,
      mapAnchors,
      expectFile: reading.prepare,
      now,
    }),
    ...versionHandlers({ store, compare, mapAnchors, now }),
    ...originalHandlers({ store, desktop, originals, copies }),
    ...authorHandlers({ store, now }),
    ...annotationHandlers({ store, mapAnchors, now }),
    ...passageHandlers({ store, mapAnchors, now }),
    ...replyHandlers({ store, now }),
    ...coverageHandlers({ store, mapAnchors, now }),
    ...correctionHandlers({ store, now }),
    ...responseHandlers({ store, now }),
    ...senderHandlers({ store, now }),
    ...templateHandlers({ store, now }),
    ...textBlockHandlers({ store, now }),
    ...previewingHandlers({ store, originals, renderPages, now }),
    ...snapshotHandlers({ store, now }),
    ...checkingHandlers({
      store,
      misspelt: answerSpelling({ store, speller, broadcast }),
      drawable: surroundings.drawable,
      pictureStates: pictureStates(originals),
      now,
    }),
    ...spellingHandlers({ store, speller, now }),
    ...citationHandlers({ store, compare }),
    ...searchHandlers({ store }),
    ...wordReviewHandlers({
      store,
      desktop,
      originals,
      render,
      // Loaded with the first file that comes back.
      readReview: async (bytes, file) => (await import('./importing/docx-review/read-review.ts')).readReview(bytes, file),
      now,
    }),
    ...pictureHandlers({ originals }),
    ...backupHandlers({ shelf, upkeep: backupUpkeep, desktop, reloadWindows }),
    ...surroundingsHandlers({
      folder,
      store,
      desktop,
      examine: surroundings.examine,
      originals,
      shelf,
      mapAnchors,
      now,
      broadcast,
      notify: surroundings.notify,
    }),
    ...packages,
    'package.merge': async (input) => {
      const kept = folder.database === IN_MEMORY ? succeed(null) : await shelf.make('merge');
      return kept.ok ? packages['package.merge'](input) : kept;
    },
    ...exportingHandlers({ store, desktop, originals, render, exported, now }),
    ...severalFilesHandlers({ store, desktop, originals, render, exported, now, notify: surroundings.notify }),
    ...handingInHandlers({ store, desktop, originals, render, renderMail, exported, now }),
    ...sendingHandlers({ store, desktop, originals, renderPages, now }),
    ...writerNameHandlers({ store }),
    ...noteFileHandlers({ store, desktop, renderNotes, exported, now }),
    ...notePaperHandlers({ store, desktop, renderPaper, exported, notify: surroundings.notify, now }),
  };
  let isClosed = false;
  let isRescued = false;
  /** What is open can still be read, and is gone when it is closed: a backup keeps it, as long as there is a folder for one. */
  const rescue = async (): Promise<void> => {
    if (isRescued) return;
    isRescued = true;
    const kept = await shelf.make('recovery');
    isRescued = kept.ok;
  };
  const server = createRequestServer({
    handlers,
    transaction: (kind, run) => (kind === 'command' ? store.write(run) : store.read(run)),
    broadcast: (topics) => {
      // The task that moves the library away is over after it has been closed.
      if (!isClosed) {
        searchUpkeep.after(topics);
        writingUpkeep.after(topics);
      }
      broadcast(topics);
    },
    failureOf: (error) => {
      const failure = store.failureOf(error);
      if (failure?.code === 'library-gone') void rescue();
      return failure;
    },
    logError: log.error,
  });
  const close = (): void => {
    isClosed = true;
    searchUpkeep.stop();
    writingUpkeep.stop();
    backupUpkeep.stop();
    reading.close();
    void speller.close();
    copies.remove();
    store.close();
  };
  return succeed({ access, server, store, examples, backups: shelf, tidy: writingUpkeep.finish, close });
}
