import { writeSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { LONGEST_READING, READING_MEMORY } from './reading-limits.ts';

/**
 * The watch over a reading process, in a thread of its own: a reader that loops lets nothing else run in its thread, and
 * V8's limit for the heap does not count buffers.
 */

/** How often memory and time are looked at, in milliseconds. */
const WATCH_EVERY = 100;
/** Whoever started the process ends it in time; this is for when they do not. Milliseconds. */
const GRACE = 5_000;

/** Why the watch ended the process, as it writes it before it does; whoever started the process looks for it there. */
export const ENDED_FOR = { memory: 'pejling: reading ended for memory', time: 'pejling: reading ended for time' } as const;

/** Starts the watch: `script` is the process's own, which calls `keepWatch` when it is run in a thread. The answer tells it when a reading begins and ends. */
export function startWatch(script: string): (isReading: boolean) => void {
  // Told from here: by the time the thread has begun, whoever started the process may be gone, and another be its parent.
  const watch = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 32 }, workerData: process.ppid });
  watch.unref();
  // Nothing is read unwatched.
  watch.on('exit', () => process.exit(1));
  return (isReading) => watch.postMessage(isReading);
}

/** Ends the whole process when it holds or takes more than it may, and when whoever started it is gone. */
export function keepWatch(): void {
  const parent: unknown = workerData;
  let began: number | null = null;
  parentPort?.on('message', (isReading: boolean) => {
    began = isReading ? performance.now() : null;
  });
  setInterval(() => {
    const isLate = began !== null && performance.now() - began > LONGEST_READING + GRACE;
    // On Windows the number stays what it was; there the end comes with the time.
    const isAlone = process.ppid !== parent;
    const isLarge = process.memoryUsage.rss() > READING_MEMORY;
    if (!isLate && !isAlone && !isLarge) return;
    try {
      // Synchronous, past a thread that does nothing else any more.
      if (!isAlone) writeSync(2, `${isLarge ? ENDED_FOR.memory : ENDED_FOR.time}\n`);
    } finally {
      process.kill(process.pid, 'SIGKILL');
    }
  }, WATCH_EVERY);
}
