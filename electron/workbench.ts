import type { Failure } from '../shared/domain/failure.ts';
import { succeed, type Result } from '../shared/domain/result.ts';
import type { Topic } from '../shared/ipc/topic.ts';
import { openStore, type Store } from './db/store.ts';
import { annotationHandlers } from './ipc/annotations.ts';
import { applicationHandlers } from './ipc/application.ts';
import type { Desktop } from './ipc/desktop.ts';
import { createExamples, type Examples } from './ipc/examples.ts';
import { exportingHandlers, type RenderResponse } from './ipc/exporting.ts';
import { createImportFile, type ReadDocument } from './ipc/import-source.ts';
import { libraryHandlers } from './ipc/library.ts';
import { preferenceHandlers } from './ipc/preferences.ts';
import { createRequestServer, type Handlers, type RequestServer } from './ipc/request-server.ts';
import { responseHandlers } from './ipc/responses.ts';
import { sourceHandlers } from './ipc/sources.ts';
import { blobStore } from './platform/blob-store.ts';
import type { ExampleFile } from './platform/example-files.ts';
import type { Log } from './platform/log.ts';
import type { DataFolder } from './platform/paths.ts';

/** What differs between the window, the command line and a test. */
export type Surroundings = {
  readonly folder: DataFolder;
  readonly desktop: Desktop;
  readonly examples: readonly ExampleFile[];
  readonly readDocument: ReadDocument;
  readonly render: RenderResponse;
  readonly version: string;
  readonly log: Log;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly broadcast: (topics: readonly Topic[]) => void;
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
  const { folder, desktop, readDocument, render, version, log, now, broadcast } = surroundings;
  const opened = openStore(folder.database, now());
  if (!opened.ok) return opened;
  const store = opened.value;
  const importFile = createImportFile({ store, originals: blobStore(folder.originals), readDocument, now });
  const examples = createExamples({ store, files: surroundings.examples, importFile, now });
  const handlers: Handlers = {
    ...applicationHandlers({ desktop, version, dataFolder: folder.root }),
    ...preferenceHandlers({ store, now }),
    ...libraryHandlers({ store, examples, now }),
    ...sourceHandlers({ store, desktop, importFile, now }),
    ...annotationHandlers({ store, now }),
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
  return succeed({ server, store, examples, close: store.close });
}
