import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

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
