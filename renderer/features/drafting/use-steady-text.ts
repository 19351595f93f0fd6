import { useLayoutEffect, type RefObject } from 'react';
import type { WritingDesk } from '../../editor/use-response-editor.ts';

/** Keeps the words where they are on the screen when a bar above them comes and goes with the caret: a press that moves the caret must hit what it was aimed at. */
export function useSteadyText({ editor }: WritingDesk, bar: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const scroller = editor.view.dom.closest('[data-letter]')?.parentElement;
    const height = bar.current?.offsetHeight ?? 0;
    if (!isShown || height === 0 || scroller === null || scroller === undefined) return undefined;
    scroller.scrollTop += height;
    return () => {
      scroller.scrollTop -= height;
    };
  }, [editor, bar, isShown]);
}
