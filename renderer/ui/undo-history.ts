/** Something a user did that can be taken back. Both directions may fail by rejecting. */
export type UndoEntry = {
  /** What was done, as it stands in messages: 'Note slettet'. */
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

/** Done things, newest last, and undone things, next to be redone last. */
export type UndoHistory = { readonly done: readonly UndoEntry[]; readonly undone: readonly UndoEntry[] };

export const emptyHistory: UndoHistory = { done: [], undone: [] };

/** How far back one can go. */
const DEPTH = 100;

/** Something new was done: what was undone before can no longer be redone. */
export const recorded = (history: UndoHistory, entry: UndoEntry): UndoHistory => ({
  done: [...history.done, entry].slice(-DEPTH),
  undone: [],
});

/** `entry` was taken back, wherever it stood. */
export const undone = (history: UndoHistory, entry: UndoEntry): UndoHistory =>
  history.done.includes(entry) ? { done: history.done.filter((other) => other !== entry), undone: [...history.undone, entry] } : history;

export const redone = (history: UndoHistory, entry: UndoEntry): UndoHistory =>
  history.undone.includes(entry) ? { done: [...history.done, entry], undone: history.undone.filter((other) => other !== entry) } : history;

/** `entry` could neither be undone nor redone: what it was about is gone. */
export const forgotten = (history: UndoHistory, entry: UndoEntry): UndoHistory => ({
  done: history.done.filter((other) => other !== entry),
  undone: history.undone.filter((other) => other !== entry),
});
