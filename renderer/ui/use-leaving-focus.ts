import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

/** Hands the focus on when what holds it goes: else it is lost, and a keyboard begins at the top of the window again. */
export function useLeavingFocus(ref: RefObject<HTMLElement | null>, onLeave: (leaving: HTMLElement) => void): void {
  const leave = useEffectEvent(onLeave);
  useLayoutEffect(() => {
    const element = ref.current;
    // Before it is taken from the page: afterwards nothing tells where the focus was.
    return () => {
      if (element !== null && element.contains(document.activeElement)) leave(element);
    };
  }, [ref]);
}
