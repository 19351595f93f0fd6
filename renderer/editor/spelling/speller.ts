import { MOST_WORDS, type SpellingVerdict } from '../../../shared/spelling/verdict.ts';

/** What a text's editor knows of words: what it has been told, and what it is waiting for. */
export type Speller = {
  /** The last that was told; undefined until it has been asked for and answered. */
  readonly verdict: (word: string) => SpellingVerdict | undefined;
  /** Whether a word is yet to be asked for, or asked for again. */
  readonly isOpen: (word: string) => boolean;
  /** Asks for those that are not known; `onNews` tells when answers have come. */
  readonly want: (words: readonly string[]) => void;
  /** Resolves when each of these is known, or cannot be known now. */
  readonly settle: (words: readonly string[]) => Promise<void>;
  readonly onNews: (listener: () => void) => () => void;
  /** Every word is to be asked for again: a dictionary has changed. What was told stands until then, so that no mark comes and goes. */
  readonly refresh: () => void;
};

/** Null when it cannot be answered now. */
export type AskSpelling = (words: readonly string[]) => Promise<readonly SpellingVerdict[] | null>;

/** Words of one question: few enough that the next, of what has just been written, need not wait long. */
const BATCH = Math.min(200, MOST_WORDS);

/** Questions that fail before no more are asked, until the dictionaries change: spelling is no reason to disturb who writes. */
const MOST_FAILURES = 3;

export function createSpeller(ask: AskSpelling): Speller {
  const verdicts = new Map<string, SpellingVerdict>();
  /** Words whose verdict is of the dictionaries as they are now. */
  const fresh = new Set<string>();
  const wanted = new Set<string>();
  const listeners = new Set<() => void>();
  let asking: Promise<void> | null = null;
  let failures = 0;
  /** Counts the changes of the dictionaries: an answer from before one tells nothing. */
  let edition = 0;

  const askWanted = async (): Promise<void> => {
    // A turn later, so that all that is wanted now goes in one question.
    await Promise.resolve();
    while (wanted.size > 0 && failures < MOST_FAILURES) {
      const batch = [...wanted].slice(0, BATCH);
      const asked = edition;
      const answers = await ask(batch);
      if (asked !== edition) continue;
      for (const word of batch) wanted.delete(word);
      if (answers === null) {
        failures += 1;
        continue;
      }
      failures = 0;
      for (const [at, word] of batch.entries()) {
        verdicts.set(word, answers[at] ?? 'right');
        fresh.add(word);
      }
      for (const listener of listeners) listener();
    }
    wanted.clear();
    asking = null;
  };

  const want = (words: readonly string[]): void => {
    if (failures >= MOST_FAILURES) return;
    for (const word of words) if (!fresh.has(word)) wanted.add(word);
    if (wanted.size > 0) asking ??= askWanted();
  };

  return {
    verdict: (word) => verdicts.get(word),
    isOpen: (word) => !fresh.has(word),
    want,
    async settle(words) {
      want(words);
      await asking;
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh() {
      edition += 1;
      failures = 0;
      fresh.clear();
      for (const listener of listeners) listener();
    },
  };
}
