import { z } from 'zod';
import { Instant } from '../domain/hearing.ts';
import { AnnotationId, AuthorId, ResponseId, SourceId } from '../domain/ids.ts';
import { NoteEdit } from '../notes/note-edit.ts';
import { CaseEdit, CaseSubject } from './case-edit.ts';

/** One of the values that stand, with who wrote it. */
const Side = z.strictObject({ editId: z.uuid(), authorId: AuthorId, madeAt: Instant, value: z.json() });

const FieldOf = z.discriminatedUnion('log', [
  z.strictObject({
    log: z.literal('note'),
    annotationId: AnnotationId,
    sourceId: SourceId,
    subject: z.enum(['note', 'reply', 'passage']),
    subjectId: z.uuid(),
    field: z.string(),
  }),
  z.strictObject({ log: z.literal('case'), subject: CaseSubject, subjectId: z.uuid(), field: z.string() }),
]);

const base = {
  /** The same on every copy, and while nothing more comes to it. */
  id: z.uuid(),
  /** What it is about, to know it by: the note's words, the title of a source or an answer. */
  title: z.string(),
};

/** What two copies disagree about, for a person to decide. Nothing of it is lost meanwhile. */
export const Conflict = z.discriminatedUnion('kind', [
  /** A field that was changed in two ways. `canBoth`: they can be put together. */
  z.strictObject({ kind: z.literal('field'), ...base, about: FieldOf, sides: z.array(Side).min(2), canBoth: z.boolean() }),
  /** Deleted by one, worked on by another who did not know. Deleted until decided. */
  z.strictObject({
    kind: z.literal('deleted'),
    ...base,
    subject: z.enum(['note', 'source', 'answer']),
    subjectId: z.uuid(),
    deletedBy: AuthorId,
    /** Who did what the deleter had not seen; none where it is an answer's text. */
    changedBy: z.array(AuthorId),
  }),
  /** Words of an answer that the merge dropped. */
  z.strictObject({
    kind: z.literal('lost'),
    ...base,
    responseId: ResponseId,
    place: z.string(),
    pieces: z
      .array(z.strictObject({ words: z.string(), paragraph: z.string(), node: z.string().nullable(), authorId: AuthorId.nullable() }))
      .min(1),
  }),
]);
export type Conflict = z.infer<typeof Conflict>;

export const Choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take'), editId: z.uuid() }),
  z.strictObject({ kind: z.literal('both') }),
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('delete') }),
  z.strictObject({ kind: z.literal('put-back') }),
  z.strictObject({ kind: z.literal('leave-out') }),
]);
export type Choice = z.infer<typeof Choice>;

/** How a decided conflict is opened again: the values that stood, to stand once more, and what was put in a text, to be taken out. */
export const Reopening = z.strictObject({
  caseEdits: z.array(CaseEdit),
  noteEdits: z.array(NoteEdit),
  /** The paragraphs, by their names in the Yjs document, with the words they were given. */
  putBack: z.strictObject({ responseId: ResponseId, blocks: z.array(z.strictObject({ block: z.string(), words: z.string() })) }).nullable(),
});
export type Reopening = z.infer<typeof Reopening>;
