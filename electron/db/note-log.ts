import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AuthorId, NoteEditId, type AnnotationId } from '../../shared/domain/ids.ts';
import { headsOf, keyOf, shownHead } from '../../shared/notes/edit-log.ts';
import { NoteEdit, type NoteChange } from '../../shared/notes/note-edit.ts';
import type { Connection } from './connection.ts';
import { noteProjection } from './note-projection.ts';

/** A text is saved at every pause in typing. What one person writes without a longer pause than this counts as one change, in milliseconds. */
const ONE_WRITING = 60_000;

/** And no longer than this many savings: each is remembered as replaced, should it have reached another computer. */
const MOST_SAVINGS = 50;

const EditRow = z
  .strictObject({
    id: z.string(),
    annotationId: z.string(),
    subject: z.string(),
    subjectId: z.string(),
    field: z.string(),
    value: z.string(),
    replaces: z.string(),
    authorId: z.string(),
    madeAt: z.int(),
  })
  .transform(({ value, replaces, ...edit }): NoteEdit =>
    NoteEdit.parse({ ...edit, value: JSON.parse(value), replaces: JSON.parse(replaces) }),
  );

const Replaced = z.array(NoteEditId);

/** What is needed of an edit to see whether it stands. `value` as JSON. */
const LinkRow = z.strictObject({
  id: NoteEditId,
  replaces: z.string().transform((json) => Replaced.parse(JSON.parse(json))),
  value: z.string(),
  authorId: AuthorId,
  madeAt: z.int(),
});
type LinkRow = z.infer<typeof LinkRow>;

const COLUMNS = `id, annotation_id AS annotationId, subject, subject_id AS subjectId, field, value, replaces, author_id AS authorId, made_at AS madeAt`;

export type NoteLog = ReturnType<typeof noteLog>;

/** Every change of every field of notes, their replies and passages. */
export function noteLog(db: Connection) {
  const ofNote = db.prepare(`SELECT ${COLUMNS} FROM note_edit WHERE annotation_id = ? ORDER BY rowid`);
  const ofField = db.prepare(
    `SELECT id, replaces, value, author_id AS authorId, made_at AS madeAt FROM note_edit WHERE subject_id = :subjectId AND field = :field AND place_in IS :placeIn ORDER BY rowid`,
  );
  const one = db.prepare(`SELECT ${COLUMNS} FROM note_edit WHERE id = ?`);
  const insert = db.prepare(`INSERT INTO note_edit (id, annotation_id, subject, subject_id, field, value, replaces, author_id, made_at)
    VALUES (:id, :annotationId, :subject, :subjectId, :field, :value, :replaces, :authorId, :madeAt) ON CONFLICT (id) DO NOTHING`);
  const forget = db.prepare('DELETE FROM note_edit WHERE id = ?');
  const project = noteProjection(db);

  const headsIn = (edit: NoteEdit | NoteChange) =>
    headsOf(
      ofField
        .all({ subjectId: edit.subjectId, field: edit.field, placeIn: edit.field === 'place' ? edit.value.sourceVersionId : null })
        .map((row) => LinkRow.parse(row)),
    );

  /** False when it is there already. */
  const write = ({ value, replaces, ...edit }: NoteEdit): boolean =>
    insert.run({ ...edit, value: JSON.stringify(value), replaces: JSON.stringify(replaces) }).changes > 0;

  /** The text that is being written goes on: its last saving gives way to this one. */
  const goesOn = (head: LinkRow, change: NoteChange, now: number): boolean =>
    change.field === 'text' &&
    head.authorId === change.authorId &&
    now - head.madeAt <= ONE_WRITING &&
    head.replaces.length > 0 &&
    head.replaces.length < MOST_SAVINGS;

  return {
    /** Records a change in place of all that stood, which settles what was in conflict. False, and nothing recorded, when it is no change. */
    record: (change: NoteChange, now: number): boolean => {
      const heads = headsIn(change);
      const [head] = heads;
      if (heads.length === 1 && head?.value === JSON.stringify(change.value)) return false;
      const replaces = heads.map(({ id }) => id);
      if (head !== undefined && heads.length === 1 && goesOn(head, change, now)) {
        replaces.unshift(...head.replaces);
        forget.run(head.id);
      }
      const edit: NoteEdit = { ...change, id: NoteEditId.parse(randomUUID()), replaces, madeAt: now };
      write(edit);
      project(edit);
      return true;
    },
    /** Takes in edits from elsewhere: the log becomes the union of both, whatever it held of them before. */
    admit: (edits: readonly NoteEdit[]): void => {
      // What was known before may say something else under the same name: the log's own word counts.
      const added = new Map(edits.filter(write).map((edit) => [edit.id, edit]));
      for (const edit of new Map(edits.map((each) => [keyOf(each), each])).values()) {
        const shown = shownHead(headsIn(edit).map(({ id }) => added.get(id) ?? EditRow.parse(one.get(id))));
        if (shown !== null) project(shown);
      }
    },
    /** Everything that has happened to a note, its replies and its passages. */
    ofNote: (id: AnnotationId): NoteEdit[] => ofNote.all(id).map((row) => EditRow.parse(row)),
  };
}
