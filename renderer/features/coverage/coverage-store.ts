import type { GuidepostDecision } from '../../../shared/domain/guidepost-decision.ts';
import { wordsOf, type AnswerPart, type AnswerPlace } from '../../../shared/response/answer-parts.ts';
import { coverageReader, type CoverageReader, type GuidepostCoverage, type HeardDocument } from '../../../shared/response/coverage.ts';

export type CoverageRow = GuidepostCoverage<GuidepostDecision>;

/** The open answer as far as coverage follows it; the same shape as drafting's own, which this feature does not know. */
export type FollowedAnswer = {
  readonly parts: () => readonly AnswerPart[];
  readonly subscribe: (listener: () => void) => () => void;
};

/** What the whole of a hearing's coverage comes to. */
export type CoverageSummary = { readonly answered: number; readonly skipped: number; readonly all: number };

export type CoverageStore = {
  readonly subscribe: (listener: () => void) => () => void;
  /** A row per guidepost of the heard documents; null until they and the answer have been read. */
  readonly rows: () => readonly CoverageRow[] | null;
  readonly summary: () => CoverageSummary | null;
  readonly heard: () => readonly HeardDocument[];
  /** What stands at a place of the answer, as it was when the rows were read; '' where nothing does. */
  readonly wordsAt: (place: AnswerPlace) => string;
  /** Reads an answer as it is this moment: places in it that are a keystroke old must not be written to. */
  readonly readNow: (of: FollowedAnswer) => readonly CoverageRow[];
  readonly setHeard: (heard: readonly HeardDocument[] | null) => void;
  readonly setSkips: (skips: readonly GuidepostDecision[]) => void;
  /** Follows an answer; null where there is none. 'pending': one is on its way. Returns the function that stops it. */
  readonly follow: (answer: FollowedAnswer | 'pending' | null) => () => void;
};

/** Milliseconds. The eye does not need it quicker, and a long answer takes some ten to read. */
const READ_INTERVAL = 300;

/** Milliseconds. Reading that takes longer would be felt between two keys: it waits until none has been pressed for the interval, or for {@link LONGEST_PAUSE}. */
const FELT = 4;

/** Milliseconds. Who writes without a pause is told all the same, now and then. */
const LONGEST_PAUSE = 5000;

const noParts: readonly AnswerPart[] = [];

function summaryOf(rows: readonly CoverageRow[]): CoverageSummary {
  const count = (state: CoverageRow['state']): number => rows.filter((row) => row.state === state).length;
  return { answered: count('answered'), skipped: count('skipped'), all: rows.length };
}

const sameSummary = (a: CoverageSummary | null, b: CoverageSummary | null): boolean =>
  a?.answered === b?.answered && a?.skipped === b?.skipped && a?.all === b?.all;

function wordsAt(parts: readonly AnswerPart[], place: AnswerPlace): string {
  const path = place.path.join();
  for (const part of parts) {
    if (part.kind === 'citation' && part.place === place) return part.citation.exact;
    if (part.kind === 'text' && part.within === null && part.path.join() === path)
      return place.from === 0 && place.to >= part.text.length ? wordsOf(part) : part.text.slice(place.from, place.to);
  }
  return '';
}

/** Follows what an answer says to each guidepost while it is written, without slowing the hand that writes. `later` runs a task in a quiet moment. */
export function createCoverageStore(later: (task: () => void, interval: number) => () => void): CoverageStore {
  const listeners = new Set<() => void>();
  let heard: readonly HeardDocument[] | null = null;
  let reader: CoverageReader | null = null;
  let skips: readonly GuidepostDecision[] = [];
  let answer: FollowedAnswer | 'pending' | null = 'pending';
  let rows: readonly CoverageRow[] | null = null;
  let summary: CoverageSummary | null = null;
  let cancel: (() => void) | null = null;
  let parts = noParts;
  let isFelt = false;
  /** When what has not been read yet was first written. */
  let unreadSince: number | null = null;

  const read = (): readonly CoverageRow[] | null => {
    if (reader === null || answer === 'pending') return null;
    parts = answer === null ? noParts : answer.parts();
    return reader(parts, skips);
  };
  const update = (): void => {
    cancel?.();
    cancel = null;
    unreadSince = null;
    const started = performance.now();
    rows = read();
    isFelt = performance.now() - started > FELT;
    const next = rows === null ? null : summaryOf(rows);
    // The same object while it says the same: who shows only this is not drawn again at every word.
    if (!sameSummary(summary, next)) summary = next;
    for (const listener of listeners) listener();
  };
  const updateLater = (): void => {
    const now = performance.now();
    unreadSince ??= now;
    if (isFelt && now - unreadSince < LONGEST_PAUSE) {
      cancel?.();
      cancel = null;
    }
    cancel ??= later(update, READ_INTERVAL);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rows: () => rows,
    summary: () => summary,
    heard: () => heard ?? [],
    wordsAt: (place) => wordsAt(parts, place),
    readNow: (of) => reader?.(of.parts(), skips) ?? [],
    setHeard: (next) => {
      heard = next;
      reader = next === null ? null : coverageReader(next);
      update();
    },
    setSkips: (next) => {
      skips = next;
      update();
    },
    follow: (next) => {
      answer = next;
      // An answer that has just been opened is drawn first; that there is none is told at once.
      if (next === null || next === 'pending') update();
      else cancel ??= later(update, 0);
      const stop = next === null || next === 'pending' ? () => undefined : next.subscribe(updateLater);
      return () => {
        stop();
        cancel?.();
        cancel = null;
        unreadSince = null;
        if (answer === next) answer = 'pending';
      };
    },
  };
}

/** Waits for the interval, then for a moment in which the window has nothing else to do. */
export function inQuietMoment(task: () => void, interval: number): () => void {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(task, { timeout: interval });
  }, interval);
  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
