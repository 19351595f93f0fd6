import { useEffect, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';

/** Notes that are made ready to write in at once, and milliseconds after which some are, however busy the window. */
const AT_ONCE = 8;
const LONGEST_WAIT = 200;

/** How many can be written in after `ready` of `count` can: some more, and once all can every one that comes. */
export const moreNotes = (ready: number, count: number): number => (ready >= count ? Infinity : ready + AT_ONCE);

/**
 * How many of `count` notes can be written in. Each is an editor of its own, and they stand below the text: that is drawn first, then
 * they are made ready, a few in each quiet moment. Once all have been, later ones are at once.
 */
export function useNotesInTurn(count: number): number {
  const [ready, setReady] = useState(0);
  useEffect(() => {
    if (ready === Infinity) return undefined;
    let idle: number | null = null;
    const more = (): void => setReady((before) => moreNotes(before, count));
    const stop = afterPaint(() => {
      idle = requestIdleCallback(more, { timeout: LONGEST_WAIT });
    });
    return () => {
      stop();
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [ready, count]);
  return ready;
}
