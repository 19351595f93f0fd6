import { anchorFor, type Anchor } from '../anchoring/anchor.ts';
import { anchorResolver } from '../anchoring/resolve.ts';
import type { Placement } from '../domain/annotation.ts';
import type { TextRange } from '../domain/source-document.ts';
import type { ForeignQuote } from './foreign-note.ts';

/** Words of a note from outside, with where they stand in a text of ours: at one place, or waiting for a person. */
export type PlacedQuote = { readonly anchor: Anchor; readonly placement: Extract<Placement, { kind: 'exact' | 'ambiguous' | 'orphaned' }> };

/** Longest words of a quote that are looked for, in UTF-16 units: a whole document is no passage. */
const LONGEST = 100_000;

/** The place with the signs around it that the words themselves have, where they stand letter by letter: it was found by its letters. */
const withSigns = (text: string, words: string, found: TextRange): TextRange => {
  const start = found.start - words.search(/[\p{L}\p{N}]/u);
  return text.startsWith(words, start) ? { start, end: start + words.length } : found;
};

/**
 * Finds the words that notes from outside stand on in a text. Where they stand once, or their surroundings tell which place is meant,
 * the anchor is made from the text's own letters; else it holds the words as they came and the placement says why.
 */
export function quotePlacer(text: string): (quote: ForeignQuote) => PlacedQuote {
  const resolve = anchorResolver(text);
  return ({ exact, prefix, suffix, start }) => {
    const words = exact.slice(0, LONGEST);
    const from = Math.max(0, start ?? 0);
    const sought: Anchor = {
      start: from,
      end: from + words.length,
      exact: words,
      prefix: prefix.slice(-LONGEST),
      suffix: suffix.slice(0, LONGEST),
    };
    // Another program counts in a text of its own: only words that stand once are known by where it saw them.
    const resolution = resolve(
      start === null || text.indexOf(words) !== text.lastIndexOf(words) ? { ...sought, start: text.length, end: text.length + 1 } : sought,
    );
    switch (resolution.kind) {
      case 'exact':
      case 'moved': {
        const anchor = anchorFor(text, withSigns(text, words, resolution.range));
        return anchor === null
          ? { anchor: sought, placement: { kind: 'orphaned', candidates: [] } }
          : { anchor, placement: { kind: 'exact', start: anchor.start, end: anchor.end } };
      }
      case 'ambiguous':
        return {
          anchor: sought,
          placement: { kind: 'ambiguous', candidates: resolution.ranges.slice(0, 10).map((range) => ({ ...range, score: 1 })) },
        };
      case 'orphaned':
        return { anchor: sought, placement: { kind: 'orphaned', candidates: [] } };
    }
  };
}
