import { z } from 'zod';
import type { Anchor } from '../../shared/anchoring/anchor.ts';
import { AnnotationType, type Annotation } from '../../shared/domain/annotation.ts';
import { Instant } from '../../shared/domain/hearing.ts';
import { AnnotationId, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';

const AnnotationRow = z
  .strictObject({
    id: AnnotationId,
    sourceId: SourceId,
    sourceVersionId: SourceVersionId,
    type: AnnotationType,
    body: z.string(),
    start: z.int(),
    end: z.int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .transform(({ start, end, exact, prefix, suffix, ...annotation }): Annotation => ({
    ...annotation,
    anchor: { start, end, exact, prefix, suffix },
  }));

const SELECT = `SELECT a.id, v.source_id AS sourceId, a.source_version_id AS sourceVersionId, a.type, a.body,
    a.start_offset AS start, a.end_offset AS end, a.exact, a.prefix, a.suffix, a.created_at AS createdAt, a.updated_at AS updatedAt
  FROM annotation a JOIN source_version v ON v.id = a.source_version_id
  WHERE a.deleted_at IS NULL`;

export type NewAnnotation = {
  readonly id: AnnotationId;
  readonly sourceVersionId: SourceVersionId;
  readonly type: AnnotationType;
  readonly body: string;
  readonly anchor: Anchor;
};

export type AnnotationTable = ReturnType<typeof annotationTable>;

/** Notes on passages. */
export function annotationTable(db: Connection) {
  const ofSource = db.prepare(`${SELECT} AND v.source_id = ? ORDER BY a.start_offset, a.end_offset, a.created_at, a.rowid`);
  const one = db.prepare(`${SELECT} AND a.id = ?`);
  const insert =
    db.prepare(`INSERT INTO annotation (id, source_version_id, type, body, start_offset, end_offset, exact, prefix, suffix, created_at, updated_at)
    VALUES (:id, :sourceVersionId, :type, :body, :start, :end, :exact, :prefix, :suffix, :now, :now)`);
  const update = db.prepare(
    'UPDATE annotation SET type = :type, body = :body, updated_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL',
  );
  const setAside = db.prepare('UPDATE annotation SET deleted_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const restore = db.prepare('UPDATE annotation SET deleted_at = NULL WHERE id = ?');

  return {
    /** Notes on any version of a source, in the order of their passages. */
    ofSource: (id: SourceId): Annotation[] => ofSource.all(id).map((row) => AnnotationRow.parse(row)),
    find: (id: AnnotationId): Annotation | null => {
      const row = one.get(id);
      return row === undefined ? null : AnnotationRow.parse(row);
    },
    insert: ({ anchor, ...annotation }: NewAnnotation, now: number): void => {
      insert.run({ ...annotation, ...anchor, now });
    },
    /** False when there is no such note; so do the next two. */
    update: (id: AnnotationId, type: AnnotationType, body: string, now: number): boolean => update.run({ id, type, body, now }).changes > 0,
    setAside: (id: AnnotationId, now: number): boolean => setAside.run({ id, now }).changes > 0,
    restore: (id: AnnotationId): boolean => restore.run(id).changes > 0,
  };
}
