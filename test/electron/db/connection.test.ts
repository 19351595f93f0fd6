import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { assertPragmas, closeDatabase, openDatabase, type Connection } from '../../../electron/db/connection.ts';
import { KNOWN_VERSION } from '../../../electron/db/migrate.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NOW = 1_755_000_000_000;

function opened(file: string): Connection {
  const result = openDatabase(file, NOW);
  if (!result.ok) throw new Error(`The database opens: ${JSON.stringify(result.failure)}`);
  return result.value;
}

const newDatabase = (): string => {
  const file = path.join(temporaryFolder(), 'library.sqlite');
  closeDatabase(opened(file));
  return file;
};

it('writes through to the disk at every commit, on every connection', () => {
  const file = newDatabase();
  const db = opened(file);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(db.pragma('cell_size_check', { simple: true })).toBe(1);
  db.pragma('synchronous = NORMAL');
  expect(() => {
    assertPragmas(db);
  }).toThrow('The database refuses synchronous = 2.');
  closeDatabase(db);
});

it('leaves the database and its seal behind when it is closed', () => {
  const file = newDatabase();
  const db = opened(file);
  db.exec("INSERT INTO milestone VALUES ('examples-created', 1)");
  closeDatabase(db);
  closeDatabase(db);
  expect(readdirSync(path.dirname(file))).toEqual(['library.sqlite', 'library.sqlite.pages']);
});

it('refuses a newer database and leaves it as it was, byte by byte', () => {
  const file = newDatabase();
  const db = new Database(file);
  db.pragma(`user_version = ${String(KNOWN_VERSION + 1)}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const before = readFileSync(file);
  expect(openDatabase(file, NOW)).toEqual({
    ok: false,
    failure: { code: 'database-newer', file, found: KNOWN_VERSION + 1, known: KNOWN_VERSION },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(file))).toEqual(['library.sqlite', 'library.sqlite.pages']);
});

it('refuses a database whose newer version is still in its write-ahead log, and leaves both files', () => {
  const file = newDatabase();
  const db = new Database(file);
  db.pragma('wal_autocheckpoint = 0');
  db.pragma(`user_version = ${String(KNOWN_VERSION + 1)}`);
  // What a crash leaves: the log beside the database.
  const crashed = path.join(temporaryFolder(), 'library.sqlite');
  for (const suffix of ['', '-wal']) writeFileSync(crashed + suffix, readFileSync(file + suffix));
  db.close();
  const before = ['', '-wal'].map((suffix) => readFileSync(crashed + suffix));
  expect(openDatabase(crashed, NOW)).toMatchObject({ failure: { code: 'database-newer', found: KNOWN_VERSION + 1 } });
  expect(['', '-wal'].map((suffix, index) => readFileSync(crashed + suffix).equals(before[index] ?? Buffer.alloc(0)))).toEqual([
    true,
    true,
  ]);
});

it('refuses a file that is no database and leaves it', () => {
  const file = path.join(temporaryFolder(), 'library.sqlite');
  writeFileSync(file, 'Kære kommune '.repeat(100));
  expect(openDatabase(file, NOW)).toEqual({ ok: false, failure: { code: 'database-damaged', file, reason: 'SQLITE_NOTADB' } });
  expect(readFileSync(file, 'utf8')).toBe('Kære kommune '.repeat(100));
});

it.each(['short', 'SQLite format 3\0'])('refuses a file cut off after %j', (content) => {
  const file = path.join(temporaryFolder(), 'library.sqlite');
  writeFileSync(file, content);
  expect(openDatabase(file, NOW)).toMatchObject({ failure: { code: 'database-damaged' } });
});

it('refuses a database with damaged pages and leaves it as it was, byte by byte', () => {
  const file = newDatabase();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, bytes.length);
  writeFileSync(file, bytes);
  expect(openDatabase(file, NOW)).toMatchObject({ ok: false, failure: { code: 'database-damaged', file } });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

it("refuses another program's database and leaves it", () => {
  const file = path.join(temporaryFolder(), 'library.sqlite');
  const other = new Database(file);
  other.exec('CREATE TABLE recipe (name TEXT)');
  other.close();
  const before = readFileSync(file);
  expect(openDatabase(file, NOW)).toMatchObject({ failure: { code: 'database-damaged', reason: 'application_id 0' } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('begins anew in a file without a single byte: there is nothing in it to lose', () => {
  const file = path.join(temporaryFolder(), 'library.sqlite');
  writeFileSync(file, '');
  closeDatabase(opened(file));
});

it('says that the folder cannot be written when a file stands in its place, or a folder in the file’s', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'taken'), '');
  expect(openDatabase(path.join(folder, 'taken', 'library.sqlite'), NOW)).toMatchObject({
    failure: { code: 'data-folder-unwritable', folder: path.join(folder, 'taken') },
  });
  mkdirSync(path.join(folder, 'library.sqlite'));
  expect(openDatabase(path.join(folder, 'library.sqlite'), NOW)).toMatchObject({ ok: false });
  expect(existsSync(path.join(folder, 'library.sqlite'))).toBe(true);
});
