import type { EditorView } from '@tiptap/pm/view';

type Watcher = { readonly stop: () => void; readonly start: () => void };

const isWatcher = (value: unknown): value is Watcher =>
  typeof value === 'object' &&
  value !== null &&
  'stop' in value &&
  typeof value.stop === 'function' &&
  'start' in value &&
  typeof value.start === 'function';

const watcherOf = (view: EditorView): Watcher | null => {
  const watcher: unknown = 'domObserver' in view ? view.domObserver : null;
  return isWatcher(watcher) ? watcher : null;
};

/** Whether ProseMirror can be kept from watching what is done to its blocks. It keeps its observer to itself. */
export const canPause = (view: EditorView): boolean => watcherOf(view) !== null;

/** Does something to the blocks of a text that ProseMirror is not to take for writing. */
export function withoutWatching(view: EditorView, work: () => void): void {
  const watcher = watcherOf(view);
  if (watcher === null) return;
  watcher.stop();
  work();
  watcher.start();
}
