import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { Instant } from './hearing.ts';
import { AnnotationId, AuthorId, PassageId, ReplyId, SourceId, SourceVersionId } from './ids.ts';
import { NoteText } from './note-text.ts';
import { TextRange } from './source-document.ts';

/** Støtte, bekymring, spørgsmål, ændringsforslag, faktatjek: shown as word, icon and colour. */
export const AnnotationType = z.enum(['support', 'concern', 'question', 'amendment', 'fact-check']);
export type AnnotationType = z.infer<typeof AnnotationType>;

/** Åben, brugt i svar, afklaret, fravalgt. */
export const NoteStatus = z.enum(['open', 'used', 'settled', 'dropped']);
export type NoteStatus = z.infer<typeof NoteStatus>;

/** Most themes of one note. */
export const MAX_THEMES = 50;

/** Most passages a person may put one note on. Copies that are merged may come to more together. */
export const MAX_PASSAGES = 100;

/** A theme (tema): a heading of the document or the user's own word. */
export const Theme = z.string().trim().min(1).max(200);

/**
 * Where a passage stands in the newest version of its source. 'exact' and 'moved' have a place; the others wait for a person.
 * 'let-go': a person has said that the words are no longer there; the note is kept with the words it was made on.
 */
export const Placement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), ...TextRange.shape }),
  /** `isConfirmed`: a person has looked at it. `text`: the words that stand there now. */
  z.strictObject({ kind: z.literal('moved'), ...TextRange.shape, text: z.string(), isConfirmed: z.boolean() }),
  z.strictObject({ kind: z.literal('ambiguous'), candidates: z.array(z.strictObject({ ...TextRange.shape, score: z.number() })) }),
  z.strictObject({ kind: z.literal('orphaned'), candidates: z.array(z.strictObject({ ...TextRange.shape, score: z.number() })) }),
  z.strictObject({ kind: z.literal('let-go') }),
]);
export type Placement = z.infer<typeof Placement>;

/** 'words': the note is on these very words. 'guidepost': on the whole guidepost whose heading they are. */
export const PassageScope = z.enum(['words', 'guidepost']);
export type PassageScope = z.infer<typeof PassageScope>;

/** One passage of a note: the words it was made on, in the version it was made on, and where they stand now. */
export const Passage = z.strictObject({
  id: PassageId,
  scope: PassageScope,
  sourceVersionId: SourceVersionId,
  anchor: Anchor,
  placement: Placement,
});
export type Passage = z.infer<typeof Passage>;

export const NoteReply = z.strictObject({
  id: ReplyId,
  authorId: AuthorId,
  text: NoteText,
  createdAt: Instant,
  updatedAt: Instant,
});
export type NoteReply = z.infer<typeof NoteReply>;

/** A note on one or more passages of a source. The text may be empty: a mark with a type already says something. */
export const Annotation = z.strictObject({
  id: AnnotationId,
  sourceId: SourceId,
  type: AnnotationType,
  text: NoteText,
  themes: z.array(Theme).max(MAX_THEMES),
  status: NoteStatus,
  authorId: AuthorId,
  /** In document order of where they stand now; at least one. */
  passages: z.array(Passage).min(1),
  /** Oldest first. */
  replies: z.array(NoteReply),
  /** The thread is done with: shown folded. */
  isResolved: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Annotation = z.infer<typeof Annotation>;
