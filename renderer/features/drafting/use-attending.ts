import { useEffect } from 'react';
import { readCaret } from '../../editor/fresh-selection.ts';
import type { OpenText } from '../../editor/sync.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';

/** Lets nothing that others write come between a key that moves the caret, or a letter that is being put together, and the text. */
export function useAttending(text: OpenText, desk: WritingDesk | null): void {
  useEffect(() => {
    if (desk === null) return undefined;
    const { editor } = desk;
    return text.attend({
      isComposing: () => !editor.isDestroyed && editor.view.composing,
      settle: () => {
        if (!editor.isDestroyed) readCaret(editor.view);
      },
    });
  }, [text, desk]);
}
