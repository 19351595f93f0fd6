import type { Topic } from '../../shared/ipc/topic.ts';
import type { Store } from '../db/store.ts';

/** How long after a change the index follows, in milliseconds: typing must have paused. */
const PAUSE = 2000;

/** Between one document and the next, in milliseconds: requests come first. */
const BREATH = 30;

export type SearchUpkeep = {
  /** To be told what has changed. */
  readonly after: (topics: readonly Topic[]) => void;
  readonly stop: () => void;
};

/** Brings the search index up to date when nothing else happens, a document at a time. What is not done is done by the next search. */
export function startSearchUpkeep({ store, logError }: { store: Store; logError: (event: string, error: unknown) => void }): SearchUpkeep {
  let timer: NodeJS.Timeout | null = null;
  const wait = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
    // Nobody waits for it: the command line ends when its command does.
    timer.unref();
  };
  const work = (): void => {
    timer = null;
    try {
      if (!store.search.isCurrent() && store.write(store.search.refreshOne)) wait(BREATH);
    } catch (error) {
      logError('search.upkeep', error);
    }
  };
  wait(PAUSE);
  return {
    after: (topics) => {
      if (topics.some((topic) => topic !== 'preferences')) wait(PAUSE);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
