import type { Editor } from '@tiptap/core';

/** Milliseconds. A menu gives the focus back to its button when it closes; only then may the text take it. */
export const MENU_CLOSES = 60;

/** Puts the focus back into the text after a menu or a small window has closed. */
export const backToText = (editor: Editor): void =>
  void setTimeout(() => {
    if (!editor.isDestroyed) editor.commands.focus(null, { scrollIntoView: false });
  }, MENU_CLOSES);
