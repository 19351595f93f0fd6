import { z } from 'zod';
import type { HearingId } from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';
import { versionContents } from './version-contents.ts';

type Table = {
  readonly name: string;
  readonly key: readonly string[];
  /** Which rows belong to the hearing `:id`. */
  readonly where: string;
};

const SOURCES = 'SELECT id FROM source WHERE hearing_id = :id';
const VERSIONS = `SELECT id FROM source_version WHERE source_id IN (${SOURCES})`;
const NOTES = `SELECT id FROM annotation WHERE source_id IN (${SOURCES})`;
const ANSWERS = 'SELECT id FROM response WHERE hearing_id = :id';

/** Every table that a merge or what follows it changes; what others refer to before what refers to it. */
const TABLES: readonly Table[] = [
  { name: 'hearing', key: ['id'], where: 'id = :id' },
  { name: 'source', key: ['id'], where: 'hearing_id = :id' },
  { name: 'source_version', key: ['id'], where: `source_id IN (${SOURCES})` },
  { name: 'correction', key: ['id'], where: `source_id IN (${SOURCES})` },
  { name: 'corrected_version', key: ['source_version_id'], where: `source_version_id IN (${VERSIONS})` },
  { name: 'annotation', key: ['id'], where: `source_id IN (${SOURCES})` },
  { name: 'note_passage', key: ['id'], where: `annotation_id IN (${NOTES})` },
  { name: 'note_reply', key: ['id'], where: `annotation_id IN (${NOTES})` },
  { name: 'note_edit', key: ['id'], where: `annotation_id IN (${NOTES})` },
  {
    name: 'passage_placement',
    key: ['passage_id', 'source_version_id'],
    where: `passage_id IN (SELECT id FROM note_passage WHERE annotation_id IN (${NOTES}))`,
  },
  { name: 'guidepost_decision', key: ['id'], where: `source_version_id IN (${VERSIONS})` },
  {
    name: 'guidepost_placement',
    key: ['decision_id', 'source_version_id'],
    where: `decision_id IN (SELECT id FROM guidepost_decision WHERE source_version_id IN (${VERSIONS}))`,
  },
  { name: 'response', key: ['id'], where: 'hearing_id = :id' },
  { name: 'response_update', key: ['response_id', 'sequence'], where: `response_id IN (${ANSWERS})` },
  { name: 'response_snapshot', key: ['id'], where: `response_id IN (${ANSWERS})` },
  { name: 'case_edit', key: ['id'], where: 'hearing_id = :id' },
  { name: 'lost_words', key: ['id'], where: `response_id IN (${ANSWERS})` },
  { name: 'decided_conflict', key: ['id'], where: 'hearing_id = :id' },
];

/** Two versions of a source may have changed numbers: while they are put back, none may be in another's place. */
const ASIDE = 1_000_000;

const Column = z.object({ name: z.string(), hidden: z.int() });
const Value = z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]);
const Row = z.record(z.string(), Value);
const Content = z.object({ sha256: z.string(), content: z.instanceof(Uint8Array) });

/** The rows of each table, columns that follow from others left out. */
export const CaseRecord = z.record(z.string(), z.array(Row));
export type CaseRecord = z.infer<typeof CaseRecord>;

export type CaseRecords = ReturnType<typeof caseRecords>;

/** Large, and never changed: they are in a record only where putting the record back may have to make them anew. */
const LARGE: ReadonlySet<string> = new Set(['text', 'structure']);

/** Everything of a hearing as it is in the database, to be put back exactly so. */
export function caseRecords(db: Connection) {
  const tables = TABLES.map((table) => {
    const columns = db
      .prepare(`SELECT name, hidden FROM pragma_table_xinfo('${table.name}')`)
      .all()
      .map((row) => Column.parse(row))
      .flatMap(({ name, hidden }) => (hidden === 0 ? [name] : []));
    const others = columns.filter((column) => !table.key.includes(column));
    const isKey = table.key.map((column) => `${column} = :${column}`).join(' AND ');
    // Two statements in place of one: what an upsert sets off loses its own way with what is there already.
    const insert = `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`;
    const update = `UPDATE ${table.name} SET ${others.map((column) => `${column} = :${column}`).join(', ')}
      WHERE ${isKey} AND NOT (${others.map((column) => `${column} IS :${column}`).join(' AND ')})`;
    return {
      ...table,
      read: db.prepare(
        `SELECT ${columns.filter((column) => !LARGE.has(column) || table.name !== 'source_version').join(', ')} FROM ${table.name} WHERE ${table.where}`,
      ),
      keys: db.prepare(`SELECT ${table.key.join(', ')} FROM ${table.name} WHERE ${table.where}`),
      insert: db.prepare(insert),
      // A version of a source is large, and has a statement of its own.
      update: table.name === 'source_version' ? null : db.prepare(update),
      remove: db.prepare(`DELETE FROM ${table.name} WHERE ${isKey}`),
    };
  });
  const small = ['number', 'born', 'reader', 'guidepost_noun', 'set_aside_at'];
  const putSmall = db.prepare(`UPDATE source_version SET ${small.map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`);
  const large = db.prepare('SELECT text, structure FROM source_version WHERE id = ?');
  const versions = versionContents(db);
  const renumber = db.prepare(`UPDATE source_version SET number = number + ${String(ASIDE)} WHERE source_id IN (${SOURCES})`);
  const ends = db.prepare(
    `SELECT response_id AS id, max(sequence) AS sequence FROM response_update WHERE response_id IN (${ANSWERS}) GROUP BY 1`,
  );
  const moveEnd = db.prepare(`UPDATE response_update SET sequence = :sequence + 1 WHERE response_id = :id
    AND sequence = (SELECT max(sequence) FROM response_update WHERE response_id = :id) AND sequence < :sequence`);
  const keyOf = (table: Table, row: z.infer<typeof Row>): string => JSON.stringify(table.key.map((column) => row[column]));
  const idsIn = (record: CaseRecord | null, name: string): Set<unknown> => new Set((record?.[name] ?? []).map((row) => row['id']));

  return {
    /**
     * All rows of a hearing; all empty when there is none. What is large comes along for what `known` does not have: for nothing when it
     * is null, for then all of it is still there when the record is put back.
     */
    read: (id: HearingId, known: CaseRecord | null): CaseRecord => {
      const record: CaseRecord = Object.fromEntries(tables.map(({ name, read }) => [name, read.all({ id }).map((row) => Row.parse(row))]));
      if (known === null) return record;
      const [knownVersions, knownSnapshots] = [idsIn(known, 'source_version'), idsIn(known, 'response_snapshot')];
      const full = (record['source_version'] ?? []).map((row) =>
        knownVersions.has(row['id']) ? row : { ...row, ...Row.parse(large.get(row['id'])) },
      );
      const contents = (record['response_snapshot'] ?? [])
        .filter((row) => !knownSnapshots.has(row['id']))
        .map((row) => {
          const sha256 = String(row['content_sha256']);
          return Row.parse({ sha256, content: versions.read(sha256) });
        });
      return { ...record, source_version: full, snapshot_content: contents };
    },
    /**
     * Makes the hearing what the record says: what came since goes, what went comes back. Kept versions of answers that stay, stay,
     * except those named. The end of an answer's log comes after what was its end: nobody who follows it is ahead.
     */
    restore: (id: HearingId, record: CaseRecord, goneSnapshots: ReadonlySet<string>): void => {
      const before = ends.all({ id }).map((row) => Row.parse(row));
      renumber.run({ id });
      for (const row of record['snapshot_content'] ?? []) {
        const { sha256, content } = Content.parse(row);
        versions.keep(sha256, content, null);
      }
      for (const table of tables) {
        const present = new Set(table.keys.all({ id }).map((row) => keyOf(table, Row.parse(row))));
        for (const row of record[table.name] ?? [])
          if (!present.has(keyOf(table, row))) table.insert.run(row);
          else if (table.update !== null) table.update.run(row);
          else putSmall.run({ id: row['id'], ...Object.fromEntries(small.map((column) => [column, row[column]])) });
      }
      for (const table of tables.toReversed()) {
        const known = new Set((record[table.name] ?? []).map((row) => keyOf(table, row)));
        for (const row of table.keys.all({ id }).map((each) => Row.parse(each))) {
          const isKept = table.name === 'response_snapshot' && !goneSnapshots.has(String(row['id']));
          if (!known.has(keyOf(table, row)) && !isKept) table.remove.run(row);
        }
      }
      for (const end of before) moveEnd.run(end);
    },
  };
}
