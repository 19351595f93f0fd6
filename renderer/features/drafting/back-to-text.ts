import type { Editor } from '@tiptap/core';

/** Milliseconds that a menu or a small window takes to close. */
export const MENU_CLOSES = 60;

/**
 * Acts once a menu or a small window has closed. In the frame after it is gone it gives the focus back to where it was opened from, and
 * the page then puts its old caret back: what is done to the text before that would end up with the caret elsewhere.
 */
export const whenClosed = (act: () => void): void =>
  void setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => act())), MENU_CLOSES);

/**
 * Puts the focus back into the text after a menu or a small window has closed, with the selection that the text has now: before the next
 * key, if that is sooner, and not where the writer has pointed elsewhere meanwhile.
 */
export function backToText(editor: Editor): void {
  const { doc, selection } = editor.state;
  const waiting = new AbortController();
  const { signal } = waiting;
  const goBack = (): void => {
    if (signal.aborted || editor.isDestroyed) return;
    waiting.abort();
    const { state, view } = editor;
    if (state.doc === doc && !state.selection.eq(selection)) view.dispatch(state.tr.setSelection(selection));
    // Not the command of the same name, which does nothing where the text has the focus, whatever its caret.
    view.focus();
  };
  window.addEventListener('keydown', goBack, { capture: true, signal });
  window.addEventListener('pointerdown', () => waiting.abort(), { capture: true, signal });
  whenClosed(goBack);
}
