import type { FormatsBefore } from './suggestion.ts';
import type { WordOrigin } from './word-origin.ts';

/** Who did something in Word. */
export type WordHand = {
  /** The name as written; '' where there is none. */
  readonly author: string;
  /** UTC milliseconds; null where it is not said. */
  readonly at: number | null;
};

/** Words of a Word file that have the same done to them. What is deleted is there still. */
export type WordPiece = {
  /** A line break is "\n"; a footnote's mark is U+FFFC. Empty for a remark at a place without words. */
  readonly text: string;
  readonly inserted: WordHand | null;
  readonly deleted: WordHand | null;
  /** Formats that were changed: how they were, and how they are. */
  readonly formatted: (WordHand & { readonly before: FormatsBefore; readonly after: FormatsBefore }) | null;
  /** Formats it has by itself, not by its style: 'bold'. */
  readonly look: readonly (keyof FormatsBefore)[];
  /** Ids of remarks. */
  readonly comments: readonly string[];
};

/** 1–3 for a heading, 0 for other text. */
export type WordLevel = 0 | 1 | 2 | 3;

export type WordParagraph = {
  readonly level: WordLevel;
  /** Stands in a list. */
  readonly isItem: boolean;
  /** Stands in a table. */
  readonly isCell: boolean;
  /** `level`: what it was before the change. */
  readonly restyled: (WordHand & { readonly level: WordLevel }) | null;
  /** What is done to the mark at its end. */
  readonly end: { readonly inserted: WordHand | null; readonly deleted: WordHand | null };
  readonly pieces: readonly WordPiece[];
};

export type WordComment = WordHand & {
  readonly id: string;
  /** A line per paragraph. */
  readonly text: string;
  /** The remark it answers. */
  readonly parent: string | null;
  readonly isResolved: boolean;
};

/** A footnote: its words as they would be with every change, and who changed it last. */
export type WordNote = { readonly text: string; readonly hand: WordHand | null };

/** What a Word file says beside its words: who changed what, and what was remarked on. */
export type WordReview = {
  /** Null where the file does not say which answer it was written from. */
  readonly origin: WordOrigin | null;
  readonly paragraphs: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  readonly notes: readonly WordNote[];
};
