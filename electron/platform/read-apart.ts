import { availableParallelism } from 'node:os';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail } from '../../shared/domain/result.ts';
import type { FileReading } from '../importing/read-document.ts';
import { LONGEST_READING } from '../importing/reading-limits.ts';
import { ReadingReportShape, type ReadingFault, type ReadingJob, type ReadingReport } from '../importing/reading-protocol.ts';
import type { Following, ReadDocument } from '../ipc/import-source.ts';

/** A process that reads documents, however it was started. */
export type ReadingProcess = {
  readonly post: (job: ReadingJob) => void;
  /** Ends it at once, whatever it is doing. */
  readonly kill: () => void;
};

/** Why a reading process ended: it held more than it may, it took longer than it may, or something else befell it. */
export type ReadingEnd = 'memory' | 'time' | 'other';

/** Starts a process that reads. `exit` is called once, when it has ended by itself, was killed, or could not be started. */
export type StartReading = (tell: {
  readonly report: (report: unknown) => void;
  readonly exit: (end: ReadingEnd) => void;
}) => ReadingProcess;

/** Times in milliseconds, memory in bytes. */
export type ReadingLimits = {
  /** Documents read at the same time; the others wait in the order in which they came. */
  readonly atOnce: number;
  /** The longest without a sign of progress: design.md § 9's limit for a document that tells of none. */
  readonly standstill: number;
  /** The longest altogether. */
  readonly longest: number;
  /** How long a process waits for another document before it is ended. */
  readonly idle: number;
  /** A process that holds more than this after a document is ended: the next shall have the same room. */
  readonly reusable: number;
};

export const READING_LIMITS: ReadingLimits = {
  // One processor is the window's.
  atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)),
  standstill: 10_000,
  longest: LONGEST_READING,
  idle: 20_000,
  reusable: 300 * 1024 * 1024,
};

export type ReadApart = {
  readonly read: ReadDocument;
  /** Starts a process ahead of the first document, while the user still chooses one. */
  readonly prepare: () => void;
  /** Ends every process; what was being read fails as cancelled. */
  readonly close: () => void;
};

type Reader = {
  readonly process: ReadingProcess;
  isReady: boolean;
  onReport: (report: ReadingReport) => void;
  onExit: (end: ReadingEnd) => void;
};

type Waiting = { readonly start: () => void; readonly cancel: () => void };

const nothing = (): void => undefined;

/** The fault as it was thrown, without its message. */
const errorOf = ({ name, code, at }: ReadingFault): Error =>
  Object.assign(new Error(), { name, stack: at.map((call) => `    ${call}`).join('\n'), ...(code !== null && { code }) });

/**
 * Reads each document in another process, within limits. A process that ended a document well and is still small waits
 * a while for the next, since starting one takes longer than reading a letter; every other is thrown away.
 * `logFault` is given a reader's own faults, which hold nothing of what was read.
 */
export function readApart(
  start: StartReading,
  limits: ReadingLimits = READING_LIMITS,
  logFault: (fault: Error) => void = nothing,
): ReadApart {
  const waiting: Waiting[] = [];
  const busy = new Set<() => void>();
  let spare: Reader | null = null;
  let spareTimer: NodeJS.Timeout | undefined;

  const hear = (reader: Reader, report: unknown): void => {
    const understood = ReadingReportShape.safeParse(report);
    if (understood.success) reader.onReport(understood.data);
    else reader.process.kill();
  };

  const newReader = (): Reader => {
    const reader: Reader = {
      process: start({ report: (report) => hear(reader, report), exit: (end) => reader.onExit(end) }),
      isReady: false,
      onReport: nothing,
      onExit: nothing,
    };
    return reader;
  };

  const dropSpare = (): void => {
    clearTimeout(spareTimer);
    spare?.process.kill();
    spare = null;
  };

  const keep = (reader: Reader): void => {
    if (spare !== null) return reader.process.kill();
    spare = reader;
    reader.onReport = ({ kind }) => {
      if (kind === 'ready') reader.isReady = true;
    };
    reader.onExit = () => {
      if (spare === reader) spare = null;
    };
    clearTimeout(spareTimer);
    spareTimer = setTimeout(dropSpare, limits.idle);
    spareTimer.unref();
  };

  const takeReader = (): Reader => {
    if (spare === null) return newReader();
    const reader = spare;
    clearTimeout(spareTimer);
    spare = null;
    return reader;
  };

  const startNext = (): void => {
    while (busy.size < limits.atOnce) {
      const next = waiting.shift();
      if (next === undefined) return;
      next.start();
    }
  };

  const run = (job: ReadingJob, { onProgress, onFirstPage, signal }: Following, settle: (reading: FileReading) => void): void => {
    const began = performance.now();
    const reader = takeReader();
    let timer: NodeJS.Timeout | undefined;

    const end = (reading: FileReading, reusable: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      busy.delete(cancel);
      reader.onReport = nothing;
      reader.onExit = nothing;
      if (reusable) keep(reader);
      else reader.process.kill();
      settle(reading);
      startNext();
    };
    const stop = (failure: Failure): void => end(fail(failure), false);
    const cancel = (): void => stop({ code: 'reading-cancelled', file: job.fileName });
    const tooLong = (): void =>
      stop({ code: 'reading-took-too-long', file: job.fileName, seconds: Math.round((performance.now() - began) / 1000) });
    const watchTime = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tooLong, Math.min(limits.standstill, began + limits.longest - performance.now()));
    };

    busy.add(cancel);
    signal?.addEventListener('abort', cancel);
    reader.onExit = (ended) => {
      if (!reader.isReady) return stop({ code: 'unexpected', reason: 'the process that reads documents did not start' });
      switch (ended) {
        case 'memory':
          return stop({ code: 'reading-out-of-memory', file: job.fileName });
        case 'time':
          return tooLong();
        case 'other':
          return stop({ code: 'reading-crashed', file: job.fileName });
      }
    };
    reader.onReport = (report) => {
      switch (report.kind) {
        case 'ready':
          reader.isReady = true;
          return watchTime();
        case 'progress':
          watchTime();
          return onProgress?.(report.done, report.total);
        case 'first-page':
          watchTime();
          return onFirstPage?.(report.page);
        case 'fault':
          return logFault(errorOf(report.fault));
        case 'result':
          return end(report.result, report.result.ok && report.memory < limits.reusable);
      }
    };
    watchTime();
    onProgress?.(0, 0);
    reader.process.post(job);
  };

  return {
    read: (bytes, fileName, means = {}) =>
      new Promise((resolve) => {
        const { signal } = means;
        const settle = (reading: FileReading): void => {
          signal?.removeEventListener('abort', cancel);
          resolve(reading);
        };
        const cancel = (): void => {
          const index = waiting.indexOf(place);
          if (index >= 0) waiting.splice(index, 1);
          settle(fail({ code: 'reading-cancelled', file: fileName }));
        };
        const place: Waiting = {
          cancel,
          start: () => {
            signal?.removeEventListener('abort', cancel);
            run({ bytes, fileName }, means, settle);
          },
        };
        if (signal?.aborted === true) return cancel();
        signal?.addEventListener('abort', cancel);
        waiting.push(place);
        startNext();
      }),
    prepare: () => {
      if (spare === null && busy.size === 0) keep(newReader());
    },
    close: () => {
      for (const { cancel } of waiting.slice()) cancel();
      // Of those that were busy; to cancel one starts no other, since none waits any more.
      for (const cancel of busy) cancel();
      dropSpare();
    },
  };
}
