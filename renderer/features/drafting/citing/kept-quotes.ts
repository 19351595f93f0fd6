import type * as Y from 'yjs';

/** Name of the Y.Map that holds the typed quotations which are to stay as they are, by their words. */
const KEPT = 'keptQuotes';

/** Typed quotations of an answer that a person has looked at and lets stand. */
export type KeptQuotes = { readonly has: (words: string) => boolean; readonly keep: (words: string) => void };

export const keptQuotesOf = (doc: Y.Doc): KeptQuotes => ({
  has: (words) => doc.getMap(KEPT).get(words) === true,
  keep: (words) => void doc.getMap(KEPT).set(words, true),
});
