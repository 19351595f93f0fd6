import { useEffect, useRef, useState } from 'react';
import type { OpenDialog } from './open-dialog.ts';

/** What has the focus; of a menu, which goes when something in it is chosen, the button that opened it. */
function focusToKeep(): Element | null {
  const { activeElement: focused } = document;
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby')?.split(' ')[0];
  return (button === undefined ? null : document.getElementById(button)) ?? focused;
}

/**
 * Which dialog is open. One that was opened out of another has nothing to give the focus back to when it closes: then it goes to where
 * the first of them was opened from.
 */
export function useOpenDialog(): readonly [dialog: OpenDialog | null, setDialog: (next: OpenDialog | null) => void] {
  const [dialog, setOpen] = useState<OpenDialog | null>(null);
  const openedFrom = useRef<Element | null>(null);
  const isOpen = dialog !== null;

  useEffect(() => {
    const back = openedFrom.current;
    if (isOpen || !(back instanceof HTMLElement)) return undefined;
    openedFrom.current = null;
    // A dialog gives the focus back itself in the frame after it has gone; only where it has lost it, it is lost.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body && back.isConnected) back.focus();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);

  return [
    dialog,
    (next) => {
      if (dialog === null && next !== null) openedFrom.current = focusToKeep();
      setOpen(next);
    },
  ];
}
