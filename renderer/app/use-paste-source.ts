import { useEffect, useEffectEvent } from 'react';
import { readPasted, type Pasted } from '../features/library/pasted-page.ts';
import { isInOverlay, isTextEntry } from './text-entry.ts';

/** Text pasted where nothing takes text is offered as a source. */
export function usePasteSource(isEnabled: boolean, onPasted: (pasted: Pasted) => void): void {
  const take = useEffectEvent(onPasted);
  useEffect(() => {
    if (!isEnabled) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTextEntry(event.target) || isInOverlay(event.target)) return;
      if (event.clipboardData === null) return;
      const pasted = readPasted(event.clipboardData);
      if (pasted.text.trim() === '') return;
      event.preventDefault();
      take(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isEnabled]);
}
