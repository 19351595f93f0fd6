import type { Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Where an answer's text stands: on disk, on its way, or still only in memory. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: Failure };

/** Milliseconds. A pause in typing saves; typing without a pause saves once a second; a failed save is tried again ever more rarely. */
export const PAUSE_BEFORE_SAVE = 250;
export const LONGEST_UNSAVED = 1000;
export const FIRST_RETRY = 1000;
export const LONGEST_RETRY = 30_000;

export type Clock = {
  readonly now: () => number;
  /** Calls `ring` once after `delay` milliseconds; the answer stops it. */
  readonly after: (delay: number, ring: () => void) => () => void;
};

export type Saver = {
  /** Takes over an update; it is kept until a save that holds it has been answered. */
  readonly add: (update: Uint8Array) => void;
  /** Saves what waits, now. True when everything is saved. */
  readonly flush: () => Promise<boolean>;
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Gathers updates and saves them one batch at a time, oldest first. A batch that could not be saved goes back to the head
 * of the queue, so nothing is lost, nothing overtakes, and nothing is sent twice unless the first attempt was refused.
 */
export function createSaver(particulars: {
  readonly save: (update: Uint8Array) => Promise<Result<{ readonly savedAt: number }, Failure>>;
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
  readonly clock: Clock;
  readonly savedAt: number;
}): Saver {
  const { save, merge, clock } = particulars;
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: particulars.savedAt };
  let waiting: Uint8Array[] = [];
  let oldestAt = 0;
  let newestAt = 0;
  let failures = 0;
  let underway: Promise<boolean> | null = null;
  let stopTimer: (() => void) | null = null;

  const become = (next: SaveState): void => {
    if (next.kind === 'saving' && state.kind === 'saving') return;
    state = next;
    for (const listener of listeners) listener();
  };

  const ringAfter = (delay: number): void => {
    stopTimer?.();
    stopTimer = clock.after(Math.max(0, delay), () => {
      stopTimer = null;
      void send();
    });
  };

  const schedule = (): void => {
    if (underway !== null || waiting.length === 0) return;
    if (failures > 0) {
      // Typing must not hurry a retry: a full disk is not helped by being asked at every key.
      if (stopTimer === null) ringAfter(Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY));
      return;
    }
    ringAfter(Math.min(newestAt + PAUSE_BEFORE_SAVE, oldestAt + LONGEST_UNSAVED) - clock.now());
  };

  async function attempt(batch: Uint8Array): Promise<boolean> {
    let answer: Awaited<ReturnType<typeof save>>;
    try {
      answer = await save(batch);
    } catch (error) {
      answer = { ok: false, failure: { code: 'save-failed', reason: error instanceof Error ? error.message : String(error) } };
    }
    underway = null;
    if (answer.ok) {
      failures = 0;
      if (waiting.length === 0) become({ kind: 'saved', at: answer.value.savedAt });
      else become({ kind: 'saving' });
    } else {
      failures += 1;
      waiting = [batch, ...waiting];
      become({ kind: 'failed', reason: answer.failure });
    }
    schedule();
    return answer.ok;
  }

  function send(): Promise<boolean> {
    if (underway !== null) return underway;
    stopTimer?.();
    stopTimer = null;
    const [only] = waiting;
    if (only === undefined) return Promise.resolve(true);
    const batch = waiting.length === 1 ? only : merge(waiting);
    waiting = [];
    // What is typed from here on is as old as now: it waits for the next batch.
    oldestAt = clock.now();
    underway = attempt(batch);
    return underway;
  }

  return {
    add(update) {
      newestAt = clock.now();
      if (waiting.length === 0) oldestAt = newestAt;
      waiting.push(update);
      if (state.kind === 'saved') become({ kind: 'saving' });
      schedule();
    },
    async flush() {
      if (underway !== null) await underway;
      while (waiting.length > 0) {
        if (!(await send())) return false;
      }
      return true;
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
