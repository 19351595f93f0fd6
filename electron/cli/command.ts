import type { Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Access } from '../db/lease.ts';
import type { Desktop } from '../ipc/desktop.ts';
import type { ReadDocument } from '../ipc/import-source.ts';
import type { ExampleFile } from '../platform/example-files.ts';
import type { Workbench } from '../workbench.ts';

/** 0 done, 1 the input or the check failed, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** What a command may use. Given by `electron/cli.ts`, so that tests can give their own. */
export type Terminal = {
  /** Writes to standard output as it is. */
  readonly write: (text: string) => void;
  /** Writes one line to standard error. */
  readonly complain: (line: string) => void;
  /** The documents that ship with the program. */
  readonly examples: () => readonly ExampleFile[];
  /** Reads a document within the limits that hold for every import. */
  readonly read: ReadDocument;
  /** Opens a library, to read or to write: of the folder named by --data, else the user's own. Fails with library-in-use, a writer only. */
  readonly openLibrary: (data: string | undefined, desktop: Desktop, access: Access) => Promise<Result<Workbench, Failure>>;
};

export type Command = {
  readonly usage: string;
  /** Throws UsageError, or what parseArgs throws, when the arguments make no sense. */
  readonly run: (argv: readonly string[], terminal: Terminal) => Promise<ExitStatus>;
};

/** The command was called in a way that makes no sense; the message says how, in Danish. */
export class UsageError extends Error {}
