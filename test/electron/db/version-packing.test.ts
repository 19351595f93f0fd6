import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { migrate, MIGRATIONS } from '../../../electron/db/migrate.ts';
import { versionContents } from '../../../electron/db/version-contents.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const id = (digit: string): string => digit.repeat(36);
const sumOf = (update: Uint8Array): string => createHash('sha256').update(update).digest('hex');

/** A text of a hundred paragraphs that all differ, with `words` in the middle of it. */
function textWith(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const paragraphs = Array.from({ length: 100 }, (_, at) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(at === 50 ? words : sumOf(Buffer.from(String(at))).repeat(3))]);
    return paragraph;
  });
  doc.getXmlFragment('body').insert(0, paragraphs);
  return Y.encodeStateAsUpdate(doc);
}

function libraryAt(version: number): Database.Database {
  const db = new Database(':memory:');
  migrate(db, 'unused', 1, MIGRATIONS.slice(0, version));
  db.exec(`INSERT INTO hearing VALUES ('${id('1')}', 'Høring', '', '', NULL, NULL, '', 1, 1, NULL);
    INSERT INTO response (id, hearing_id, title, schema_version, created_at, updated_at) VALUES ('${id('2')}', '${id('1')}', 'Svar', 1, 1, 1)`);
  db.pragma('foreign_keys = ON');
  return db;
}

const version = (db: Database.Database, digit: string, sha256: string): void =>
  void db.prepare(`INSERT INTO response_snapshot VALUES ('${id(digit)}', '${id('2')}', 'timed', NULL, ?, 1, 0, 1, 1)`).run(sha256);

it('migration 11 leaves versions as they are, and later ones are what is new beside them', () => {
  const [old, next] = [textWith('før'), textWith('efter')];
  const db = libraryAt(10);
  db.prepare('INSERT INTO snapshot_content VALUES (?, ?)').run(sumOf(old), deflateRawSync(old));
  version(db, '3', sumOf(old));
  migrate(db, temporaryFolder(), 1, MIGRATIONS.slice(0, 11));
  const contents = versionContents(db);
  contents.keep(sumOf(next), next, sumOf(old));
  version(db, '4', sumOf(next));
  expect(new Uint8Array(contents.read(sumOf(old)))).toEqual(old);
  expect(contents.read(sumOf(next))).toEqual(next);
  const rows = db.prepare('SELECT form, base_sha256 AS base, length(content) AS size FROM snapshot_content ORDER BY form').all();
  expect(rows).toEqual([
    { form: 'deflated', base: null, size: expect.any(Number) },
    { form: 'difference', base: sumOf(old), size: expect.any(Number) },
  ]);
  expect(db.prepare("SELECT length(content) FROM snapshot_content WHERE form = 'difference'").pluck().get()).toBeLessThan(200);
});

it('keeps what versions are made of as long as one of them stands, and not longer', () => {
  const db = libraryAt(11);
  const contents = versionContents(db);
  const texts = ['en', 'to', 'tre'].map(textWith);
  texts.forEach((text, at) => {
    contents.keep(sumOf(text), text, at === 0 ? null : sumOf(texts[at - 1] ?? text));
    version(db, String(at + 3), sumOf(text));
  });
  const forms = (): unknown => db.prepare('SELECT form FROM snapshot_content ORDER BY form').pluck().all();
  const remove = (digit: string): void => void db.prepare('DELETE FROM response_snapshot WHERE id = ?').run(id(digit));
  expect(forms()).toEqual(['difference', 'difference', 'whole']);
  remove('3');
  expect(forms()).toEqual(['difference', 'difference', 'whole']);
  expect(texts.slice(1).map((text) => contents.read(sumOf(text)))).toEqual(texts.slice(1));
  remove('4');
  expect(forms()).toEqual(['difference', 'whole']);
  db.prepare('DELETE FROM hearing').run();
  expect(forms()).toEqual([]);
});

it('keeps a text that became another as a whole of its own', () => {
  const db = libraryAt(11);
  const contents = versionContents(db);
  const [first, other] = [textWith('en'), Y.encodeStateAsUpdate(new Y.Doc())];
  contents.keep(sumOf(first), first, null);
  contents.keep(sumOf(other), other, sumOf(first));
  contents.keep(sumOf(other), other, sumOf(first));
  expect([contents.read(sumOf(first)), contents.read(sumOf(other))]).toEqual([first, other]);
  expect([...contents.all()]).toHaveLength(2);
});
