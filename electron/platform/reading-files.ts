import path from 'node:path';
import { READING_MEMORY } from '../importing/reading-limits.ts';

/** Where a reading process begins, and the folder it may read the program's own files in. Absolute paths. */
export type ReadingFiles = {
  readonly script: string;
  readonly programFolder: string;
  /** Folders with the program's own code; else only the program folder. */
  readonly code?: readonly string[];
};

/** Those of a built program: `folder` is out/main. */
export const readingFiles = (folder: string): ReadingFiles => ({ script: path.join(folder, 'reading-process.js'), programFolder: folder });

/** Room for what a page leaves behind, in MiB: with V8's usual 16 a long document is swept many more times. */
const YOUNG_ROOM = 32;

/**
 * How V8 shall be: its heap held to what the process as a whole may take, and patterns compiled when they are first used,
 * for a process reads few documents and a long one is one run of each pattern.
 */
export const engineArguments: readonly string[] = [
  '--no-regexp-tier-up',
  `--max-old-space-size=${READING_MEMORY / (1024 * 1024)}`,
  `--max-semi-space-size=${YOUNG_ROOM}`,
];

/**
 * Node's own guard around a process that reads strangers' files: it may read the program and write nothing, start nothing
 * and load no native code. The thread is its watch. Empty where this Node has none.
 */
export const permissionArguments = ({ programFolder, code }: ReadingFiles): readonly string[] =>
  process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission', '--allow-worker', ...(code ?? [programFolder]).map((folder) => `--allow-fs-read=${folder}`)]
    : [];
