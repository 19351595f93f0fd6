import type { Block, TextRange } from '../../../shared/domain/source-document.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { firstWhere, trimmed } from './text-runs.ts';

const words = new Intl.Segmenter('da', { granularity: 'word' });

/** The steps of reading by keyboard: sentences; headings and table cells whole. In document order. */
export function readingSteps(text: string, blocks: readonly Block[]): readonly TextRange[] {
  return blocks.flatMap((block): readonly TextRange[] => {
    switch (block.kind) {
      case 'heading': {
        // Its number stands on a badge or before it, and is no part of what one quotes.
        const heading = trimmed(text, { start: block.titleStart, end: block.end });
        return heading === null ? [] : [heading];
      }
      case 'table':
        return block.rows.flat().flatMap((cell) => trimmed(text, cell) ?? []);
      case 'paragraph':
      case 'bullet':
      case 'numbered':
      case 'aside':
      case 'quote':
      case 'caption':
      case 'footnote':
        return sentencesIn(text, block);
    }
  });
}

/** The first step that begins after `offset`. */
export const stepAfter = (steps: readonly TextRange[], offset: number): TextRange | null =>
  steps[firstWhere(steps.length, (index) => (steps[index]?.start ?? Infinity) > offset)] ?? null;

/** The last step that begins before `offset`. */
export const stepBefore = (steps: readonly TextRange[], offset: number): TextRange | null =>
  steps[firstWhere(steps.length, (index) => (steps[index]?.start ?? Infinity) >= offset) - 1] ?? null;

/** How far around a place words are looked for; longer than any Danish word and the marks about it. */
const WINDOW = 300;

/** Words near a place. A word that the window cuts is left out, unless the text itself ends there. */
function wordsNear(text: string, offset: number): TextRange[] {
  const from = Math.max(0, offset - WINDOW);
  const to = Math.min(text.length, offset + WINDOW);
  return Array.from(words.segment(text.slice(from, to)))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({ start: from + index, end: from + index + segment.length }))
    .filter(({ start, end }) => (start > from || from === 0) && (end < to || to === text.length));
}

/** What to do with a selection by keyboard: move its end or its start, by one word. */
export type WordStep = 'end-forward' | 'end-back' | 'start-forward' | 'start-back';

/** The selection with one end moved by a word. It never shrinks below one word and never leaves the text. */
export function withWordStep(text: string, range: TextRange, step: WordStep): TextRange {
  switch (step) {
    case 'end-forward': {
      const word = wordsNear(text, range.end).find(({ end }) => end > range.end);
      return word === undefined ? range : { start: range.start, end: word.end };
    }
    case 'end-back': {
      const word = wordsNear(text, range.end).findLast(({ start, end }) => end < range.end && start >= range.start);
      return word === undefined ? range : { start: range.start, end: word.end };
    }
    case 'start-forward': {
      const word = wordsNear(text, range.start).find(({ start, end }) => start > range.start && end <= range.end);
      return word === undefined ? range : { start: word.start, end: range.end };
    }
    case 'start-back': {
      const word = wordsNear(text, range.start).findLast(({ start }) => start < range.start);
      return word === undefined ? range : { start: word.start, end: range.end };
    }
  }
}

/** The first word at or after a place: what a selection by keyboard starts from. */
export const wordAt = (text: string, offset: number): TextRange | null => wordsNear(text, offset).find(({ end }) => end > offset) ?? null;
