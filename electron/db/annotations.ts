import { z } from 'zod';
import type { Anchor } from '../../shared/anchoring/anchor.ts';
import { Theme, type Annotation, type PassageScope } from '../../shared/domain/annotation.ts';
import {
  AnnotationId,
  PassageId,
  SourceId,
  type AuthorId,
  type HearingId,
  type ReplyId,
  type SourceVersionId,
} from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';
import { NAMED } from './note-places.ts';
import { noteReader } from './note-reader.ts';

export type NewPassage = {
  readonly id: PassageId;
  readonly annotationId: AnnotationId;
  readonly sourceVersionId: SourceVersionId;
  readonly scope: PassageScope;
  readonly anchor: Anchor;
};

/** Which note something belongs to, and whether it is there: deleted with its note or by itself it is not. */
const OwnerRow = z.strictObject({ annotationId: AnnotationId, isDeleted: z.int(), isNoteDeleted: z.int() });
export type Owner = { readonly annotationId: AnnotationId; readonly isDeleted: boolean; readonly isNoteDeleted: boolean };

const StoredThemes = z.string().optional();
const Themes = z.array(Theme);

const byTheme = new Intl.Collator('da', { numeric: true });

export type AnnotationTable = ReturnType<typeof annotationTable>;

/** Notes with their passages and replies. What their fields hold is changed by the log alone. */
export function annotationTable(db: Connection) {
  const ofSource = noteReader(db, 'a.source_id = :id');
  const ofHearing = noteReader(db, 'a.source_id IN (SELECT id FROM source WHERE hearing_id = :id AND deleted_at IS NULL)');
  const inVersion = noteReader(db, 'a.source_id = (SELECT source_id FROM source_version WHERE id = :id)', NAMED);
  const one = noteReader(db, 'a.id = :id');
  const owner = db.prepare(
    'SELECT id AS annotationId, deleted_at IS NOT NULL AS isDeleted, deleted_at IS NOT NULL AS isNoteDeleted FROM annotation WHERE id = ?',
  );
  const sourceOf = db.prepare('SELECT source_id FROM annotation WHERE id = ?').pluck();
  const ownerIn = (table: 'note_passage' | 'note_reply') =>
    db.prepare(`SELECT t.annotation_id AS annotationId, t.deleted_at IS NOT NULL AS isDeleted, a.deleted_at IS NOT NULL AS isNoteDeleted
      FROM ${table} t JOIN annotation a ON a.id = t.annotation_id WHERE t.id = ?`);
  const ofPassage = ownerIn('note_passage');
  const ofReply = ownerIn('note_reply');
  const insertNote = db.prepare(`INSERT INTO annotation
    (id, source_id, author_id, type, text, words, themes, status, is_resolved, created_at, updated_at)
    VALUES (:id, :sourceId, :authorId, 'support', '[]', '', '[]', 'open', 0, :now, :now)`);
  const insertPassage = db.prepare(`INSERT INTO note_passage
    (id, annotation_id, source_version_id, scope, start_offset, end_offset, exact, prefix, suffix, created_at)
    VALUES (:id, :annotationId, :sourceVersionId, :scope, :start, :end, :exact, :prefix, :suffix, :now)`);
  const insertReply = db.prepare(`INSERT INTO note_reply (id, annotation_id, author_id, text, words, created_at, updated_at)
    VALUES (:id, :annotationId, :authorId, '[]', '', :now, :now)`);
  const themes = db.prepare(`SELECT DISTINCT t.value FROM annotation a JOIN source s ON s.id = a.source_id, json_each(a.themes) t
    WHERE s.hearing_id = ? AND s.deleted_at IS NULL AND a.deleted_at IS NULL`);
  const themesOf = db.prepare('SELECT themes FROM annotation WHERE id = ? AND deleted_at IS NULL').pluck();
  const words = db.prepare('SELECT id, exact FROM note_passage WHERE annotation_id = ? ORDER BY created_at, id');

  const ownerOf = (row: unknown): Owner | null => {
    if (row === undefined) return null;
    const { annotationId, isDeleted, isNoteDeleted } = OwnerRow.parse(row);
    return { annotationId, isDeleted: isDeleted === 1, isNoteDeleted: isNoteDeleted === 1 };
  };

  return {
    /** Notes on any version of a source, in document order of where they stand now. */
    ofSource: (id: SourceId): Annotation[] => ofSource(id),
    /** Notes on the hearing's sources that are there; in document order within each source. */
    ofHearing: (id: HearingId): Annotation[] => ofHearing(id),
    /** Notes as they stand in one version of a source: those that were made in it or have been looked for there. */
    inVersion: (id: SourceVersionId): Annotation[] => inVersion(id),
    find: (id: AnnotationId): Annotation | null => one(id)[0] ?? null,
    /** Also of what is deleted; null when there is no such thing. */
    owner: (id: AnnotationId): Owner | null => ownerOf(owner.get(id)),
    /** The source a note is on, deleted or not. */
    sourceOf: (id: AnnotationId): SourceId | null => SourceId.optional().parse(sourceOf.get(id)) ?? null,
    ownerOfPassage: (id: PassageId): Owner | null => ownerOf(ofPassage.get(id)),
    ownerOfReply: (id: ReplyId): Owner | null => ownerOf(ofReply.get(id)),
    /** A note whose fields the log has yet to fill. */
    insert: (note: { readonly id: AnnotationId; readonly sourceId: SourceId; readonly authorId: AuthorId }, now: number): void => {
      insertNote.run({ ...note, now });
    },
    insertPassage: ({ anchor, ...passage }: NewPassage, now: number): void => {
      insertPassage.run({ ...passage, ...anchor, now });
    },
    insertReply: (reply: { readonly id: ReplyId; readonly annotationId: AnnotationId; readonly authorId: AuthorId }, now: number): void => {
      insertReply.run({ ...reply, now });
    },
    /** The themes of one note; null when it is not there. */
    themesOf: (id: AnnotationId): string[] | null => {
      const stored = StoredThemes.parse(themesOf.get(id));
      return stored === undefined ? null : Themes.parse(JSON.parse(stored));
    },
    /** In Danish order. */
    themesOfHearing: (id: HearingId): string[] =>
      themes
        .all(id)
        .map((row) => z.strictObject({ value: Theme }).parse(row).value)
        .sort((a, b) => byTheme.compare(a, b)),
    /** The words of every passage a note has had. */
    wordsOf: (id: AnnotationId): { id: PassageId; exact: string }[] =>
      words.all(id).map((row) => z.strictObject({ id: PassageId, exact: z.string() }).parse(row)),
  };
}
