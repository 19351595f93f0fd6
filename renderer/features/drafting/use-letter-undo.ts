import { useEffect, type RefObject } from 'react';
import type { WritingDesk } from '../../editor/use-response-editor.ts';

/** One undo history for the whole letter: the browser's own would know the last field only. */
export function useLetterUndo(sheet: RefObject<HTMLElement | null>, desk: WritingDesk | null): void {
  useEffect(() => {
    const { current } = sheet;
    if (current === null || desk === null) return undefined;
    const { undoManager } = desk;
    const onKeyDown = (event: KeyboardEvent): void => {
      // Keys within the text are the editor's, which knows more: it has prevented their default by now.
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) undoManager.redo();
      else undoManager.undo();
    };
    const onFocus = (): void => undoManager.stopCapturing();
    current.addEventListener('keydown', onKeyDown);
    current.addEventListener('focusin', onFocus);
    return () => {
      current.removeEventListener('keydown', onKeyDown);
      current.removeEventListener('focusin', onFocus);
    };
  }, [sheet, desk]);
}
