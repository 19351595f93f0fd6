import { readDocument } from '../../electron/importing/read-document.ts';
import type { ReadApart } from '../../electron/platform/read-apart.ts';

/** Reads in this process: what a process of its own adds has tests of its own. */
export const readHere: ReadApart = {
  read: (bytes, name, { signal } = {}) =>
    signal?.aborted === true ? { ok: false, failure: { code: 'reading-cancelled', file: name } } : readDocument(bytes, name),
  prepare: () => undefined,
  close: () => undefined,
};
