import { z } from 'zod';
import { AnnotationType, NoteStatus, PassageScope, type Annotation, type NoteReply, type Passage } from '../../shared/domain/annotation.ts';
import { Instant } from '../../shared/domain/hearing.ts';
import { AnnotationId, AuthorId, PassageId, ReplyId, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { NoteParagraph } from '../../shared/domain/note-text.ts';
import { placeOf } from '../../shared/notes/places.ts';
import type { Connection } from './connection.ts';
import { NAMED, NEWEST, PLACEMENT, placementColumns, placementOf } from './note-places.ts';

/** A list that is looked into no further here: the log checked it when it was written, and whoever asks gets it checked again. */
const listIn = <T>() =>
  z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.custom<T[]>(Array.isArray));

const NoteRow = z.strictObject({
  id: AnnotationId,
  sourceId: SourceId,
  authorId: AuthorId,
  type: AnnotationType,
  text: listIn<NoteParagraph>(),
  themes: listIn<string>(),
  status: NoteStatus,
  isResolved: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
});

const PassageRow = z.strictObject({
  id: PassageId,
  annotationId: AnnotationId,
  scope: PassageScope,
  sourceVersionId: SourceVersionId,
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  isDeleted: z.int(),
  isMadeHere: z.int(),
  ...placementColumns,
});

const ReplyRow = z.strictObject({
  id: ReplyId,
  annotationId: AnnotationId,
  authorId: AuthorId,
  text: listIn<NoteParagraph>(),
  createdAt: Instant,
  updatedAt: Instant,
});

type Found = { readonly passage: Passage; readonly isDeleted: boolean };

function foundPassage(row: z.infer<typeof PassageRow>): Found {
  const { id, scope, sourceVersionId, start, end, exact, prefix, suffix } = row;
  // Words that came from outside may stand nowhere in the very version they were brought in on.
  const placement = row.isMadeHere === 1 && row.outcome === null ? ({ kind: 'exact', start, end } as const) : placementOf(row, exact);
  return {
    passage: { id, scope, sourceVersionId, anchor: { start, end, exact, prefix, suffix }, placement },
    isDeleted: row.isDeleted === 1,
  };
}

/** Where a passage stands, or stood when it has no place now. */
const orderOf = (passage: Passage): { readonly start: number; readonly end: number } => placeOf(passage) ?? passage.anchor;

const inOrder = (a: Passage, b: Passage): number => orderOf(a).start - orderOf(b).start || orderOf(a).end - orderOf(b).end;

/** Those that stand. Copies that each removed one may leave none: then a note keeps them all, for it is never without. */
function standing(found: readonly Found[]): Passage[] {
  const kept = found.filter(({ isDeleted }) => !isDeleted);
  return (kept.length > 0 ? kept : found).map(({ passage }) => passage).sort(inOrder);
}

/**
 * Reads the notes that `condition` names, `a` being the note and :id what is asked with: three questions however many they are.
 * Their passages stand where they do in the newest version; with NAMED in the version :id, without those that were never looked for there.
 */
export function noteReader(db: Connection, condition: string, version: typeof NEWEST | typeof NAMED = NEWEST) {
  const notes = db.prepare(`SELECT a.id, a.source_id AS sourceId, a.author_id AS authorId, a.type, a.text, a.themes, a.status,
      a.is_resolved AS isResolved, a.created_at AS createdAt, a.updated_at AS updatedAt
    FROM annotation a WHERE a.deleted_at IS NULL AND ${condition} ORDER BY a.created_at, a.rowid`);
  const passages = db.prepare(`SELECT np.id, np.annotation_id AS annotationId, np.scope, np.source_version_id AS sourceVersionId,
      np.start_offset AS start, np.end_offset AS end, np.exact, np.prefix, np.suffix,
      np.deleted_at IS NOT NULL AS isDeleted, np.source_version_id = n.id AS isMadeHere, ${PLACEMENT}
    FROM annotation a JOIN ${version} n ON n.sourceId = a.source_id JOIN note_passage np ON np.annotation_id = a.id
    LEFT JOIN passage_placement p ON p.passage_id = np.id AND p.source_version_id = n.id
    WHERE a.deleted_at IS NULL AND ${condition}
      ${version === NAMED ? 'AND (np.source_version_id = n.id OR p.outcome IS NOT NULL)' : ''}`);
  const replies = db.prepare(`SELECT r.id, r.annotation_id AS annotationId, r.author_id AS authorId, r.text,
      r.created_at AS createdAt, r.updated_at AS updatedAt
    FROM annotation a JOIN note_reply r ON r.annotation_id = a.id
    WHERE a.deleted_at IS NULL AND r.deleted_at IS NULL AND ${condition} ORDER BY r.created_at, r.rowid`);

  /** In document order within each source. */
  return (id: string): Annotation[] => {
    const passagesOf = Map.groupBy(
      passages.all({ id }).map((row) => PassageRow.parse(row)),
      (row) => row.annotationId,
    );
    const repliesOf = Map.groupBy(
      replies.all({ id }).map((row) => ReplyRow.parse(row)),
      (row) => row.annotationId,
    );
    return notes
      .all({ id })
      .flatMap((row): Annotation[] => {
        const note = NoteRow.parse(row);
        const found = passagesOf.get(note.id) ?? [];
        if (found.length === 0 && version === NAMED) return [];
        return [
          {
            ...note,
            isResolved: note.isResolved === 1,
            passages: standing(found.map(foundPassage)),
            replies: (repliesOf.get(note.id) ?? []).map(({ annotationId: _note, ...reply }): NoteReply => reply),
          },
        ];
      })
      .sort(byFirstPassage);
  };
}

function byFirstPassage(a: Annotation, b: Annotation): number {
  const [first] = a.passages;
  const [second] = b.passages;
  if (first === undefined || second === undefined) throw new Error('A note has a passage.');
  return inOrder(first, second);
}
