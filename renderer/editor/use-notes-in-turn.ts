import { useEffect, useState, type RefObject } from 'react';
import { afterPaint } from '../ui/after-paint.ts';

/** Notes that are made ready to write in at once, and milliseconds after which some are, however busy the window. */
const AT_ONCE = 8;
const LONGEST_WAIT = 200;

/** How many can be written in after `ready` of `count` can: some more, and once all can every one that comes. */
export const moreNotes = (ready: number, count: number): number => (ready >= count ? Infinity : ready + AT_ONCE);

/** More notes than these are ready to write in only while they are in sight or nearly so: each editor on the page costs a key of the text something. */
const MANY = 40;

/**
 * How many of `count` notes in a list can be written in. Each is an editor of its own, and they stand below the text: that is drawn first, then
 * they are made ready, a few in each quiet moment. Once all have been, later ones are at once.
 */
export function useNotesInTurn(count: number, list: RefObject<HTMLElement | null>): number {
  const [ready, setReady] = useState(0);
  const [isNear, setNear] = useState(false);
  const areMany = count > MANY;
  useEffect(() => {
    const { current } = list;
    if (!areMany || current === null) return undefined;
    const root = current.closest('[data-letter]')?.parentElement ?? null;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting === true;
        // One that is being written in stays.
        if (!near && current.contains(document.activeElement)) return;
        setNear(near);
        if (!near) setReady(0);
      },
      { root, rootMargin: '100%' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [areMany, list]);
  const isWaiting = areMany && !isNear;
  useEffect(() => {
    if (ready === Infinity || isWaiting) return undefined;
    let idle: number | null = null;
    const more = (): void => setReady((before) => moreNotes(before, count));
    const stop = afterPaint(() => {
      idle = requestIdleCallback(more, { timeout: LONGEST_WAIT });
    });
    return () => {
      stop();
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [ready, count, isWaiting]);
  return ready;
}
