import type { TextRange } from '../domain/source-document.ts';
import { alignWords } from './align-words.ts';
import { settleLineStarts } from './line-starts.ts';
import { linesOf } from './lines.ts';
import { findMoves } from './moves.ts';
import { type Doubt, settleSlides } from './slides.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { dropChancePairs } from './support.ts';
import { createVocabulary, type Words } from './words.ts';

/** An old passage that may stand in more places than one in the new text, or may be the one of two that was taken out. */
export type OpenQuestion = { readonly old: TextRange; readonly places: readonly TextRange[] };

/** What two versions of a text have in common: all that is needed to follow any passage from the one to the other. */
export type TextComparison = {
  readonly old: string;
  readonly new: string;
  /** In old order. */
  readonly stretches: readonly Stretch[];
  readonly openQuestions: readonly OpenQuestion[];
  /** Share of the old text's words that were found again in order or moved, 0–1. */
  readonly kept: number;
};

/**
 * Compares two canonical texts word by word: what kept its order, what moved, and where that cannot be told. Spaces, signs, line
 * breaks and case are no differences between words, so it makes no odds how either text is broken into lines. Takes time about
 * in proportion to the texts, whatever they hold.
 */
export function compareTexts(oldText: string, newText: string): TextComparison {
  const vocabulary = createVocabulary();
  const old = vocabulary.read(oldText);
  const next = vocabulary.read(newText);
  const oldLines = linesOf(old);
  const newLines = linesOf(next);
  const pairs = alignWords(old, next);
  dropChancePairs(pairs, next.ids.length, oldLines, newLines);
  settleLineStarts(old, next, oldLines, newLines, pairs);
  const slides = settleSlides(old, next, oldLines, newLines, pairs);
  const { moves, doubts } = findMoves(old, next, oldLines, newLines, pairs);
  let kept = moves.reduce((sum, move) => sum + move.pairs.length, 0);
  for (const place of pairs) if (place >= 0) kept += 1;
  return {
    old: oldText,
    new: newText,
    stretches: stretchesOf(old, next, pairs, moves),
    openQuestions: [...slides, ...doubts].map((doubt) => openQuestion(doubt, old, next)).sort((a, b) => a.old.start - b.old.start),
    kept: old.ids.length === 0 ? 0 : kept / old.ids.length,
  };
}

const openQuestion = ({ oldFrom, oldTo, places }: Doubt, old: Words, next: Words): OpenQuestion => {
  const rangeOf = ({ starts, ends }: Words, from: number, to: number): TextRange => ({
    start: starts[from] ?? 0,
    end: ends[Math.min(to, ends.length) - 1] ?? 0,
  });
  return {
    old: rangeOf(old, oldFrom, oldTo),
    places: [...new Set(places)].map((place) => rangeOf(next, place, place + oldTo - oldFrom)),
  };
};
