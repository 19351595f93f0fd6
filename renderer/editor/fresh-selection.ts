import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const canFlush = (observer: unknown): observer is { readonly flush: () => void } =>
  typeof observer === 'object' && observer !== null && 'flush' in observer && typeof observer.flush === 'function';

/** Reads where the browser has put the caret. ProseMirror keeps its observer to itself; without one, nothing is done. */
export function readCaret(view: EditorView): void {
  const observer: unknown = 'domObserver' in view ? view.domObserver : null;
  if (canFlush(observer)) observer.flush();
}

/** What acts at the caret without a key of its own: the menu, or another program, may ask for it right after a key that moved the caret. */
const ACTS = ['paste', 'cut', 'copy'] as const;

const readFirst = (view: EditorView): boolean => {
  readCaret(view);
  return false;
};

/**
 * Keys that move the caret are the browser's, and it tells of them a moment later: Home and then Backspace in quick
 * succession would delete at the old place. So a key reads the caret before it acts, and so does what comes without one.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('freshSelection'),
      props: {
        handleKeyDown(view, event) {
          if (!event.isComposing) readCaret(view);
          return false;
        },
        handleDOMEvents: Object.fromEntries(ACTS.map((act) => [act, readFirst])),
      },
    }),
  ],
});
