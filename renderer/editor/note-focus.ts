/** Carries the wish to write in a note from its mark to the foot of the page, where the note may not have been drawn yet. */
export type NoteFocus = {
  readonly ask: (key: string) => void;
  /** True once for the note that was asked for. */
  readonly take: (key: string) => boolean;
  /** The listener hears which note is asked for. */
  readonly subscribe: (listener: (key: string) => void) => () => void;
};

export function createNoteFocus(): NoteFocus {
  let wanted: string | null = null;
  const listeners = new Set<(key: string) => void>();
  return {
    ask(key) {
      wanted = key;
      for (const listener of listeners) listener(key);
    },
    take(key) {
      const isWanted = wanted === key;
      if (isWanted) wanted = null;
      return isWanted;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
