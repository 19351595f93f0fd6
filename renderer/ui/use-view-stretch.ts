import { useLayoutEffect, useState, type RefObject } from 'react';

/** A stretch of a scrolled thing, in pixels from its top. */
export type Stretch = { readonly top: number; readonly bottom: number };

/** What is drawn is chosen anew only each time this much has been scrolled, and as much is drawn around what is in sight. Pixels. */
const STEP = 400;

const scrollerAround = (element: HTMLElement): HTMLElement | null => {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if (overflowY === 'auto' || overflowY === 'scroll') return around;
  }
  return null;
};

/** The stretch of an element that can be seen in the scroller around it, with a margin. Changes in steps, not at every frame. */
export function useViewStretch(ref: RefObject<HTMLElement | null>): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 2 * STEP });
  useLayoutEffect(() => {
    const { current: element } = ref;
    const scroller = element === null ? null : scrollerAround(element);
    if (element === null || scroller === null) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const seen = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const top = (Math.floor(seen / STEP) - 1) * STEP;
      const bottom = (Math.ceil((seen + scroller.clientHeight) / STEP) + 1) * STEP;
      setStretch((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    scroller.addEventListener('scroll', later, { passive: true });
    const observer = new ResizeObserver(later);
    observer.observe(scroller);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', later);
      observer.disconnect();
    };
  }, [ref]);
  return stretch;
}
