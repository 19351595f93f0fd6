import { ENDED_FOR } from '../importing/reading-watch.ts';
import type { ReadingEnd } from './read-apart.ts';

/** Characters kept of what a process says last; V8 tells at length of memory that ran out. */
const LAST_WORDS = 8_000;

/** V8's words for a heap that is full, when it ends the process itself. */
const HEAP_FULL = /out of memory|Allocation failed|heap limit/;

/** Listens to what a reading process writes on its standard error; the answer says why it ended, once it has. Nothing of it is kept or shown. */
export function listenForEnd(stderr: NodeJS.ReadableStream | null): () => ReadingEnd {
  let said = '';
  stderr?.setEncoding('utf8').on('data', (text: string | Buffer) => {
    said = (said + text.toString()).slice(-LAST_WORDS);
  });
  return () => {
    if (said.includes(ENDED_FOR.time)) return 'time';
    return said.includes(ENDED_FOR.memory) || HEAP_FULL.test(said) ? 'memory' : 'other';
  };
}
