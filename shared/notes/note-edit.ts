import { z } from 'zod';
import { AnnotationType, MAX_THEMES, NoteStatus, Theme } from '../domain/annotation.ts';
import { Instant } from '../domain/hearing.ts';
import { AnnotationId, AuthorId, NoteEditId, PassageId, ReplyId, SourceVersionId } from '../domain/ids.ts';
import { NoteText } from '../domain/note-text.ts';
import { TextRange } from '../domain/source-document.ts';

/** What a person says of where a passage stands in a newer version. */
export const PassageDecision = z.discriminatedUnion('kind', [
  /** It is where the comparison found it. */
  z.strictObject({ kind: z.literal('confirm') }),
  z.strictObject({ kind: z.literal('place'), range: TextRange }),
  /** The words are no longer there, and nothing has come in their place. */
  z.strictObject({ kind: z.literal('let-go') }),
  /** It is not decided after all: back to what the comparison found. */
  z.strictObject({ kind: z.literal('reopen') }),
]);
export type PassageDecision = z.infer<typeof PassageDecision>;

const fieldOf = <Subject extends 'note' | 'reply' | 'passage', SubjectId extends z.ZodType, Field extends string, Value extends z.ZodType>(
  subject: Subject,
  subjectId: SubjectId,
  field: Field,
  value: Value,
) => ({ subject: z.literal(subject), subjectId, field: z.literal(field), value });

/** Every field that can be changed, with what it may hold. */
export const NOTE_FIELDS = {
  type: fieldOf('note', AnnotationId, 'type', AnnotationType),
  text: fieldOf('note', AnnotationId, 'text', NoteText),
  themes: fieldOf('note', AnnotationId, 'themes', z.array(Theme).max(MAX_THEMES)),
  status: fieldOf('note', AnnotationId, 'status', NoteStatus),
  isResolved: fieldOf('note', AnnotationId, 'isResolved', z.boolean()),
  deleted: fieldOf('note', AnnotationId, 'deleted', z.boolean()),
  replyText: fieldOf('reply', ReplyId, 'text', NoteText),
  replyDeleted: fieldOf('reply', ReplyId, 'deleted', z.boolean()),
  passageDeleted: fieldOf('passage', PassageId, 'deleted', z.boolean()),
  passagePlace: fieldOf('passage', PassageId, 'place', z.strictObject({ sourceVersionId: SourceVersionId, decision: PassageDecision })),
} as const;

const recorded = {
  id: NoteEditId,
  annotationId: AnnotationId,
  /** The edits that were in force when this one was made and no longer are. */
  replaces: z.array(NoteEditId),
  authorId: AuthorId,
  madeAt: Instant,
};
const edit = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...recorded, ...shape });

/**
 * One change of one field, as the log keeps it. What a field holds is what the edits say that no other edit replaces, so that the
 * logs of two copies are brought together as the union of them. Clocks decide nothing.
 */
export const NoteEdit = z.union([
  edit(NOTE_FIELDS.type),
  edit(NOTE_FIELDS.text),
  edit(NOTE_FIELDS.themes),
  edit(NOTE_FIELDS.status),
  edit(NOTE_FIELDS.isResolved),
  edit(NOTE_FIELDS.deleted),
  edit(NOTE_FIELDS.replyText),
  edit(NOTE_FIELDS.replyDeleted),
  edit(NOTE_FIELDS.passageDeleted),
  edit(NOTE_FIELDS.passagePlace),
]);
export type NoteEdit = z.infer<typeof NoteEdit>;

type Unrecorded<Edit> = Edit extends NoteEdit ? Omit<Edit, 'id' | 'replaces' | 'madeAt'> : never;

/** A change that is about to be recorded. */
export type NoteChange = Unrecorded<NoteEdit>;
