import { z } from 'zod';
import { SenderProfileId } from '../../shared/domain/ids.ts';
import { SenderFields, type SenderProfile } from '../../shared/response/sender-profile.ts';
import type { Connection } from './connection.ts';

const Row = z
  .strictObject({ id: SenderProfileId, fields: z.string(), isDefault: z.int() })
  .transform(({ id, fields, isDefault }): SenderProfile => ({
    id,
    fields: SenderFields.parse(JSON.parse(fields)),
    isDefault: isDefault === 1,
  }));

const SELECT = 'SELECT id, fields, is_default AS isDefault FROM sender_profile WHERE deleted_at IS NULL';

export type SenderProfileTable = ReturnType<typeof senderProfileTable>;

/** Those who send answers. One that is set aside stays and can be brought back. */
export function senderProfileTable(db: Connection) {
  const all = db.prepare(`${SELECT} ORDER BY is_default DESC, created_at, rowid`);
  const one = db.prepare(`${SELECT} AND id = ?`);
  const standard = db.prepare(`${SELECT} AND is_default = 1`);
  const following = db.prepare(`${SELECT} AND follows_letters = 1`);
  const everMade = db.prepare('SELECT count(*) FROM sender_profile').pluck();
  const insert = db.prepare(`INSERT INTO sender_profile (id, fields, is_default, follows_letters, created_at, updated_at)
    VALUES (:id, :fields, :isDefault, :followsLetters, :now, :now)`);
  const update =
    db.prepare(`UPDATE sender_profile SET fields = :fields, follows_letters = :followsLetters, updated_at = max(:now, created_at)
    WHERE id = :id AND deleted_at IS NULL`);
  const noDefault = db.prepare('UPDATE sender_profile SET is_default = 0 WHERE is_default = 1');
  const makeDefault = db.prepare('UPDATE sender_profile SET is_default = 1 WHERE id = ? AND deleted_at IS NULL');
  const anyDefault = db.prepare(`UPDATE sender_profile SET is_default = 1
    WHERE id = (SELECT id FROM sender_profile WHERE deleted_at IS NULL ORDER BY created_at, rowid LIMIT 1)
    AND NOT EXISTS (SELECT 1 FROM sender_profile WHERE deleted_at IS NULL AND is_default = 1)`);
  const setAside = db.prepare(
    'UPDATE sender_profile SET deleted_at = max(:now, created_at), is_default = 0 WHERE id = :id AND deleted_at IS NULL',
  );
  const restore = db.prepare('UPDATE sender_profile SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL');

  const found = (row: unknown): SenderProfile | null => (row === undefined ? null : Row.parse(row));
  return {
    /** The one new answers begin from first. */
    list: (): SenderProfile[] => all.all().map((row) => Row.parse(row)),
    find: (id: SenderProfileId): SenderProfile | null => found(one.get(id)),
    standard: (): SenderProfile | null => found(standard.get()),
    /** The one that follows what letters say; null once a person has changed it. */
    following: (): SenderProfile | null => found(following.get()),
    /** True until the first one has been made, deleted or not. */
    isUnused: (): boolean => everMade.get() === 0,
    /** The first becomes the default. */
    insert: (id: SenderProfileId, fields: SenderFields, followsLetters: boolean, now: number): void => {
      insert.run({ id, fields: JSON.stringify(fields), isDefault: 0, followsLetters: followsLetters ? 1 : 0, now });
      anyDefault.run();
    },
    update: (id: SenderProfileId, fields: SenderFields, followsLetters: boolean, now: number): boolean =>
      update.run({ id, fields: JSON.stringify(fields), followsLetters: followsLetters ? 1 : 0, now }).changes > 0,
    makeDefault: (id: SenderProfileId): boolean => {
      if (one.get(id) === undefined) return false;
      noDefault.run();
      return makeDefault.run(id).changes > 0;
    },
    /** Another becomes the default in its place. */
    setAside: (id: SenderProfileId, now: number): boolean => {
      const { changes } = setAside.run({ id, now });
      anyDefault.run();
      return changes > 0;
    },
    restore: (id: SenderProfileId): boolean => {
      const { changes } = restore.run(id);
      anyDefault.run();
      return changes > 0;
    },
  };
}
