import { expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { migrate } from '../../../electron/db/migrate.ts';

it('electron/db/schema.sql is the picture of the database that the migrations make (renew it with vitest -u)', async () => {
  const db = new Database(':memory:');
  migrate(db, 'unused', 0);
  const statements = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').pluck().all();
  const picture = [
    '-- What the migrations make, all of them together. A picture: test/electron/db/schema.test.ts keeps it true.',
    ...statements.map((sql) => `${String(sql)};`),
  ].join('\n\n');
  await expect(`${picture}\n`).toMatchFileSnapshot('../../../electron/db/schema.sql');
});
