import type { Failure } from '../../../../shared/domain/failure.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import type { Clock } from '../../../editor/saver.ts';

/** A page that is shown. */
export type SetPage = { readonly id: string; /** Of its picture, for as long as it is shown. */ readonly address: string };

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
) => Promise<
  Result<{ readonly pages: readonly { readonly id: string; readonly svg: string | null }[]; readonly warning: Failure | null }, Failure>
>;

type Parts = {
  readonly ask: AskForPages;
  readonly clock: Clock;
  /** Where pictures can be shown from. */
  readonly addresses: { readonly make: (svg: string) => string; readonly drop: (address: string) => void };
};

/** Milliseconds without a key before pages are set: half of what a reader notices, and no work at all while one types. */
const PAUSE = 90;

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
  let stopWaiting: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const tell = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (answer: readonly { readonly id: string; readonly svg: string | null }[]): void => {
    const before = new Map(state.pages.map(({ id, address }) => [id, address]));
    const pages = answer.flatMap(({ id, svg }): SetPage[] => {
      const address = before.get(id) ?? (svg === null ? null : addresses.make(svg));
      if (address === null) return [];
      before.set(id, address);
      return [{ id, address }];
    });
    const kept = new Set(pages.map(({ address }) => address));
    const gone = state.pages.filter(({ address }) => !kept.has(address));
    tell({ pages, failure: null });
    for (const address of new Set(gone.map((page) => page.address))) addresses.drop(address);
  };

  const set = async (): Promise<void> => {
    stopWaiting = null;
    if (isAsking) return void (isStale = true);
    isAsking = true;
    isStale = false;
    const before = clock.now();
    const answering = ask(state.pages.map(({ id }) => id));
    pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, (clock.now() - before) * REST));
    const answer = await answering;
    isAsking = false;
    if (!isOpen) return;
    if (answer.ok) {
      show(answer.value.pages);
      tell({ warning: answer.value.warning });
    } else tell({ failure: answer.failure, warning: null });
    if (isStale) wait();
    else tell({ isSetting: stopWaiting !== null });
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
      const { pages } = state;
      tell(NOTHING);
      for (const address of new Set(pages.map((page) => page.address))) addresses.drop(address);
    },
  };
}
