import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/db/migrate.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('migration 9 leaves what a library holds and adds the record of sending, whose versions are kept until the answer goes', () => {
  const db = new Database(':memory:');
  migrate(db, 'unused', 1, MIGRATIONS.slice(0, 8));
  const id = (digit: string): string => digit.repeat(36);
  const sha = 'a'.repeat(64);
  db.exec(`INSERT INTO hearing VALUES ('${id('1')}', 'Høring', '', '', NULL, NULL, '', 1, 1, NULL);
    INSERT INTO response VALUES ('${id('2')}', '${id('1')}', 'Svar', 1, 1, 1, NULL, NULL);
    INSERT INTO snapshot_content VALUES ('${sha}', x'00');
    INSERT INTO response_snapshot VALUES ('${id('3')}', '${id('2')}', 'export', NULL, '${sha}', 1, 0, 1, 1)`);
  migrate(db, temporaryFolder(), 1, MIGRATIONS.slice(0, 9));
  expect(db.prepare('SELECT title FROM response').pluck().all()).toEqual(['Svar']);
  db.pragma('foreign_keys = ON');
  const file = (name: string | null) =>
    db
      .prepare(`INSERT INTO exported_file VALUES ('${id('4')}', '${id('2')}', '${id('3')}', 'pdf', ?, '{}', '', 1, '${sha}', 1, 1)`)
      .run(name);
  expect(() => file(' ')).toThrow('CHECK');
  file('Svar.pdf');
  const sending = (channel: string) =>
    db.prepare(`INSERT INTO sending VALUES ('${id('5')}', '${id('2')}', '${id('3')}', ?, '', 1, 1, 1, NULL)`).run(channel);
  expect(() => sending('due')).toThrow('CHECK');
  sending('post');
  expect(() => db.prepare('DELETE FROM response_snapshot').run()).toThrow('FOREIGN KEY');
  db.prepare('DELETE FROM response').run();
  const left = ['exported_file', 'sending', 'response_snapshot', 'snapshot_content'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  expect(left).toEqual([0, 0, 0, 0]);
});
