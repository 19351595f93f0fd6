import { useEffect, useEffectEvent, useState } from 'react';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files dropped anywhere on the window, with the point of it they were dropped at, and tells whether some hang over it just now. Also keeps the window from
 * opening a dropped file in place of the program.
 */
export function useFileDrop(
  isEnabled: boolean,
  onFiles: (files: readonly File[], at: { readonly x: number; readonly y: number }) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    // Entering a child comes before leaving its parent: only the sum tells when the window is left.
    let depth = 0;
    const set = (next: number): void => {
      depth = Math.max(0, next);
      setOver(isEnabled && depth > 0);
    };
    const onEnter = (event: DragEvent): void => {
      if (carriesFiles(event)) set(depth + 1);
    };
    const onLeave = (event: DragEvent): void => {
      if (carriesFiles(event)) set(depth - 1);
    };
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isEnabled ? 'copy' : 'none';
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      set(0);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isEnabled && files.length > 0) take(files, { x: event.clientX, y: event.clientY });
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [isEnabled]);

  return isOver;
}
