import type { Failure } from '../../../../shared/domain/failure.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import type { BlockPlace, PagePicture } from '../../../../shared/response/page-picture.ts';
import type { Clock } from '../../../editor/saver.ts';

/** A page that is shown. */
export type SetPage = {
  readonly id: string;
  /** Of its picture, for as long as it is shown. Drawn when first asked for: most pages are out of sight. */
  readonly address: () => string;
  readonly places: readonly BlockPlace[];
};

export type PageState = {
  /** Those that were set last; they stay where setting fails. */
  readonly pages: readonly SetPage[];
  /** Pages are being set, or about to be: those shown may be of a moment ago. */
  readonly isSetting: boolean;
  /** Why the pages could not be set anew. */
  readonly failure: Failure | null;
  /** What an export would be refused for, though the pages are shown. */
  readonly warning: Failure | null;
};

/** Sets the answer as it stands now; `known` pages come back without their picture. */
export type AskForPages = (
  known: readonly string[],
) => Promise<Result<{ readonly pages: readonly AnsweredPage[]; readonly warning: Failure | null }, Failure>>;

type AnsweredPage = { readonly id: string; readonly picture: PagePicture | null; readonly places: readonly BlockPlace[] };

type Parts = {
  readonly ask: AskForPages;
  readonly clock: Clock;
  /** Where pictures can be shown from. */
  readonly addresses: { readonly make: (picture: PagePicture) => string; readonly drop: (address: string) => void };
};

/** Milliseconds without a key before pages are set: shorter than between the keys of most who write, so that little is set for nothing. */
const PAUSE = 40;

/** Of the time that the last setting took: the pause is at least that long, so that a long answer is not set without end while one writes. */
const SHARE_OF_SETTING = 0.25;

/** Milliseconds. Who writes on without a pause sees pages of a moment ago that often: drawing them takes time of the window's own. */
const SHOWN_WHILE_WRITING = 1000;

/** Handing over a long answer takes time of the window's own: that much longer than it took is waited before it is done again. */
const REST = 15;

/** Milliseconds; the longest wait. */
const LONGEST_PAUSE = 3000;

export type PageSetting = {
  readonly read: () => PageState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The text has changed. */
  readonly touch: () => void;
  /** Sets the pages at once. */
  readonly start: () => void;
  /** Forgets the pages. */
  readonly close: () => void;
};

const NOTHING: PageState = { pages: [], isSetting: false, failure: null, warning: null };

/** Keeps pictures of an answer's pages: one setting at a time, after a pause in the writing, and only pages that changed are drawn anew. */
export function createPageSetting({ ask, clock, addresses }: Parts): PageSetting {
  let state = NOTHING;
  let isOpen = false;
  let isAsking = false;
  let isStale = false;
  let pause = PAUSE;
  let shownAt = Number.NEGATIVE_INFINITY;
  let stopWaiting: (() => void) | null = null;
  /** Addresses of the pictures that have been drawn, by their pages' names. */
  const drawn = new Map<string, string>();
  const listeners = new Set<() => void>();

  const tell = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (answer: readonly AnsweredPage[], change: Pick<PageState, 'warning' | 'isSetting'>): void => {
    const before = new Map(state.pages.map(({ id, address }) => [id, address]));
    const pages = answer.flatMap(({ id, picture, places }): SetPage[] => {
      const address = before.get(id) ?? (picture === null ? null : addressOf(id, picture));
      if (address === null) return [];
      before.set(id, address);
      return [{ id, address, places }];
    });
    shownAt = clock.now();
    tell({ pages, failure: null, ...change });
    dropBut(new Set(pages.map(({ id }) => id)));
  };

  const addressOf = (id: string, picture: PagePicture) => (): string => {
    const address = drawn.get(id) ?? addresses.make(picture);
    drawn.set(id, address);
    return address;
  };

  const dropBut = (kept: ReadonlySet<string>): void => {
    for (const [id, address] of drawn) {
      if (kept.has(id)) continue;
      addresses.drop(address);
      drawn.delete(id);
    }
  };

  const set = async (): Promise<void> => {
    stopWaiting = null;
    if (isAsking) return void (isStale = true);
    isAsking = true;
    isStale = false;
    const before = clock.now();
    const answering = ask(state.pages.map(({ id }) => id));
    const handedOver = clock.now();
    const answer = await answering;
    pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, (handedOver - before) * REST, (clock.now() - before) * SHARE_OF_SETTING));
    isAsking = false;
    if (!isOpen) return;
    const isBehind = isStale || stopWaiting !== null;
    if (!answer.ok) tell({ failure: answer.failure, warning: null, isSetting: isBehind });
    else if (!isBehind || clock.now() - shownAt >= SHOWN_WHILE_WRITING)
      show(answer.value.pages, { warning: answer.value.warning, isSetting: isBehind });
    // The pause has passed while the pages before were set.
    if (isStale) void set();
  };

  const wait = (): void => {
    stopWaiting?.();
    stopWaiting = clock.after(pause, () => void set());
    if (!state.isSetting) tell({ isSetting: true });
  };

  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch() {
      if (isOpen) wait();
    },
    start() {
      isOpen = true;
      tell({ isSetting: true });
      void set();
    },
    close() {
      isOpen = false;
      stopWaiting?.();
      stopWaiting = null;
      tell(NOTHING);
      dropBut(new Set());
    },
  };
}
