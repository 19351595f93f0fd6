import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LibraryCounts } from '../../shared/backups/backup.ts';
import { answerLines, countWords } from '../../shared/response/answer-lines.ts';
import { bodyOf, letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import type { Connection } from './connection.ts';
import { failureOfDatabaseError } from './errors.ts';
import { APPLICATION_ID, applicationOf, versionOf } from './migrate.ts';

/** What was found in a library's database. `damage` is empty where it is whole; `digest` is the same for the same rows. */
export type Examination = {
  readonly version: number;
  readonly damage: readonly string[];
  readonly counts: LibraryCounts;
  readonly digest: string;
};

export const NOTHING_COUNTED: LibraryCounts = { hearings: 0, notes: 0, answers: 0, words: 0 };

const TableRow = z.strictObject({ name: z.string(), key: z.string().nullable() });
const AnswerRow = z.strictObject({ id: z.string(), title: z.string(), hearing: z.string() });
const count = (db: Connection, sql: string): number => z.int().parse(db.prepare(sql).pluck().get());

/** The tables that hold what people made, parents before children, each with the columns of its key. */
export const tablesOf = (db: Connection): { readonly name: string; readonly key: string | null }[] =>
  db
    .prepare(
      `SELECT t.name, (SELECT group_concat('"' || name || '"', ', ') FROM (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)) AS key
       FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'search_%' ORDER BY t.rowid`,
    )
    .all()
    .map((row) => TableRow.parse(row));

/** A checksum over every row of what people made, whatever page it stands on. What is found by searching is made from it. */
export function contentDigest(db: Connection): string {
  const digest = createHash('sha256');
  for (const { name, key } of tablesOf(db)) {
    digest.update(`\n${name}\n`);
    const rows = db.prepare(`SELECT * FROM "${name}"${key === null ? '' : ` ORDER BY ${key}`}`).raw();
    for (const row of rows.iterate()) {
      for (const value of z.array(z.unknown()).parse(row)) {
        digest.update(`${value instanceof Uint8Array ? 'b' : typeof value}:`);
        digest.update(value instanceof Uint8Array ? value : String(value));
        digest.update('\0');
      }
    }
  }
  return digest.digest('hex');
}

/** The answers that are not in the bin, each with its text as one line a paragraph. */
export function answersIn(
  db: Connection,
): { readonly id: string; readonly title: string; readonly hearing: string; readonly lines: string[]; readonly words: number }[] {
  const updates = db.prepare('SELECT content FROM response_update WHERE response_id = ? ORDER BY sequence').pluck();
  return db
    .prepare(
      `SELECT r.id, r.title, h.title AS hearing FROM response r JOIN hearing h ON h.id = r.hearing_id
       WHERE r.deleted_at IS NULL AND h.deleted_at IS NULL ORDER BY h.title, r.title, r.id`,
    )
    .all()
    .map((row) => {
      const answer = AnswerRow.parse(row);
      const doc = loadResponseDoc(updates.all(answer.id).map((content) => z.instanceof(Uint8Array).parse(content)));
      const [body, letter] = [bodyOf(doc), letterOf(doc)];
      const lines = answerLines(body, letter, 'with unfilled fields');
      return { ...answer, lines: lines.map(({ text }) => text), words: countWords(body, letter) };
    });
}

export function countsOf(db: Connection): LibraryCounts {
  const answers = answersIn(db);
  return {
    hearings: count(db, 'SELECT count(*) FROM hearing WHERE deleted_at IS NULL'),
    notes: count(
      db,
      `SELECT count(*) FROM annotation a JOIN source s ON s.id = a.source_id AND s.deleted_at IS NULL
       JOIN hearing h ON h.id = s.hearing_id AND h.deleted_at IS NULL WHERE a.deleted_at IS NULL`,
    ),
    answers: answers.length,
    words: answers.reduce((sum, { words }) => sum + words, 0),
  };
}

/** Everything SQLite can say of a database: its trees, its indexes, what refers to what, and the index that searches. */
function damageIn(db: Connection, mayWrite: boolean): string[] {
  const found = z.array(z.string()).parse(db.prepare('PRAGMA integrity_check(20)').pluck().all());
  const damage = found.length === 1 && found[0] === 'ok' ? [] : found;
  if (z.array(z.unknown()).parse(db.pragma('foreign_key_check')).length > 0) damage.push('foreign_key_check');
  // Asked by an INSERT, which writes nothing.
  if (mayWrite) db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
  return damage;
}

/** Reads all of a database, in a connection of its own. Never throws: what cannot be read is damage. `isOurs`: nobody else has the file open. */
export function examineFile(file: string, isOurs: boolean): Examination {
  let version = 0;
  try {
    const db = new Database(file, { readonly: !isOurs, fileMustExist: true });
    try {
      version = versionOf(db);
      if (applicationOf(db) !== APPLICATION_ID) throw new Error('another program’s file');
      const damage = damageIn(db, isOurs);
      if (damage.length > 0) return { version, damage, counts: NOTHING_COUNTED, digest: '' };
      return { version, damage, counts: countsOf(db), digest: contentDigest(db) };
    } finally {
      db.close();
    }
  } catch (error) {
    return { version, damage: [error instanceof Error ? error.message : String(error)], counts: NOTHING_COUNTED, digest: '' };
  }
}

/**
 * What is damaged in a library that is open elsewhere, read to the end: what the quick look at the start passes over. Null where it cannot
 * be told: a file that is busy or away is not damaged.
 */
export function damageBeside(file: string): readonly string[] | null {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
    try {
      const damage = damageIn(db, false);
      if (damage.length === 0) countsOf(db);
      return damage;
    } finally {
      db.close();
    }
  } catch (error) {
    const failure = failureOfDatabaseError(error, file);
    return failure?.code === 'database-damaged' ? [failure.reason] : null;
  }
}
