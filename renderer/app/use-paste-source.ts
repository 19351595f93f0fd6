import { useEffect, useEffectEvent } from 'react';
import { isInOverlay, isTextEntry } from './text-entry.ts';

/** Text pasted where nothing takes text is offered as a source. */
export function usePasteSource(isEnabled: boolean, onText: (text: string) => void): void {
  const take = useEffectEvent(onText);
  useEffect(() => {
    if (!isEnabled) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTextEntry(event.target) || isInOverlay(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      take(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isEnabled]);
}
