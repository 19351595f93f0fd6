import type { Failure } from '../../shared/domain/failure.ts';
import type { BackupShelf } from './shelf.ts';

/** Milliseconds: the start is not slowed by it; from then on it is asked now and then. */
const FIRST = 30_000;
const INTERVAL = 30 * 60 * 1000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export type BackupUpkeep = {
  /** What went wrong with the last that was tried, or null. */
  readonly failure: () => Failure | null;
  readonly stop: () => void;
};

/** Makes a backup on each day the library is open and something has changed. */
export function startBackupUpkeep(parts: {
  readonly shelf: BackupShelf;
  readonly now: () => number;
  readonly onDone: () => void;
}): BackupUpkeep {
  const { shelf, now, onDone } = parts;
  let failure: Failure | null = null;
  let lookedOn: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  const wait = (milliseconds: number): void => {
    timer = setTimeout(() => void work(), milliseconds);
    // Nobody waits for it: the command line ends when its command does.
    timer.unref();
  };
  const work = async (): Promise<void> => {
    const today = dayOf(now());
    // Told apart, never ordered: a clock that has been wrong for years holds nothing up.
    if (lookedOn !== today) {
      await shelf.adopt();
      const [newest] = shelf.list();
      const made = newest !== undefined && dayOf(newest.madeAt) === today ? null : await shelf.make('daily');
      failure = made === null || made.ok ? null : made.failure;
      if (failure === null) lookedOn = today;
      onDone();
    }
    if (timer !== null) wait(INTERVAL);
  };
  wait(FIRST);
  return {
    failure: () => failure,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
