import { z } from 'zod';
import type { HearingId } from '../../shared/domain/ids.ts';
import { CaseEdit } from '../../shared/packages/case-edit.ts';
import type { Connection } from './connection.ts';

const Row = z
  .strictObject({
    id: z.string(),
    subject: z.string(),
    subjectId: z.string(),
    field: z.string(),
    value: z.string(),
    replaces: z.string(),
    authorId: z.string(),
    madeAt: z.int(),
  })
  .transform(({ value, replaces, ...edit }) => CaseEdit.parse({ ...edit, value: JSON.parse(value), replaces: JSON.parse(replaces) }));

const SELECT = `SELECT id, subject, subject_id AS subjectId, field, value, replaces, author_id AS authorId, made_at AS madeAt FROM case_edit`;

const Ids = z.array(z.string());
const DeletionRow = z
  .strictObject({ annotationId: z.string(), id: z.string(), replaces: z.string() })
  .transform(({ replaces, ...link }) => ({ ...link, replaces: Ids.parse(JSON.parse(replaces)) }));
export type DeletionLink = z.infer<typeof DeletionRow>;

export type CaseLog = ReturnType<typeof caseLog>;

/** The changes of fields of hearings and what belongs to them, apart from notes. What concerns a person is of no one hearing. */
export function caseLog(db: Connection) {
  const ofHearing = db.prepare(`${SELECT} WHERE hearing_id = ? ORDER BY id`);
  const ofAuthors = db.prepare(`${SELECT} WHERE hearing_id IS NULL ORDER BY id`);
  // The same change made on two copies is one: the first of the two moments stands, whichever copy tells of it.
  const insert = db.prepare(`INSERT INTO case_edit (id, hearing_id, subject, subject_id, field, value, replaces, author_id, made_at)
    VALUES (:id, :hearingId, :subject, :subjectId, :field, :value, :replaces, :authorId, :madeAt)
    ON CONFLICT (id) DO UPDATE SET made_at = min(made_at, excluded.made_at) WHERE made_at > excluded.made_at`);

  const deletions = db.prepare(`SELECT e.annotation_id AS annotationId, e.id, e.replaces FROM note_edit e
    JOIN annotation a ON a.id = e.annotation_id AND a.deleted_at IS NOT NULL JOIN source s ON s.id = a.source_id
    WHERE s.hearing_id = ? AND e.subject = 'note' AND e.field = 'deleted' ORDER BY e.id`);
  const editsOfNote = db.prepare('SELECT id FROM note_edit WHERE annotation_id = ? ORDER BY id').pluck();
  const editsOfSource = db
    .prepare('SELECT id FROM note_edit WHERE annotation_id IN (SELECT id FROM annotation WHERE source_id = ?) ORDER BY id')
    .pluck();

  const disputed = db
    .prepare(`WITH of_hearing AS (SELECT e.* FROM note_edit e JOIN annotation a ON a.id = e.annotation_id
        JOIN source s ON s.id = a.source_id WHERE s.hearing_id = ?),
      replaced AS (SELECT DISTINCT j.value AS id FROM of_hearing e, json_each(e.replaces) j)
    SELECT DISTINCT annotation_id FROM of_hearing WHERE id NOT IN (SELECT id FROM replaced)
    GROUP BY annotation_id, subject_id, field, place_in HAVING count(*) > 1`)
    .pluck();

  const share = db.prepare('INSERT OR IGNORE INTO shared_thing (id, hearing_id) VALUES (?, ?)');
  const shared = db.prepare('SELECT id FROM shared_thing WHERE hearing_id = ?').pluck();

  return {
    /** Others have had these notes, sources and answers, or get them now. */
    markShared: (id: HearingId, things: readonly string[]): void => {
      for (const thing of things) share.run(thing, id);
    },
    shared: (id: HearingId): Set<string> => new Set(Ids.parse(shared.all(id))),
    /** Notes of which some field holds more than one value. */
    disputedNotes: (id: HearingId): string[] => Ids.parse(disputed.all(id)),
    /** The edits that deleted or restored the notes of a hearing that are deleted now. */
    deletionsOf: (id: HearingId): DeletionLink[] => deletions.all(id).map((row) => DeletionRow.parse(row)),
    /** Ids of all that has happened to a note, and to the notes of a source. */
    editsOfNote: (id: string): string[] => Ids.parse(editsOfNote.all(id)),
    editsOfSource: (id: string): string[] => Ids.parse(editsOfSource.all(id)),
    ofHearing: (id: HearingId): CaseEdit[] => ofHearing.all(id).map((row) => Row.parse(row)),
    /** What is said of the people who write, in any hearing. */
    ofAuthors: (): CaseEdit[] => ofAuthors.all().map((row) => Row.parse(row)),
    write: (hearingId: HearingId, { value, replaces, ...edit }: CaseEdit): void => {
      insert.run({
        ...edit,
        hearingId: edit.subject === 'author' ? null : hearingId,
        value: JSON.stringify(value),
        replaces: JSON.stringify(replaces),
      });
    },
  };
}
