import type { FirstPage } from '../../../shared/domain/first-page.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';

export type ImportState =
  | { readonly kind: 'waiting' }
  /** `total` is 0 until the number of pages is known, and where there are none. */
  | { readonly kind: 'reading'; readonly done: number; readonly total: number; readonly firstPage: FirstPage | null }
  /** A mail has an outcome of its own for each attachment. */
  | { readonly kind: 'settled'; readonly outcomes: readonly ImportOutcome[] };

export type ImportEntry = { readonly id: ImportId; readonly file: string; readonly state: ImportState };

/** A file to bring in. `bring` never rejects, and settles soon after its signal was aborted. */
export type FileToBring = {
  readonly id: ImportId;
  readonly file: string;
  readonly bring: (signal: AbortSignal) => Promise<readonly ImportOutcome[]>;
};

/** Two are read at a time; the third is on its way to be, so that no reader waits for a file. The rest stay on the disk. */
const AT_ONCE = 3;

export const isCancelled = (outcome: ImportOutcome): boolean => outcome.kind === 'failed' && outcome.failure.code === 'reading-cancelled';

export const isActive = ({ state }: ImportEntry): boolean => state.kind !== 'settled';

/** Nothing to tell of it that the window does not show anyway. */
const needsNoWords = (outcome: ImportOutcome): boolean => outcome.kind === 'imported' || isCancelled(outcome);

/**
 * Files on their way in, in the order in which they were added, and what became of them. The list empties itself when
 * everything came in; where something did not, it stays until it is cleared.
 */
export function createImportQueue() {
  let entries: readonly ImportEntry[] = [];
  const listeners = new Set<() => void>();
  const files = new Map<ImportId, { readonly controller: AbortController; readonly start: () => void }>();
  let running = 0;

  const change = (next: readonly ImportEntry[]): void => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const setState = (id: ImportId, state: ImportState): void =>
    change(entries.map((entry) => (entry.id === id ? { ...entry, state } : entry)));

  const startNext = (): void => {
    for (const { id, state } of entries) {
      if (running >= AT_ONCE) return;
      if (state.kind === 'waiting') files.get(id)?.start();
    }
  };

  const settle = (id: ImportId, outcomes: readonly ImportOutcome[]): void => {
    files.delete(id);
    setState(id, { kind: 'settled', outcomes });
    const isDone = entries.every(({ state }) => state.kind === 'settled' && state.outcomes.every(needsNoWords));
    if (isDone) change([]);
    startNext();
  };

  const enter = ({ id, file, bring }: FileToBring): Promise<readonly ImportOutcome[]> =>
    new Promise((resolve) => {
      const controller = new AbortController();
      let hasStarted = false;
      const start = (): void => {
        if (hasStarted) return;
        hasStarted = true;
        running += 1;
        void bring(controller.signal).then((outcomes) => {
          running -= 1;
          settle(id, outcomes);
          resolve(outcomes);
        });
      };
      controller.signal.addEventListener('abort', () => {
        if (hasStarted) return;
        hasStarted = true;
        const outcomes: readonly ImportOutcome[] = [{ kind: 'failed', file, failure: { code: 'reading-cancelled', file } }];
        settle(id, outcomes);
        resolve(outcomes);
      });
      files.set(id, { controller, start });
    });

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (): readonly ImportEntry[] => entries,
    /** Resolves with what became of these files when all of them are settled. */
    add: async (added: readonly FileToBring[]): Promise<readonly ImportOutcome[]> => {
      const before = entries.some(isActive) ? entries : [];
      const settled = added.map(enter);
      change([...before, ...added.map(({ id, file }): ImportEntry => ({ id, file, state: { kind: 'waiting' } }))]);
      startNext();
      return (await Promise.all(settled)).flat();
    },
    progress: (id: ImportId, done: number, total: number): void => {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry === undefined || !isActive(entry)) return;
      setState(id, { kind: 'reading', done, total, firstPage: entry.state.kind === 'reading' ? entry.state.firstPage : null });
    },
    /** Its first page can be read while the others are. */
    showFirstPage: (id: ImportId, firstPage: FirstPage): void => {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry?.state.kind === 'reading') setState(id, { ...entry.state, firstPage });
    },
    cancel: (ids: readonly ImportId[]): void => {
      for (const id of ids) files.get(id)?.controller.abort();
    },
    clear: (): void => change(entries.filter(isActive)),
  };
}
