import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { APPLICATION_ID, applicationOf, migrate, MIGRATIONS, versionOf, type Migration } from '../../../electron/db/migrate.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NOW = Date.UTC(2025, 8, 12, 10, 0, 0);

const one: Migration = {
  number: 1,
  sql: 'CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);',
};
const two: Migration = { number: 2, sql: 'ALTER TABLE parent ADD COLUMN name TEXT;' };

const tablesOf = (db: Database.Database): unknown[] =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid").pluck().all();

it('the first migrations make hearings, sources, notes, answers, preferences and milestones; then corrections', () => {
  const db = new Database(':memory:');
  migrate(db, 'unused', NOW, MIGRATIONS.slice(0, 1));
  migrate(db, temporaryFolder(), NOW, MIGRATIONS.slice(0, 2));
  expect(tablesOf(db)).toEqual([
    'hearing',
    'source',
    'source_version',
    'annotation',
    'response',
    'response_update',
    'preference',
    'milestone',
    'correction',
    'corrected_version',
  ]);
  expect([versionOf(db), applicationOf(db)]).toEqual([2, APPLICATION_ID]);
});

it('migration 2 leaves what a library holds and adds a log of corrections, whose anchors are whole or absent', () => {
  const db = new Database(':memory:');
  migrate(db, 'unused', NOW, MIGRATIONS.slice(0, 1));
  const id = (digit: string): string => digit.repeat(36);
  db.exec(`INSERT INTO hearing VALUES ('${id('1')}', 'Høring', '', '', NULL, NULL, '', 1, 1, NULL);
    INSERT INTO source VALUES ('${id('2')}', '${id('1')}', 'heard', 'Kilde', NULL, 1, 1, NULL)`);
  migrate(db, temporaryFolder(), NOW, MIGRATIONS.slice(0, 2));
  expect(db.prepare('SELECT title FROM source').pluck().all()).toEqual(['Kilde']);
  const insert = db.prepare(`INSERT INTO correction (id, source_id, change, start_offset, end_offset, exact, prefix, suffix, made_at)
    VALUES (?, '${id('2')}', '{}', ?, ?, ?, ?, ?, 5)`);
  insert.run(id('3'), null, null, null, null, null);
  insert.run(id('4'), 0, 3, 'ord', '', '');
  expect(() => insert.run(id('5'), 0, null, 'ord', '', '')).toThrow('CHECK');
  expect(() => db.prepare('UPDATE correction SET undone_at = 4').run()).toThrow('CHECK');
  db.pragma('foreign_keys = ON');
  db.prepare('DELETE FROM source').run();
  expect(db.prepare('SELECT count(*) FROM correction').pluck().get()).toBe(0);
});

it('every table is STRICT', () => {
  const db = new Database(':memory:');
  migrate(db, 'unused', NOW);
  expect(
    db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all(),
  ).toEqual([]);
});

it('a new database needs no backup; an older one gets one before its first step', () => {
  const folder = temporaryFolder();
  const backups = path.join(folder, 'backups');
  const db = new Database(path.join(folder, 'library.sqlite'));
  migrate(db, backups, NOW, [one]);
  expect(readdirSync(folder)).not.toContain('backups');
  db.exec('INSERT INTO parent VALUES (7)');
  migrate(db, backups, NOW, [one, two]);
  expect(readdirSync(backups)).toEqual(['library-v1-2025-09-12T10-00-00-000Z.sqlite']);
  const backup = new Database(path.join(backups, readdirSync(backups)[0] ?? ''));
  expect([versionOf(backup), backup.prepare('SELECT * FROM parent').all()]).toEqual([1, [{ id: 7 }]]);
  expect([versionOf(db), db.prepare('SELECT * FROM parent').all()]).toEqual([2, [{ id: 7, name: null }]]);
});

it('a step that fails leaves the version and the tables of the step before', () => {
  const db = new Database(':memory:');
  expect(() => {
    migrate(db, 'unused', NOW, [one, { number: 2, sql: 'CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);' }]);
  }).toThrow('already exists');
  expect([versionOf(db), tablesOf(db)]).toEqual([1, ['parent', 'child']]);
});

it('a step that leaves rows without their parent is undone', () => {
  const db = new Database(':memory:');
  expect(() => {
    migrate(db, 'unused', NOW, [one, { number: 2, sql: 'INSERT INTO child VALUES (1, 99);' }]);
  }).toThrow('Migration 2 leaves rows that refer to nothing.');
  expect([versionOf(db), db.prepare('SELECT * FROM child').all()]).toEqual([1, []]);
});

it('numbers have no gaps, and a newer database is not touched', () => {
  const db = new Database(':memory:');
  expect(() => {
    migrate(db, 'unused', NOW, [one, { number: 3, sql: '' }]);
  }).toThrow('without gaps');
  db.pragma('user_version = 9');
  expect(() => {
    migrate(db, 'unused', NOW, [one]);
  }).toThrow('refused');
});
