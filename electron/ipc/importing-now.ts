import type { ImportId } from '../../shared/domain/ids.ts';
import type { Notice } from '../../shared/ipc/notice.ts';
import type { Following } from './import-source.ts';

/** The files that are on their way in just now, by the ids that whoever asked gave them. */
export type ImportingNow = {
  /** Runs an import that can be followed and cancelled by `id` until it has ended; without an id it just runs. */
  readonly follow: <T>(id: ImportId | undefined, run: (following: Following) => Promise<T>) => Promise<T>;
  readonly cancel: (id: ImportId) => void;
};

export function importingNow(notify: (notice: Notice) => void): ImportingNow {
  const running = new Map<ImportId, AbortController>();
  return {
    follow: async (id, run) => {
      if (id === undefined) return run({});
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await run({
          signal: controller.signal,
          onProgress: (done, total) => notify({ kind: 'import-progress', importId: id, done, total }),
          onFirstPage: (page) => notify({ kind: 'import-first-page', importId: id, page }),
        });
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
  };
}
