import type { Clock } from '../../editor/saver.ts';

export const windowClock: Clock = {
  now: () => Date.now(),
  after(delay, ring) {
    const timer = setTimeout(ring, delay);
    return () => clearTimeout(timer);
  },
};
