import type { AnnotationType, NoteStatus } from '../domain/annotation.ts';
import type { NoteText } from '../domain/note-text.ts';
import type { AnnotationProblem } from './annotation-problem.ts';

/** Words that a note of another program stands on, as that program describes them. */
export type ForeignQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where that program saw them, in UTF-16 units of its own text: a hint only. */
  readonly start: number | null;
};

/** Who wrote: `key` tells one person from another within what the other program writes. */
export type ForeignWriter = { readonly key: string; readonly name: string };

export type ForeignReply = {
  readonly id: string | null;
  readonly text: NoteText;
  readonly writer: ForeignWriter | null;
  /** UTC milliseconds. */
  readonly createdAt: number | null;
};

/** A note that came from outside, before its words have been looked for in a source of ours. */
export type ForeignNote = {
  /** As the other program names it; a UUID of ours when the note once left from here. */
  readonly id: string | null;
  readonly type: AnnotationType | null;
  readonly status: NoteStatus | null;
  readonly text: NoteText;
  readonly themes: readonly string[];
  readonly writer: ForeignWriter | null;
  /** UTC milliseconds. */
  readonly createdAt: number | null;
  /** None when the note is on a document as a whole. */
  readonly quotes: readonly ForeignQuote[];
  readonly replies: readonly ForeignReply[];
};

/** What a file of notes holds. `place`: which of the file's notes, counted from 1. */
export type ForeignNotes = {
  readonly notes: readonly ForeignNote[];
  readonly refused: readonly { readonly place: number; readonly problems: readonly AnnotationProblem[] }[];
  /** Notes that were taken although something about them was wrong, which was left out. */
  readonly repaired: readonly { readonly place: number; readonly problems: readonly AnnotationProblem[] }[];
};

/** A note that answers another, as the reply it is there. */
export const replyOf = ({ id, text, writer, createdAt }: ForeignNote): ForeignReply => ({ id, text, writer, createdAt });
