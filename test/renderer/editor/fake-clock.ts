import type { Clock } from '../../../renderer/editor/saver.ts';

/** A clock that stands still until it is told to go on. */
export function fakeClock() {
  let time = 1_000_000;
  let timers: { readonly at: number; readonly ring: () => void }[] = [];
  /** Lets promises that wait for nothing but each other come through. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const clock: Clock = {
    now: () => time,
    after(delay, ring) {
      const timer = { at: time + delay, ring };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    clock,
    settle,
    go: async (milliseconds: number): Promise<void> => {
      const end = time + milliseconds;
      for (;;) {
        await settle();
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        time = Math.max(time, next.at);
        timers = timers.filter((other) => other !== next);
        next.ring();
      }
      time = end;
      await settle();
    },
  };
}
