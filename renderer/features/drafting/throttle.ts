/** Milliseconds. What takes longer would be felt between two keys: it waits for a pause. */
const FELT = 4;

/**
 * Runs `task` at most once per `interval` milliseconds, and always once after the last call. A task that turned out to take so long that
 * it would be felt runs only when there has been no call for that time.
 */
export function throttle(task: () => void, interval: number): { readonly call: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isFelt = false;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    call() {
      if (isFelt) stop();
      timer ??= setTimeout(() => {
        timer = null;
        const started = performance.now();
        task();
        isFelt = performance.now() - started > FELT;
      }, interval);
    },
    stop,
  };
}
