/**
 * What a key does wherever the focus is. What the application menu has a shortcut for comes as a menu command instead; but search
 * opens at once, since what is typed next must not fall on the text beneath.
 */
export type GlobalCommand =
  | 'undo'
  | 'redo'
  | 'toggle-sidebar'
  | 'show-shortcuts'
  | 'next-pane'
  | 'previous-pane'
  | 'back-to-answer'
  | 'search'
  | 'find-in-source';

export type PressedKey = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** `inText`: the focus is in a text field or the editor, which have an undo of their own. */
export function globalCommand({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey, inText: boolean): GlobalCommand | null {
  const name = key.toLowerCase();
  if (name === 'f6' && !ctrlKey && !metaKey && !altKey) return shiftKey ? 'previous-pane' : 'next-pane';
  // A Danish keyboard has its backslash behind AltGr, which is Ctrl and Alt together: F9 does the same.
  if (name === 'f9' && !ctrlKey && !metaKey && !altKey && !shiftKey) return 'toggle-sidebar';
  if (altKey && !ctrlKey && !metaKey && !shiftKey && name === 'arrowleft') return 'back-to-answer';
  if (altKey || (!ctrlKey && !metaKey)) return null;
  if (name === '\\') return 'toggle-sidebar';
  // On a Danish keyboard the stroke stands on Shift+7.
  if (name === '/') return 'show-shortcuts';
  if (name === 'k' && !shiftKey) return 'search';
  if (name === 'f' && !shiftKey) return 'find-in-source';
  if (inText) return null;
  if (name === 'z') return shiftKey ? 'redo' : 'undo';
  return name === 'y' && !shiftKey ? 'redo' : null;
}
