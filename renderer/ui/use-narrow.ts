import { useSyncExternalStore } from 'react';

/** True while the page is narrower than `width` CSS pixels: a small window, or a large zoom. */
export function useNarrow(width: number): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(`(width < ${width}px)`);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(`(width < ${width}px)`).matches,
  );
}
