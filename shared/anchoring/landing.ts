import type { OpenQuestion, TextComparison } from '../comparing/compare-texts.ts';
import type { Stretch } from '../comparing/stretches.ts';
import type { TextRange } from '../domain/source-document.ts';
import { lettersIn, trimmed, wholeWords, wordsOf } from './letters.ts';
import { edgesOf } from './quote-edges.ts';

/** A place in the new text, the words that stand there, and how like the quote's they are, 0–1. */
export type Candidate = { readonly range: TextRange; readonly text: string; readonly score: number };

/**
 * Where a quote stands in the new version of its source.
 *
 * `exact`: the very words, letter by letter, in the passage that corresponds; edits elsewhere may have shifted it.
 * `moved`: the passage is there and at least half of the quote's letters with it, but it stands elsewhere among its neighbours
 * or its words have been changed; `text` is what stands there now.
 * `ambiguous`: several places are equally good, or it cannot be told which of two equal passages is the one that is left.
 * `orphaned`: its passage was taken out or rewritten. Candidates are what a person may want to look at, best first.
 */
export type Mapped =
  | ({ readonly outcome: 'exact' | 'moved' } & Candidate)
  | { readonly outcome: 'ambiguous' | 'orphaned'; readonly candidates: readonly Candidate[] };

/** Candidates that are shown at most. */
export const MOST_CANDIDATES = 5;

/** Share of a quote's letters that must be found again. */
const ENOUGH = 0.5;

/** A quote that lies so far within words of which it cannot be told where they went, goes with them. */
const WITHIN = 0.9;

/** New text between two parts of a quote, in characters: beyond it they are no longer one quotation. */
const DRAWN_APART = 600;

/** Parts of a quote that landed near each other. */
type Cluster = { readonly parts: Stretch[]; letters: number };

/** The first item, of items in order that do not overlap, that ends after an offset. */
const firstEndingAfter = <T>(items: readonly T[], endOf: (item: T) => number, offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && endOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A place with its words, and how like they are to `quote`: twice the words in common by the words of both. */
export const candidateAt = (text: string, range: TextRange, quote: string): Candidate => {
  const words = text.slice(range.start, range.end);
  if (words === quote) return { range, text: words, score: 1 };
  const left = new Map<string, number>();
  const [a, b] = [wordsOf(words), wordsOf(quote)];
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  const common = b.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return { range, text: words, score: a.length + b.length === 0 ? 0 : (2 * common.length) / (a.length + b.length) };
};

/** Where ranges of the comparison's old text landed in its new one. */
export function landingIn(comparison: TextComparison): (range: TextRange) => Mapped {
  const { old, new: next, stretches, openQuestions } = comparison;

  const clustersIn = ({ start, end }: TextRange): Cluster[] => {
    const clusters: Cluster[] = [];
    const openByMove = new Map<number, Cluster>();
    for (let i = firstEndingAfter(stretches, (stretch) => stretch.old + stretch.length, start); i < stretches.length; i += 1) {
      const stretch = stretches[i];
      if (stretch === undefined || stretch.old >= end) break;
      const from = Math.max(start, stretch.old);
      const to = Math.min(end, stretch.old + stretch.length);
      const part = { old: from, new: stretch.new + from - stretch.old, length: to - from, move: stretch.move };
      const known = openByMove.get(stretch.move);
      const last = known?.parts.at(-1);
      const letters = lettersIn(old.slice(from, to)).length;
      if (known !== undefined && last !== undefined && part.new - last.new - last.length <= DRAWN_APART) {
        known.parts.push(part);
        known.letters += letters;
      } else {
        const cluster = { parts: [part], letters };
        clusters.push(cluster);
        openByMove.set(stretch.move, cluster);
      }
    }
    return clusters.toSorted((a, b) => b.letters - a.letters);
  };

  const questionsIn = ({ start, end }: TextRange): { readonly share: number; readonly question: OpenQuestion }[] =>
    openQuestions.flatMap((question) => {
      const overlap = Math.min(end, question.old.end) - Math.max(start, question.old.start);
      return overlap <= 0 ? [] : [{ share: overlap / (end - start), question }];
    });

  const placesOf = (range: TextRange, { old: from, places }: OpenQuestion): Candidate[] => {
    const exact = old.slice(range.start, range.end);
    return places.slice(0, MOST_CANDIDATES).map((place) => {
      const near = next.slice(place.start, place.end + exact.length).indexOf(exact);
      const start = near >= 0 ? place.start + near : Math.min(place.end, place.start + Math.max(0, range.start - from.start));
      return candidateAt(next, wholeWords(next, { start, end: Math.min(next.length, start + exact.length) }), exact);
    });
  };

  /** Where the quote's passage would stand, and where the very same words stand otherwise. */
  const candidatesFor = (range: TextRange, best: Candidate | null): Candidate[] => {
    const exact = old.slice(range.start, range.end);
    const candidates = best === null ? [] : [best];
    const after = firstEndingAfter(stretches, (stretch) => stretch.old + stretch.length, range.start);
    const [before, behind] = [stretches[after - 1], stretches[after]];
    if (best === null && before?.move === 0 && behind?.move === 0) {
      const gap = trimmed(next, { start: before.new + before.length, end: behind.new });
      if (gap.end > gap.start && gap.end - gap.start < DRAWN_APART + exact.length) candidates.push(candidateAt(next, gap, exact));
    }
    for (let at = next.indexOf(exact); at >= 0 && candidates.length < MOST_CANDIDATES; at = next.indexOf(exact, at + exact.length))
      if (best?.range.start !== at) candidates.push(candidateAt(next, { start: at, end: at + exact.length }, exact));
    return candidates.toSorted((a, b) => b.score - a.score);
  };

  return (range) => {
    const exact = old.slice(range.start, range.end);
    const total = lettersIn(exact).length;
    const questions = questionsIn(range).toSorted((a, b) => b.share - a.share);
    const [doubt] = questions;
    if (doubt !== undefined && doubt.share >= WITHIN) return { outcome: 'ambiguous', candidates: placesOf(range, doubt.question) };
    const [cluster] = clustersIn(range);
    const [first, last] = [cluster?.parts[0], cluster?.parts.at(-1)];
    let best: Candidate | null = null;
    if (cluster !== undefined && first !== undefined && last !== undefined) {
      const found = edgesOf(comparison, range, first, last);
      const text = next.slice(found.start, found.end);
      const score = text === exact ? 1 : Math.min(1, (2 * cluster.letters) / Math.max(1, total + lettersIn(text).length));
      best = { range: found, text, score };
      if (text === exact && first.move === 0) return { outcome: 'exact', ...best };
      if (total > 0 && cluster.letters >= total * ENOUGH) return { outcome: 'moved', ...best };
    }
    if (doubt !== undefined && doubt.share >= ENOUGH) return { outcome: 'ambiguous', candidates: placesOf(range, doubt.question) };
    return { outcome: 'orphaned', candidates: candidatesFor(range, best) };
  };
}
