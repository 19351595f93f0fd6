import { z } from 'zod';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { Snapshot, type SnapshotId, type SnapshotKind } from '../../shared/domain/snapshot.ts';
import type { Connection } from './connection.ts';
import { versionContents } from './version-contents.ts';

const SELECT = `SELECT id, response_id AS responseId, kind, name, word_count AS wordCount, created_at AS createdAt FROM response_snapshot`;

const ContentRow = z.strictObject({ schemaVersion: z.int(), sha256: z.string() });
const MarkRow = z.strictObject({ id: Snapshot.shape.id, kind: z.string(), sequence: z.int(), sha256: z.string(), createdAt: z.int() });
const DuePart = z.strictObject({ responseId: Snapshot.shape.responseId, updates: z.int(), sequence: z.int() });

/** What a version holds; `state` is one Yjs update. */
export type SnapshotContent = z.infer<typeof ContentRow> & { readonly state: Uint8Array };

/** Where the newest version of an answer stands. */
export type SnapshotMark = z.infer<typeof MarkRow>;

export type NewSnapshot = {
  readonly id: SnapshotId;
  readonly responseId: ResponseId;
  readonly kind: SnapshotKind;
  readonly name: string | null;
  readonly sha256: string;
  /** One Yjs update, of which `sha256` is the checksum. */
  readonly state: Uint8Array;
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
  const contents = versionContents(db);
  const content = db.prepare('SELECT schema_version AS schemaVersion, content_sha256 AS sha256 FROM response_snapshot WHERE id = ?');
  // Kept last, whatever the clock said: one that was years ahead would be the newest for years.
  const newest = db.prepare(`SELECT id, kind, sequence, content_sha256 AS sha256, created_at AS createdAt
    FROM response_snapshot WHERE response_id = ? ORDER BY rowid DESC LIMIT 1`);
  const insert = db.prepare(`INSERT INTO response_snapshot
    VALUES (:id, :responseId, :kind, :name, :sha256, :schemaVersion, :wordCount, :sequence, :now)`);
  const bytes = db
    .prepare(`WITH held AS (SELECT c.sha256, c.base_sha256 FROM response_snapshot s JOIN snapshot_content c ON c.sha256 = s.content_sha256 WHERE s.response_id = ?)
    SELECT coalesce(sum(length(content)), 0) FROM snapshot_content
    WHERE sha256 IN (SELECT sha256 FROM held UNION SELECT base_sha256 FROM held WHERE base_sha256 IS NOT NULL)`)
    .pluck();
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
    content: (id: SnapshotId): SnapshotContent | null => {
      const row = ContentRow.nullable().parse(content.get(id) ?? null);
      return row === null ? null : { ...row, state: contents.read(row.sha256) };
    },
    newest: (responseId: ResponseId): SnapshotMark | null => MarkRow.nullable().parse(newest.get(responseId) ?? null),
    /** Bytes that the contents of an answer's versions take, with those that they are made of. */
    bytes: (responseId: ResponseId): number => z.int().parse(bytes.get(responseId)),
    insert: ({ state, ...snapshot }: NewSnapshot, now: number): void => {
      const last = MarkRow.nullable().parse(newest.get(snapshot.responseId) ?? null);
      contents.keep(snapshot.sha256, state, last?.sha256 ?? null);
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
