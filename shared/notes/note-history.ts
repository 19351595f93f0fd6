import { z } from 'zod';
import { Instant } from '../domain/hearing.ts';
import { AuthorId, PassageId } from '../domain/ids.ts';
import { shownHead } from './edit-log.ts';
import { NOTE_FIELDS, type NoteEdit } from './note-edit.ts';

type Field<Subject extends z.ZodType, SubjectId extends z.ZodType, Name extends z.ZodType, Value extends z.ZodType> = {
  readonly subject: Subject;
  readonly subjectId: SubjectId;
  readonly field: Name;
  readonly value: Value;
};

const entry = <Subject extends z.ZodType, SubjectId extends z.ZodType, Name extends z.ZodType, Value extends z.ZodType>({
  subject,
  subjectId,
  field,
  value,
}: Field<Subject, SubjectId, Name, Value>) =>
  z.strictObject({ at: Instant, authorId: AuthorId, subject, subjectId, field, before: z.nullable(value), after: value });

/** One change. `before` is null where the field had no value: the note, the reply or the passage was made. */
export const HistoryEntry = z.union([
  entry(NOTE_FIELDS.type),
  entry(NOTE_FIELDS.text),
  entry(NOTE_FIELDS.themes),
  entry(NOTE_FIELDS.status),
  entry(NOTE_FIELDS.isResolved),
  entry(NOTE_FIELDS.deleted),
  entry(NOTE_FIELDS.replyText),
  entry(NOTE_FIELDS.replyDeleted),
  entry(NOTE_FIELDS.passageDeleted),
  entry(NOTE_FIELDS.passagePlace),
]);
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const NoteHistory = z.strictObject({
  /** Oldest first; never before what it replaces. Replies and passages included, also those that have been deleted. */
  entries: z.array(HistoryEntry),
  /** The words of every passage that the entries tell of. */
  passages: z.array(z.strictObject({ id: PassageId, exact: z.string() })),
});
export type NoteHistory = z.infer<typeof NoteHistory>;

type Dated = { readonly edit: NoteEdit; readonly at: number; readonly depth: number };

/** When an edit was made, as late as what it replaces: two computers' clocks may disagree. */
function dated(edits: readonly NoteEdit[]): readonly Dated[] {
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const known = new Map<string, Dated>();
  const visit = (edit: NoteEdit): Dated => {
    const before = known.get(edit.id);
    if (before !== undefined) return before;
    // Noted before the others are visited, so that a ring of edits ends.
    known.set(edit.id, { edit, at: edit.madeAt, depth: 0 });
    const replaced = edit.replaces.flatMap((id) => byId.get(id) ?? []).map(visit);
    const found = {
      edit,
      at: Math.max(edit.madeAt, ...replaced.map(({ at }) => at)),
      depth: 1 + Math.max(-1, ...replaced.map(({ depth }) => depth)),
    };
    known.set(edit.id, found);
    return found;
  };
  return edits.map(visit);
}

/** The log of one note as its history. The same for the same edits in whatever order they came. */
export function historyOf(edits: readonly NoteEdit[]): readonly HistoryEntry[] {
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  return dated(edits)
    .toSorted((a, b) => a.at - b.at || a.depth - b.depth || (a.edit.id < b.edit.id ? -1 : 1))
    .map(({ edit, at }) => {
      const { subject, subjectId, field, authorId, value } = edit;
      const before = shownHead(edit.replaces.flatMap((id) => byId.get(id) ?? []))?.value ?? null;
      return HistoryEntry.parse({ at, authorId, subject, subjectId, field, before, after: value });
    });
}
