/** Input types in which one writes, and which therefore know undo and paste themselves. */
const WRITTEN = new Set(['text', 'search', 'url', 'email', 'tel', 'password', 'number', 'date', 'time']);

/** True where typing, pasting and undo belong to the element itself. */
export const isTextEntry = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement)) ||
  (target instanceof HTMLInputElement && WRITTEN.has(target.type));

/** True inside a dialog or a menu: what lies beneath it is out of reach, by keys too. */
export const isInOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null;
