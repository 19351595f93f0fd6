import { z } from 'zod';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { Snapshot, type SnapshotId, type SnapshotKind } from '../../shared/domain/snapshot.ts';
import type { Connection } from './connection.ts';

const SELECT = `SELECT id, response_id AS responseId, kind, name, word_count AS wordCount, created_at AS createdAt FROM response_snapshot`;

const ContentRow = z.strictObject({ content: z.instanceof(Uint8Array), schemaVersion: z.int(), sha256: z.string() });
const MarkRow = z.strictObject({ kind: z.string(), sequence: z.int(), sha256: z.string(), createdAt: z.int() });
const DuePart = z.strictObject({ responseId: Snapshot.shape.responseId, updates: z.int(), sequence: z.int() });

/** What a version holds, packed. */
export type SnapshotContent = z.infer<typeof ContentRow>;

/** Where the newest version of an answer stands. */
export type SnapshotMark = z.infer<typeof MarkRow>;

export type NewSnapshot = {
  readonly id: SnapshotId;
  readonly responseId: ResponseId;
  readonly kind: SnapshotKind;
  readonly name: string | null;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly schemaVersion: number;
  readonly wordCount: number;
  /** How far the answer's log had come. */
  readonly sequence: number;
};

export type SnapshotTable = ReturnType<typeof snapshotTable>;

/** Versions of answers. */
export function snapshotTable(db: Connection) {
  const ofResponse = db.prepare(`${SELECT} WHERE response_id = ? ORDER BY created_at DESC, rowid DESC`);
  const one = db.prepare(`${SELECT} WHERE id = ?`);
  const content = db.prepare(`SELECT c.content, s.schema_version AS schemaVersion, c.sha256
    FROM response_snapshot s JOIN snapshot_content c ON c.sha256 = s.content_sha256 WHERE s.id = ?`);
  const newest = db.prepare(`SELECT kind, sequence, content_sha256 AS sha256, created_at AS createdAt
    FROM response_snapshot WHERE response_id = ? ORDER BY created_at DESC, rowid DESC LIMIT 1`);
  const keepContent = db.prepare('INSERT INTO snapshot_content VALUES (:sha256, :content) ON CONFLICT DO NOTHING');
  const insert = db.prepare(`INSERT INTO response_snapshot
    VALUES (:id, :responseId, :kind, :name, :sha256, :schemaVersion, :wordCount, :sequence, :now)`);
  const rename = db.prepare('UPDATE response_snapshot SET name = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM response_snapshot WHERE id = ?');
  const written = db.prepare(`SELECT u.response_id AS responseId, count(*) AS updates, max(u.sequence) AS sequence
    FROM response_update u JOIN response r ON r.id = u.response_id AND r.deleted_at IS NULL GROUP BY u.response_id
    HAVING count(*) > :longest
      OR max(u.sequence) > (SELECT coalesce(max(s.sequence), 0) FROM response_snapshot s WHERE s.response_id = u.response_id)`);

  return {
    /** Newest first. */
    list: (responseId: ResponseId): Snapshot[] => ofResponse.all(responseId).map((row) => Snapshot.parse(row)),
    find: (id: SnapshotId): Snapshot | null => Snapshot.nullable().parse(one.get(id) ?? null),
    content: (id: SnapshotId): SnapshotContent | null => ContentRow.nullable().parse(content.get(id) ?? null),
    newest: (responseId: ResponseId): SnapshotMark | null => MarkRow.nullable().parse(newest.get(responseId) ?? null),
    insert: ({ content: bytes, ...snapshot }: NewSnapshot, now: number): void => {
      keepContent.run({ sha256: snapshot.sha256, content: bytes });
      insert.run({ ...snapshot, now });
    },
    /** Null takes the name away, which a version that was made by naming cannot spare. */
    rename: (id: SnapshotId, name: string | null): void => void rename.run(name, id),
    /** Content that no other version holds goes with it. */
    remove: (id: SnapshotId): void => void remove.run(id),
    /** Answers written in since their newest version, or whose log is longer than `longest` updates. */
    written: (longest: number) => written.all({ longest }).map((row) => DuePart.parse(row)),
  };
}
