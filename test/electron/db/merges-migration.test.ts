import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/db/migrate.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('migration 10 leaves what a library holds and adds what merging needs, which goes with its hearing', () => {
  const db = new Database(':memory:');
  migrate(db, 'unused', 1, MIGRATIONS.slice(0, 9));
  const id = (digit: string): string => digit.repeat(36);
  db.exec(`INSERT INTO hearing VALUES ('${id('1')}', 'Høring', '', '', NULL, NULL, '', 1, 1, NULL);
    INSERT INTO response (id, hearing_id, title, schema_version, created_at, updated_at) VALUES ('${id('2')}', '${id('1')}', 'Svar', 1, 1, 1);
    INSERT INTO author VALUES ('${id('3')}', 'Grethe', 'treasurer', 1, 1)`);
  migrate(db, temporaryFolder(), 1, MIGRATIONS.slice(0, 10));
  expect(db.prepare('SELECT title, is_for_comments FROM response').all()).toEqual([{ title: 'Svar', is_for_comments: 0 }]);
  db.pragma('foreign_keys = ON');
  const insert = db.prepare(`INSERT INTO case_edit VALUES (?, '${id('1')}', 'hearing', '${id('1')}', 'title', ?, '[]', '${id('3')}', 1)`);
  insert.run(id('4'), '"Høring"');
  expect(() => insert.run(id('5'), 'not json')).toThrow('CHECK');
  db.exec(`INSERT INTO lost_words VALUES ('${id('6')}', '${id('2')}', '1/2', '["1:2:3"]', 'ord', 'ord', NULL, NULL);
    INSERT INTO decided_conflict VALUES ('${id('7')}', '${id('1')}', '{}', 1)`);
  const merge = db.prepare(`INSERT INTO case_merge VALUES (?, '${id('1')}', '{}', x'00', ?, 1, ?)`);
  merge.run(id('8'), null, null);
  expect(() => merge.run(id('9'), null, 2)).toThrow('CHECK');
  db.prepare('DELETE FROM hearing').run();
  const left = ['case_edit', 'lost_words', 'decided_conflict'].map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  expect(left).toEqual([0, 0, 0]);
});
