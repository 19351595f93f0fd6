import { useCallback, useSyncExternalStore } from 'react';
import type { ResponseId } from '../../shared/domain/ids.ts';
import type { DraftStatus } from '../features/drafting/draft-handle.ts';

/** How far the open answer is. It changes while one writes, so only who shows it is drawn anew: never the window around it. */
export type DraftStatuses = {
  /** Of this answer; null until it has told. */
  readonly read: (responseId: ResponseId | null) => DraftStatus | null;
  readonly tell: (responseId: ResponseId, status: DraftStatus) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createDraftStatuses(): DraftStatuses {
  let last: { readonly responseId: ResponseId; readonly status: DraftStatus } | null = null;
  const listeners = new Set<() => void>();
  return {
    read: (responseId) => (last?.responseId === responseId ? last.status : null),
    tell(responseId, status) {
      last = { responseId, status };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How far the answer that is shown is; null where none is. */
export const useDraftStatusOf = ({ subscribe, read }: DraftStatuses, responseId: ResponseId | null): DraftStatus | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => read(responseId), [read, responseId]),
  );
