import { useEffect, useEffectEvent } from 'react';
import { globalCommand, type GlobalCommand } from './global-keys.ts';
import { isInOverlay, isTextEntry } from './text-entry.ts';

/** `carryOut` says whether it did something; if not, the key keeps its ordinary meaning. */
export function useGlobalKeys(carryOut: (command: GlobalCommand) => boolean): void {
  const run = useEffectEvent(carryOut);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      const command = globalCommand(event, isTextEntry(event.target));
      if (command !== null && run(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
