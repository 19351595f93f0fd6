import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** CSS pixels. What is scrolled to stands clear of the edge, with a line or two around it. */
export const SCROLL_ROOM = 64;

/** Frames in which a place is scrolled to anew: in the first what is about it is drawn, by the second all has its height. */
const FRAMES = 3;

/**
 * Scrolls now and in the next frames. Blocks out of sight have a guessed height until they are drawn, so what is jumped to is pushed away
 * by those that are drawn above it. The function it gives ends that.
 */
export function scrollUntilDrawn(scroll: () => void): () => void {
  let left = FRAMES;
  let frame = 0;
  const next = (): void => {
    left -= 1;
    frame = left < 0 ? 0 : requestAnimationFrame(next);
    scroll();
  };
  next();
  return () => cancelAnimationFrame(frame);
}

/**
 * Whether the caret stands clear of the edges of the sheet's window. ProseMirror would look at everything the text lies in, one after the other, at every
 * key. What may be scrolled sideways, as a table, is left to it.
 */
function isInSight(view: EditorView, scroller: HTMLElement): boolean {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || selection.$head.depth !== 1) return false;
  const caret = view.coordsAtPos(selection.head, 1);
  const frame = scroller.getBoundingClientRect();
  return caret.top >= frame.top + SCROLL_ROOM && caret.bottom <= Math.min(frame.bottom, window.innerHeight) - SCROLL_ROOM;
}

/** Keeps what the text scrolls to in sight while what is about it is drawn. */
export const ScrollAgain = Extension.create({
  name: 'scrollAgain',
  addProseMirrorPlugins() {
    let stop: (() => void) | null = null;
    let isAgain = false;
    return [
      new Plugin({
        key: new PluginKey('scrollAgain'),
        props: {
          handleScrollToSelection(view) {
            if (isAgain) return false;
            stop?.();
            const scroller = view.dom.closest('[data-letter]')?.parentElement;
            if (scroller instanceof HTMLElement && isInSight(view, scroller)) return true;
            const before = scroller?.scrollTop ?? 0;
            const { selection } = view.state;
            const again = (): void => {
              if (view.isDestroyed || view.state.selection !== selection) return;
              isAgain = true;
              view.dispatch(view.state.tr.scrollIntoView());
              isAgain = false;
            };
            // ProseMirror has scrolled by then, and nobody else has yet. What is near has its height already: a key that writes is not measured again.
            queueMicrotask(() => {
              const isFar = Math.abs((scroller?.scrollTop ?? before) - before) > window.innerHeight / 2;
              if (isFar) stop = scrollUntilDrawn(again);
            });
            return false;
          },
        },
        view: () => ({ destroy: () => stop?.() }),
      }),
    ];
  },
});
