import { z } from 'zod';
import { Author } from '../../shared/domain/author.ts';
import { AuthorId } from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';

const byName = new Intl.Collator('da', { numeric: true });

const OwnRow = z.object({ id: AuthorId });

export type AuthorTable = ReturnType<typeof authorTable>;

/** The people who write in this library. */
export function authorTable(db: Connection) {
  const own = db.prepare("SELECT a.id, a.name, a.role FROM preference p JOIN author a ON a.id = p.value ->> '$' WHERE p.key = 'self'");
  const all = db.prepare('SELECT id, name, role FROM author ORDER BY rowid');
  const insert = db.prepare(`INSERT INTO author (id, name, role, created_at, updated_at) VALUES (:id, :name, :role, :now, :now)
    ON CONFLICT (id) DO NOTHING`);
  const describe = db.prepare('UPDATE author SET name = :name, role = :role, updated_at = max(:now, created_at) WHERE id = :id');

  const self = (): Author => {
    const row = own.get();
    // Made by the migration that brought authors.
    if (row === undefined) throw new Error('The library knows who writes on this computer.');
    return Author.parse(row);
  };

  return {
    /** Who writes on this computer. */
    self,
    selfId: (): AuthorId => OwnRow.parse(own.get()).id,
    /** Someone who writes elsewhere; one who is known already stays as they are. */
    admit: (author: Author, now: number): void => {
      insert.run({ ...author, now });
    },
    /** In Danish order of their names; those without one last. */
    list: (): Author[] =>
      all
        .all()
        .map((row) => Author.parse(row))
        .sort((a, b) => Number(a.name === '') - Number(b.name === '') || byName.compare(a.name, b.name)),
    /** Gives who writes on this computer another name and role. */
    describeSelf: (told: Pick<Author, 'name' | 'role'>, now: number): Author => {
      describe.run({ ...told, id: self().id, now });
      return self();
    },
  };
}
