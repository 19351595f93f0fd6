import type { ResponseId } from '../../shared/domain/ids.ts';
import type { Topic } from '../../shared/ipc/topic.ts';
import { changedWords } from '../../shared/response/answer-lines.ts';
import type { Store } from '../db/store.ts';
import { keepVersion, linesOf, presentAnswer, versionDoc } from './answer-versions.ts';
import { keepFewVersions } from './few-versions.ts';
import { tidyLog } from './tidy-log.ts';

/** Milliseconds. Typing must have paused; between one answer and the next, requests come first. */
const PAUSE = 2000;
const BREATH = 30;

/** A version is kept when so long has passed since the last, or so many words have changed. */
const VERSION_INTERVAL = 10 * 60 * 1000;
const VERSION_WORDS = 200;

/** So many words cannot have changed in fewer bytes of updates: the text need not be looked at. */
const FEWEST_BYTES = 1000;

/** Updates in a log before it is made one. */
export const LONGEST_LOG = 200;

export type WritingUpkeep = {
  /** To be told what has changed. */
  readonly after: (topics: readonly Topic[]) => void;
  /** Makes every log short, and lets histories go that weigh: when no window is open any more. */
  readonly finish: () => void;
  readonly stop: () => void;
};

type UpkeepParts = {
  readonly store: Store;
  readonly now: () => number;
  readonly broadcast: (topics: readonly Topic[]) => void;
  readonly logError: (event: string, error: unknown) => void;
};

/** Keeps versions of what is written, and answers' logs short, when nothing else happens. */
export function startWritingUpkeep({ store, now, broadcast, logError }: UpkeepParts): WritingUpkeep {
  let timer: NodeJS.Timeout | null = null;
  const wait = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
    // Nobody waits for it: the command line ends when its command does.
    timer.unref();
  };

  const isDue = (responseId: ResponseId, at: number): boolean => {
    const newest = store.snapshots.newest(responseId);
    const since = newest?.createdAt ?? store.responses.find(responseId)?.createdAt ?? at;
    // A clock that has been set back tells nothing of what has passed.
    if (at - since >= VERSION_INTERVAL || at < since) return true;
    if (store.responses.bytesAfter(responseId, newest?.sequence ?? 0) < FEWEST_BYTES) return false;
    const before = newest === null ? null : versionDoc(store, newest.id);
    const lines = before === null ? [] : linesOf(before.doc);
    return changedWords(lines, linesOf(presentAnswer(store, responseId).doc)) >= VERSION_WORDS;
  };

  /** Looks after one answer; true when there may be more to do. */
  const lookAfterOne = (): boolean => {
    const at = now();
    for (const { responseId, updates } of store.snapshots.written(LONGEST_LOG)) {
      if (updates > LONGEST_LOG) {
        tidyLog(store, responseId, false);
        return true;
      }
      if (!isDue(responseId, at)) continue;
      const before = store.snapshots.newest(responseId)?.id;
      store.write(() => {
        keepVersion(store, { responseId, kind: 'timed', name: null }, at);
        keepFewVersions(store, responseId, at);
      });
      if (store.snapshots.newest(responseId)?.id === before) continue;
      broadcast(['snapshots']);
      return true;
    }
    return false;
  };

  const guarded = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      // A full disk keeps no versions; the next pause tries again.
      logError('writing.upkeep', error);
    }
  };
  const work = (): void => {
    timer = null;
    guarded(() => {
      if (lookAfterOne()) wait(BREATH);
    });
  };
  return {
    after: (topics) => {
      if (topics.includes('response-text')) wait(PAUSE);
    },
    finish: () => {
      for (const { responseId } of store.snapshots.written(1)) guarded(() => tidyLog(store, responseId, true));
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
