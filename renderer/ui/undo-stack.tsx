import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words.ts';
import { closeToast, showToast, type Toast } from './toast.ts';
import { emptyHistory, forgotten, recorded, redone, undone, type UndoEntry, type UndoHistory } from './undo-history.ts';
import { uiWords } from './words.ts';

export type UndoStack = {
  /**
   * Remembers what was done. `announce` (the rule) also shows a message with "Fortryd"; leave it out for what the user
   * sees happen under the pointer.
   */
  readonly push: (entry: UndoEntry & { readonly announce?: boolean }) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

const UndoContext = createContext<UndoStack | null>(null);

export function useUndoStack(): UndoStack {
  const stack = use(UndoContext);
  if (stack === null) throw new Error('useUndoStack is used within UndoProvider only.');
  return stack;
}

type Sayings = (typeof uiWords)['da'];

/** One step at a time: a second Ctrl+Z waits for the first to be committed. */
function createUndoStack(firstWords: Sayings): UndoStack & { readonly speak: (words: Sayings) => void } {
  let words = firstWords;
  let history: UndoHistory = emptyHistory;
  let running: Promise<void> = Promise.resolve();

  let told: number | null = null;

  /** One message at a time: an older one would offer to undo what is undone already. */
  const tell = (toast: Toast): void => {
    if (told !== null) closeToast(told);
    told = showToast(toast);
  };

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    running = running.then(step);
    return running;
  };

  const takeBack = async (entry: UndoEntry | undefined): Promise<void> => {
    if (entry === undefined || !history.done.includes(entry)) return;
    try {
      await entry.undo();
      history = undone(history, entry);
      tell({ message: words.undone(entry.label), action: { label: words.redo, onPress: () => void inTurn(() => doAgain(entry)) } });
    } catch {
      history = forgotten(history, entry);
      tell({ message: words.undoFailed(entry.label), tone: 'warning' });
    }
  };

  const doAgain = async (entry: UndoEntry | undefined): Promise<void> => {
    if (entry === undefined || !history.undone.includes(entry)) return;
    try {
      await entry.redo();
      history = redone(history, entry);
      tell({ message: words.redone(entry.label), action: { label: words.undo, onPress: () => void inTurn(() => takeBack(entry)) } });
    } catch {
      history = forgotten(history, entry);
      tell({ message: words.redoFailed(entry.label), tone: 'warning' });
    }
  };

  return {
    speak: (next) => {
      words = next;
    },
    push: ({ announce = true, ...entry }) => {
      history = recorded(history, entry);
      if (announce) tell({ message: entry.label, action: { label: words.undo, onPress: () => void inTurn(() => takeBack(entry)) } });
    },
    undo: () => inTurn(() => takeBack(history.done.at(-1))),
    redo: () => inTurn(() => doAgain(history.undone.at(-1))),
  };
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords(uiWords);
  const [stack] = useState(() => createUndoStack(words));
  useEffect(() => stack.speak(words), [stack, words]);
  return <UndoContext value={stack}>{children}</UndoContext>;
}
