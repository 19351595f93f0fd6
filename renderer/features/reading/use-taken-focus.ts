import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Moves the focus to an element when something else that held it has gone. */
export function useTakenFocus(ref: RefObject<HTMLElement | null>, takesFocus: boolean, onTaken: () => void): void {
  const take = useEffectEvent(() => {
    ref.current?.focus({ preventScroll: true });
    onTaken();
  });
  useEffect(() => {
    if (takesFocus) take();
  }, [takesFocus]);
}
