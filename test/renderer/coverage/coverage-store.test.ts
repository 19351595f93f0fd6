import { expect, it, vi } from 'vitest';
import { createCoverageStore, type FollowedAnswer } from '../../../renderer/features/coverage/coverage-store.ts';
import { answerParts } from '../../../shared/response/answer-parts.ts';
import { answer, SOURCE, VERSION } from '../../shared/response/answer-picture.ts';
import { marked } from '../../shared/response/marked-document.ts';

const heard = [
  {
    sourceId: SOURCE,
    versionId: VERSION,
    title: 'Pejlemærker',
    document: marked('# 1 Råderum\nFrihed.\n# 2 Partnerskab\nSammen.').document,
  },
];

/** An answer that is written in the test, and a store that reads it when the test says the moment is quiet. */
function desk() {
  let body = answer('');
  let tell: (() => void) | null = null;
  let waiting: (() => void) | null = null;
  const store = createCoverageStore((task) => {
    waiting = task;
    return () => (waiting = null);
  });
  const followed: FollowedAnswer = {
    parts: () => answerParts(body),
    subscribe: (listener) => {
      tell = listener;
      return () => (tell = null);
    },
  };
  return {
    store,
    followed,
    write: (...lines: string[]) => {
      body = answer(...lines);
      tell?.();
    },
    isWaiting: () => waiting !== null,
    quiet: () => waiting?.(),
  };
}

it('knows nothing until both the documents and the answer are there, and a quiet moment to read them', () => {
  const { store, followed, quiet } = desk();
  expect(store.summary()).toBeNull();
  store.setHeard(heard);
  expect(store.summary()).toBeNull();
  store.follow(followed);
  expect(store.summary()).toBeNull();
  quiet();
  expect(store.summary()).toEqual({ answered: 0, skipped: 0, all: 2 });
});

it('has every guidepost missing where there is no answer at all', () => {
  const { store } = desk();
  store.setHeard(heard);
  store.follow(null);
  expect(store.rows()?.map(({ state }) => state)).toEqual(['missing', 'missing']);
});

it('reads what is written in a quiet moment, once for many keystrokes', () => {
  const { store, followed, write, quiet } = desk();
  store.setHeard(heard);
  store.follow(followed);
  quiet();
  let told = 0;
  store.subscribe(() => (told += 1));
  write('# Pejlemærke 1');
  write('# Pejlemærke 1', 'G');
  write('# Pejlemærke 1', 'Go');
  expect([told, store.summary()?.answered]).toEqual([0, 0]);
  quiet();
  expect([told, store.summary()?.answered]).toEqual([1, 1]);
  expect(store.wordsAt(store.rows()?.[0]?.evidence[0]?.place ?? { path: [], from: 0, to: 0 })).toBe('Pejlemærke 1');
});

it('keeps the same summary while it says the same, so that what shows it is not drawn anew', () => {
  const { store, followed, write, quiet } = desk();
  store.setHeard(heard);
  store.follow(followed);
  quiet();
  const before = store.summary();
  write('Noget andet.');
  quiet();
  expect(store.summary()).toBe(before);
});

it('reads the answer of this very moment for who writes in it', () => {
  const { store, followed, write } = desk();
  store.setHeard(heard);
  store.follow(followed);
  write('a', '# Pejlemærke 2', 'b');
  expect(store.readNow(followed)[1]?.section?.path).toEqual([1]);
});

it('follows no answer any more once it has been let go of', () => {
  const { store, followed, write, isWaiting } = desk();
  store.setHeard(heard);
  const stop = store.follow(followed);
  write('# Pejlemærke 1');
  expect(isWaiting()).toBe(true);
  stop();
  expect(isWaiting()).toBe(false);
  write('# Pejlemærke 1', 'a');
  expect(isWaiting()).toBe(false);
});

it('puts off a reading that would be felt while keys are pressed, for five seconds at the most', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let [begun, calledOff] = [0, 0];
  let tell = (): void => undefined;
  const runs: (() => void)[] = [];
  const store = createCoverageStore((task) => {
    begun += 1;
    runs.push(task);
    return () => (calledOff += 1);
  });
  store.setHeard(heard);
  store.follow({
    parts: () => {
      vi.advanceTimersByTime(10);
      return [];
    },
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
  });
  runs.at(-1)?.();
  [begun, calledOff] = [0, 0];
  for (let key = 0; key < 100; key += 1) {
    tell();
    vi.advanceTimersByTime(80);
  }
  vi.useRealTimers();
  // The key at 5.04 s is the first that lets the reading stand.
  expect([begun, calledOff]).toEqual([63, 62]);
});
