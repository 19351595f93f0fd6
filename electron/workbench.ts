import type { Failure } from '../shared/domain/failure.ts';
import { succeed, type Result } from '../shared/domain/result.ts';
import type { Notice } from '../shared/ipc/notice.ts';
import type { Topic } from '../shared/ipc/topic.ts';
import { openStore, type Store } from './db/store.ts';
import { annotationHandlers } from './ipc/annotations.ts';
import { applicationHandlers } from './ipc/application.ts';
import type { Desktop } from './ipc/desktop.ts';
import { correctionHandlers } from './ipc/corrections.ts';
import { createExamples, type Examples } from './ipc/examples.ts';
import { exportingHandlers, type RenderResponse } from './ipc/exporting.ts';
import { createImportFile, type ReadDocument } from './ipc/import-source.ts';
import { importingNow } from './ipc/importing-now.ts';
import { libraryHandlers } from './ipc/library.ts';
import { originalHandlers } from './ipc/originals.ts';
import { preferenceHandlers } from './ipc/preferences.ts';
import { createRequestServer, type Handlers, type RequestServer } from './ipc/request-server.ts';
import { responseHandlers } from './ipc/responses.ts';
import { sourceHandlers } from './ipc/sources.ts';
import { blobStore } from './platform/blob-store.ts';
import type { ExampleFile } from './platform/example-files.ts';
import type { Log } from './platform/log.ts';
import { openCopies } from './platform/open-copies.ts';
import type { DataFolder } from './platform/paths.ts';
import type { ReadApart } from './platform/read-apart.ts';

/** What differs between the window, the command line and a test. */
export type Surroundings = {
  readonly folder: DataFolder;
  readonly desktop: Desktop;
  readonly examples: readonly ExampleFile[];
  /** Reads what users bring, in other processes. */
  readonly reading: ReadApart;
  /** Reads the documents that ship with the program, in this one: they are ours, and few. */
  readonly readExample: ReadDocument;
  readonly render: RenderResponse;
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
  readonly server: RequestServer;
  readonly store: Store;
  readonly examples: Examples;
  readonly close: () => void;
};

/** Opens the library of a data folder; fails as `openStore` does. */
export function openWorkbench(surroundings: Surroundings): Result<Workbench, Failure> {
  const { folder, desktop, reading, render, version, log, now, broadcast } = surroundings;
  const opened = openStore(folder.database, now());
  if (!opened.ok) return opened;
  const store = opened.value;
  const originals = blobStore(folder.originals);
  const importFile = createImportFile({ store, originals, readDocument: reading.read, now });
  const importExample = createImportFile({ store, originals, readDocument: surroundings.readExample, now });
  const examples = createExamples({ store, files: surroundings.examples, importFile: importExample, now });
  const importing = importingNow(surroundings.notify);
  const copies = openCopies();
  const handlers: Handlers = {
    ...applicationHandlers({ desktop, version, dataFolder: folder.root }),
    ...preferenceHandlers({ store, now }),
    ...libraryHandlers({ store, examples, now }),
    ...sourceHandlers({ store, desktop, importFile, importing, expectFile: reading.prepare, now }),
    ...originalHandlers({ store, desktop, originals, copies }),
    ...annotationHandlers({ store, now }),
    ...correctionHandlers({ store, now }),
    ...responseHandlers({ store, now }),
    ...exportingHandlers({ store, desktop, render }),
  };
  const server = createRequestServer({
    handlers,
    transaction: (kind, run) => (kind === 'command' ? store.write(run) : store.read(run)),
    broadcast,
    failureOf: store.failureOf,
    logError: log.error,
  });
  const close = (): void => {
    reading.close();
    copies.remove();
    store.close();
  };
  return succeed({ server, store, examples, close });
}
