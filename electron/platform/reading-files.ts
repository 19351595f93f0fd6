import path from 'node:path';
import { READING_MEMORY } from '../importing/reading-limits.ts';

/** Where a reading process begins, and the folder it may read the program's own files in. Absolute paths. */
export type ReadingFiles = { readonly script: string; readonly programFolder: string };

/** Those of a built program: `folder` is out/main. */
export const readingFiles = (folder: string): ReadingFiles => ({ script: path.join(folder, 'reading-process.js'), programFolder: folder });

/** Holds V8's heap to what the process as a whole may take. */
export const heapArgument = `--max-old-space-size=${READING_MEMORY / (1024 * 1024)}`;
