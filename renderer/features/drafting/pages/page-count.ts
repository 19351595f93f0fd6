import type { Failure } from '../../../../shared/domain/failure.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import type { Clock } from '../../../editor/saver.ts';

type Parts = {
  /** Sets the answer as it is on disk, and counts; null where it is too long for that. */
  readonly ask: () => Promise<Result<{ readonly pages: number | null }, Failure>>;
  readonly clock: Clock;
};

/** Milliseconds without anything being saved: who writes on is not disturbed for a number. */
const QUIET = 2000;

/** Counting rests that many times as long as it took. */
const REST = 10;

export type PageCount = {
  /** Null until it has been counted, and where it cannot be. */
  readonly read: () => number | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** The answer on disk has changed. */
  readonly touch: () => void;
  readonly stop: () => void;
};

/** How many pages an answer fills, counted in quiet moments while nobody looks at the pages themselves. The last count stands until the next. */
export function createPageCount({ ask, clock }: Parts): PageCount {
  let count: number | null = null;
  let rest = QUIET;
  let isAsking = false;
  let isStale = false;
  let stopWaiting: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const wait = (): void => {
    stopWaiting?.();
    stopWaiting = clock.after(rest, () => void set());
  };
  async function set(): Promise<void> {
    stopWaiting = null;
    isAsking = true;
    isStale = false;
    const before = clock.now();
    const answer = await ask();
    rest = Math.max(QUIET, (clock.now() - before) * REST);
    isAsking = false;
    count = answer.ok ? answer.value.pages : null;
    for (const listener of listeners) listener();
    if (isStale) wait();
  }
  return {
    read: () => count,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch() {
      if (isAsking) isStale = true;
      else wait();
    },
    stop() {
      stopWaiting?.();
      stopWaiting = null;
    },
  };
}
