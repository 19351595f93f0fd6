import type * as Y from 'yjs';
import { KEPT_QUOTE, KEPT_QUOTES } from '../../../editor/undo.ts';

/** Typed quotations of an answer that a person has looked at and lets stand. */
export type KeptQuotes = {
  readonly has: (words: string) => boolean;
  readonly keep: (words: string) => void;
  /** Told when one was kept, or that was undone, here or in another window. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function keptQuotesOf(doc: Y.Doc): KeptQuotes {
  const kept = doc.getMap(KEPT_QUOTES);
  return {
    has: (words) => kept.get(words) === true,
    keep: (words) => doc.transact(() => kept.set(words, true), KEPT_QUOTE),
    subscribe(listener) {
      kept.observe(listener);
      return () => kept.unobserve(listener);
    },
  };
}
