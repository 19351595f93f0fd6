import { z } from 'zod';
import { Instant } from '../../shared/domain/hearing.ts';
import { ResponseId, type HearingId } from '../../shared/domain/ids.ts';
import { ResponseSummary } from '../../shared/domain/response.ts';
import type { Connection } from './connection.ts';

const UpdateRow = z.strictObject({ sequence: z.int(), content: z.instanceof(Uint8Array), createdAt: Instant });

const SELECT = `SELECT r.id, r.hearing_id AS hearingId, r.title, r.schema_version AS schemaVersion, r.created_at AS createdAt, r.updated_at AS updatedAt
  FROM response r JOIN hearing h ON h.id = r.hearing_id AND h.deleted_at IS NULL
  WHERE r.deleted_at IS NULL`;

/** Part of an answer's log. */
export type LogPart = {
  /** Yjs updates, oldest first. */
  readonly updates: Uint8Array<ArrayBuffer>[];
  /** Place in the log of its newest update, whether or not it is in this part; 0 while the log is empty. */
  readonly sequence: number;
  /** When that update was committed. */
  readonly savedAt: number;
};

export type ResponseTable = ReturnType<typeof responseTable>;

/** Answers, and their text as an append-only log of Yjs updates. */
export function responseTable(db: Connection) {
  const all = db.prepare(`${SELECT} ORDER BY r.updated_at DESC, r.rowid DESC`);
  const one = db.prepare(`${SELECT} AND r.id = ?`);
  const newest = db.prepare('SELECT id FROM response ORDER BY updated_at DESC, rowid DESC LIMIT 1').pluck();
  const after = db.prepare(
    'SELECT sequence, content, created_at AS createdAt FROM response_update WHERE response_id = ? AND sequence > ? ORDER BY sequence',
  );
  const last = db.prepare(
    'SELECT sequence, content, created_at AS createdAt FROM response_update WHERE response_id = ? ORDER BY sequence DESC LIMIT 1',
  );
  const insert = db.prepare(`INSERT INTO response (id, hearing_id, title, schema_version, created_at, updated_at)
    VALUES (:id, :hearingId, :title, :schemaVersion, :now, :now)`);
  const append = db
    .prepare(`INSERT INTO response_update (response_id, sequence, content, created_at)
    VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM response_update WHERE response_id = :id), :content, :now) RETURNING sequence`)
    .pluck();
  const length = db.prepare('SELECT count(*) FROM response_update WHERE response_id = ?').pluck();
  const added = db.prepare('SELECT coalesce(sum(length(content)), 0) FROM response_update WHERE response_id = ? AND sequence > ?').pluck();
  const forget = db.prepare('DELETE FROM response_update WHERE response_id = :id AND sequence < :sequence');
  const settle = db.prepare('UPDATE response_update SET content = :content WHERE response_id = :id AND sequence = :sequence');
  const shared = db.prepare('SELECT shared_at FROM response WHERE id = ?').pluck();
  const share = db.prepare('UPDATE response SET shared_at = max(:now, created_at) WHERE id = :id AND shared_at IS NULL');
  const touch = db.prepare('UPDATE response SET schema_version = :schemaVersion, updated_at = max(:now, created_at) WHERE id = :id');
  const rename = db.prepare('UPDATE response SET title = :title, updated_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const setAside = db.prepare('UPDATE response SET deleted_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const restore = db.prepare('UPDATE response SET deleted_at = NULL WHERE id = ?');

  return {
    /** Newest first. */
    list: (): ResponseSummary[] => all.all().map((row) => ResponseSummary.parse(row)),
    find: (id: ResponseId): ResponseSummary | null => {
      const row = one.get(id);
      return row === undefined ? null : ResponseSummary.parse(row);
    },
    /** The answer that was written in last, deleted or not. */
    newestId: (): ResponseId | null => ResponseId.nullable().parse(newest.get() ?? null),
    insert: (
      response: { readonly id: ResponseId; readonly hearingId: HearingId; readonly title: string; readonly schemaVersion: number },
      now: number,
    ): void => {
      insert.run({ ...response, now });
    },
    /** The updates after `sequence`; 0 for all. */
    log: (id: ResponseId, sequence: number): LogPart => {
      const rows = after.all(id, sequence).map((row) => UpdateRow.parse(row));
      const end = rows.at(-1) ?? UpdateRow.optional().parse(last.get(id));
      // Copied: what the driver hands out is a Buffer, which is not the same class in the page.
      return { updates: rows.map((row) => new Uint8Array(row.content)), sequence: end?.sequence ?? 0, savedAt: end?.createdAt ?? 0 };
    },
    /** Appends an update; its place in the log is the answer. */
    append: (id: ResponseId, content: Uint8Array, schemaVersion: number, now: number): number => {
      const sequence = z.int().parse(append.get({ id, content, now }));
      touch.run({ id, schemaVersion, now });
      return sequence;
    },
    /** Updates in the log. */
    logLength: (id: ResponseId): number => z.int().parse(length.get(id)),
    /** Bytes of the updates after `sequence`. */
    bytesAfter: (id: ResponseId, sequence: number): number => z.int().parse(added.get(id, sequence)),
    /**
     * Puts one update, which holds all that those up to `sequence` hold, in their place: at `sequence`, so that whoever asks from an
     * earlier place gets all of it and whoever had come further gets what is new only. To be read and written in one transaction.
     */
    compact: (id: ResponseId, sequence: number, content: Uint8Array): void => {
      forget.run({ id, sequence });
      if (settle.run({ id, sequence, content }).changes !== 1) throw new Error('A log is compacted up to an update that is in it.');
    },
    /** Whether copies of its history may be elsewhere. */
    isShared: (id: ResponseId): boolean =>
      z
        .int()
        .nullable()
        .parse(shared.get(id) ?? null) !== null,
    /** A copy of its history leaves this library: from now on it must be kept. */
    markShared: (id: ResponseId, now: number): void => void share.run({ id, now }),
    /** False when there is no such answer; so do the next two. */
    rename: (id: ResponseId, title: string, now: number): boolean => rename.run({ id, title, now }).changes > 0,
    setAside: (id: ResponseId, now: number): boolean => setAside.run({ id, now }).changes > 0,
    restore: (id: ResponseId): boolean => restore.run(id).changes > 0,
  };
}
