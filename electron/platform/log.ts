import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the program did and what went wrong, for a person who helps. */
export type Log = {
  readonly info: (event: string, particulars?: Readonly<Record<string, number | boolean>>) => void;
  readonly error: (event: string, error: unknown) => void;
};

/** Where the log is begun anew, in bytes; one older file is kept. */
const MAX_BYTES = 1_000_000;

export const silentLog: Log = { info: () => undefined, error: () => undefined };

/**
 * What may be written of an error: its kind, its code and where it happened. Not its message, since messages quote what
 * was being worked on, and a log is sent by mail.
 */
function withoutCaseText(error: unknown): { kind: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, ...code, at: at.slice(0, 12).map((line) => line.trim()) };
}

/** A log file with one JSON object a line. That it cannot be written never stops the work. */
export function fileLog(file: string, now: () => number): Log {
  const write = (entry: object): void => {
    try {
      appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), ...entry })}\n`);
    } catch {
      // Nothing to tell and no one to tell it to: the work itself reports its own failures.
    }
  };
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // As above.
  }
  return {
    info: (event, particulars = {}) => {
      write({ event, ...particulars });
    },
    error: (event, error) => {
      write({ event, error: withoutCaseText(error) });
    },
  };
}
