import Database from 'better-sqlite3';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { HearingErasure } from '../../shared/domain/erasure.ts';
import { Sha256, type HearingId } from '../../shared/domain/ids.ts';
import { settleLog, type Connection } from './connection.ts';
import { versionContents } from './version-contents.ts';

/** Where the checksum of a file may stand beside versions: every table that can name one, its column, and how the column is written. */
const NAMING = [
  { table: 'source_version', column: 'original_sha256', is: 'plain' },
  { table: 'response_update', column: 'content', is: 'plain' },
  { table: 'own_template', column: 'content', is: 'plain' },
  { table: 'text_block', column: 'body', is: 'plain' },
  { table: 'sender_profile', column: 'fields', is: 'plain' },
  { table: 'preference', column: 'value', is: 'plain' },
  { table: 'case_merge', column: 'before', is: 'deflated' },
  { table: 'case_merge', column: 'after', is: 'deflated' },
] as const;

const CHECKSUM = /[0-9a-f]{64}/g;

/** Answers and the log of edits may hold it in the middle of other bytes: read as bytes, not as documents, nothing is overlooked. */
const checksumsIn = (value: string | Uint8Array): string[] =>
  (typeof value === 'string' ? value : Buffer.from(value).toString('latin1')).match(CHECKSUM) ?? [];

const Content = z.union([z.string(), z.instanceof(Uint8Array)]);

/** Of people who wrote, those whose words are all gone; who writes on this computer stays. */
const SILENT_AUTHORS = `SELECT id FROM author WHERE id NOT IN (SELECT value ->> '$' FROM preference WHERE key = 'self')
  AND id NOT IN (SELECT author_id FROM annotation) AND id NOT IN (SELECT author_id FROM note_reply)
  AND id NOT IN (SELECT author_id FROM note_edit) AND id NOT IN (SELECT author_id FROM guidepost_decision)
  AND id NOT IN (SELECT author_id FROM case_edit WHERE hearing_id IS NOT NULL)
  AND id NOT IN (SELECT author_id FROM lost_words WHERE author_id IS NOT NULL)`;

const COUNTS = `SELECT id AS hearingId, title,
  (SELECT count(*) FROM source WHERE hearing_id = hearing.id) AS sources,
  (SELECT count(*) FROM annotation a JOIN source s ON s.id = a.source_id WHERE s.hearing_id = hearing.id) AS notes,
  (SELECT count(*) FROM response WHERE hearing_id = hearing.id) AS answers,
  (SELECT count(*) FROM response_snapshot v JOIN response r ON r.id = v.response_id WHERE r.hearing_id = hearing.id) AS versions
  FROM hearing WHERE id = ?`;

/** Leaves nothing of what was deleted: neither in pages that are free, nor in the rest of pages in use, nor in the write-ahead log. */
function leaveNothing(db: Connection): void {
  db.exec('VACUUM');
  settleLog(db);
}

/** What is remembered of a hearing beside it: words it calls right, a day to remove it by, that it was the last to be looked at. */
function forget(db: Connection, hearingId: HearingId): void {
  db.prepare(
    `UPDATE preference SET value = (SELECT json_group_array(json(kept.value)) FROM json_each(preference.value) kept
      WHERE kept.value ->> '$.hearingId' IS NOT :hearingId) WHERE key IN ('own-words', 'deletion-dates')`,
  ).run({ hearingId });
  db.prepare("DELETE FROM preference WHERE key = 'view' AND instr(value, ?) > 0").run(hearingId);
}

/** Deletes the rows of a hearing, in a database of any version that has hearings; false when it holds no such hearing. */
function deleteRows(db: Connection, hearingId: HearingId): boolean {
  const has = (table: string): boolean => db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  // Everything else of the hearing goes with it, each row through the one it belongs to.
  if (has('case_merge')) db.prepare('DELETE FROM case_merge WHERE hearing_id = ?').run(hearingId);
  if (db.prepare('DELETE FROM hearing WHERE id = ?').run(hearingId).changes === 0) return false;
  forget(db, hearingId);
  if (has('case_edit')) {
    db.exec(`DELETE FROM case_edit WHERE hearing_id IS NULL AND subject_id IN (${SILENT_AUTHORS})`);
    db.exec(`DELETE FROM author WHERE id IN (${SILENT_AUTHORS}) AND id NOT IN (SELECT author_id FROM case_edit)`);
  }
  if (has('search_stale'))
    db.exec(`DELETE FROM search_stale WHERE (kind = 'source' AND id NOT IN (SELECT id FROM source))
      OR (kind = 'note' AND id NOT IN (SELECT id FROM annotation)) OR (kind = 'response' AND id NOT IN (SELECT id FROM response))`);
  // A word that left the index stays in it as a word of nothing, until its parts are merged.
  if (has('search_index')) db.exec("INSERT INTO search_index (search_index) VALUES ('optimize')");
  return true;
}

/** Whether a copy of a library holds a hearing. Throws when it cannot be read. */
export function copyHolds(file: string, hearingId: HearingId): boolean {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return db.prepare('SELECT 1 FROM hearing WHERE id = ?').get(hearingId) !== undefined;
  } finally {
    db.close();
  }
}

/** Takes a hearing out of a copy of a library; the rest of the copy stays as it is. Throws when it cannot. */
export function eraseFromCopy(file: string, hearingId: HearingId): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    db.transaction(() => deleteRows(db, hearingId)).immediate();
    db.exec('VACUUM');
    // A copy is one file: no log beside it.
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

export type ErasureTable = ReturnType<typeof erasureTable>;

/** What it takes to remove a hearing for good. */
export function erasureTable(db: Connection) {
  const counts = db.prepare(COUNTS);
  const naming = NAMING.map(({ table, column, is }) => ({
    is,
    select: db.prepare(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`).pluck(),
  }));
  const versions = versionContents(db);
  return {
    /** What a hearing holds, deleted or not; null when there is none. */
    survey: (id: HearingId): HearingErasure | null => HearingErasure.nullable().parse(counts.get(id) ?? null),
    /** Removes the rows of a hearing and every trace of them in the database's files; false when there was none. Outside of transactions. */
    erase: (id: HearingId): boolean => {
      db.pragma('secure_delete = ON');
      const isGone = db.transaction(() => deleteRows(db, id)).immediate();
      if (isGone) leaveNothing(db);
      return isGone;
    },
    /** Checksums of every file that anything in the library names, deleted things and kept versions too. */
    namedFiles: (): ReadonlySet<Sha256> => {
      const named = new Set<Sha256>();
      for (const { select, is } of naming)
        for (const row of select.iterate()) {
          const content = Content.parse(row);
          const plain = is === 'deflated' && typeof content !== 'string' ? inflateRawSync(content) : content;
          for (const checksum of checksumsIn(plain)) named.add(Sha256.parse(checksum));
        }
      for (const version of versions.all()) for (const checksum of checksumsIn(version)) named.add(Sha256.parse(checksum));
      return named;
    },
  };
}
