import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/result.ts';
import type { Notice } from './notice.ts';

/** Name of the one key that the preload puts on `window`. */
export const BRIDGE_KEY = 'pejling';

/** IPC channels: requests go to the main process, notices come from it. */
export const REQUEST_CHANNEL = 'pejling:request';
export const NOTICE_CHANNEL = 'pejling:notice';

/** All that the page can reach outside itself. `request` never rejects for an expected failure. */
export type Bridge = {
  readonly request: (name: string, input: unknown) => Promise<Result<unknown, Failure>>;
  /** Calls `listener` with every notice; returns the function that stops it. */
  readonly onNotice: (listener: (notice: Notice) => void) => () => void;
};
