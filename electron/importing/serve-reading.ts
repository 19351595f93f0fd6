import os from 'node:os';
import { fail } from '../../shared/domain/result.ts';
import type { FileReading, ReadingMeans } from './read-document.ts';
import type { ReadingFault, ReadingJob, ReadingReport } from './reading-protocol.ts';

export type ReadForParent = (
  bytes: Uint8Array,
  fileName: string,
  tell: Required<Pick<ReadingMeans, 'onProgress' | 'onFirstPage'>>,
) => Promise<FileReading>;

/** As POSIX counts niceness: a third of what a process of normal priority gets where two compete. Windows has fewer steps. */
const BEHIND_THE_WINDOW = process.platform === 'win32' ? os.constants.priority.PRIORITY_BELOW_NORMAL : 5;
/** Progress is for people: more of it only takes time from the reading. Milliseconds. */
const TELL_EVERY = 200;

type Channel = { readonly send: (report: ReadingReport) => void; readonly onJob: (take: (job: ReadingJob) => void) => void };

/** What Electron gives a utility process. */
type UtilityPort = {
  postMessage: (report: ReadingReport) => void;
  on: (event: 'message', listener: (message: { data: ReadingJob }) => void) => void;
};

/** As `ReadingReportShape` takes it; its own number for the depth, since what it is made with takes long to load. */
const CALLS_TOLD = 12;

function faultOf(error: unknown): ReadingFault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 100) : null;
  const calls = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name.slice(0, 100), code, at: calls.slice(0, CALLS_TOLD).map((line) => line.trim().slice(0, 500)) };
}

function channelToParent(): Channel {
  // as: Electron's own types are not for this room; it is there in a utility process and undefined in a plain one
  const utility = Reflect.get(process, 'parentPort') as UtilityPort | undefined;
  if (utility !== undefined)
    return { send: (report) => utility.postMessage(report), onJob: (take) => utility.on('message', ({ data }) => take(data)) };
  process.on('disconnect', () => process.exit());
  return {
    send: (report) => process.send?.(report),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read-apart.ts, the same program, is the only one that starts this process
    onJob: (take) => process.on('message', (job) => take(job as ReadingJob)),
  };
}

/** Reads what the parent process sends, one document at a time, and answers each. `watch` is told when a reading begins and ends. */
export function serveReading(watch: (isReading: boolean) => void, readFile: ReadForParent): void {
  // The window goes before: it has someone waiting at every key.
  os.setPriority(BEHIND_THE_WINDOW);
  const { send, onJob } = channelToParent();

  const read = async ({ bytes, fileName }: ReadingJob): Promise<FileReading> => {
    let told = 0;
    try {
      return await readFile(bytes, fileName, {
        onProgress: (done, total) => {
          const now = performance.now();
          if (now - told < TELL_EVERY && done !== total) return;
          told = now;
          send({ kind: 'progress', done, total });
        },
        onFirstPage: (page) => send({ kind: 'first-page', page }),
      });
    } catch (error) {
      // "Maximum call stack size exceeded", "Invalid string length", "Array buffer allocation failed": too much of something.
      if (error instanceof RangeError) return fail({ code: 'file-too-complex', file: fileName });
      send({ kind: 'fault', fault: faultOf(error) });
      // A fault of ours: the file must not be blamed for it.
      return fail({ code: 'reading-crashed', file: fileName });
    }
  };

  onJob((job) => {
    watch(true);
    void read(job).then((result) => {
      watch(false);
      send({ kind: 'result', result, memory: process.memoryUsage.rss() });
    });
  });
  send({ kind: 'ready' });
}
