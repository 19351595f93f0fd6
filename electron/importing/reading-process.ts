import { isMainThread } from 'node:worker_threads';
import { forgetNetwork } from './forget-network.ts';
import { keepWatch, startWatch } from './reading-watch.ts';

/**
 * A process of its own in which documents are read: whatever a hostile file makes a reader do, it is done here, and the
 * process can be ended at any moment. It knows the readers and nothing else of the program.
 */

if (isMainThread) {
  const watch = startWatch(import.meta.filename);
  forgetNetwork();
  const [{ serveReading }, { readDocument }] = await Promise.all([import('./serve-reading.ts'), import('./read-document.ts')]);
  // Folder of the files that ship with the program, named by whoever started this process.
  const programFolder = process.argv[2] ?? import.meta.dirname;
  serveReading(watch, (bytes, fileName, tell) => readDocument(bytes, fileName, { programFolder, ...tell }));
  // Most documents are PDFs: a process that waits for one has its reader at hand.
  setImmediate(() => void import('./pdf/read-pdf.ts'));
} else keepWatch();
