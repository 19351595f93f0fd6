import { Hearing, type HearingFields } from '../../shared/domain/hearing.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';

const COLUMNS = `id, title, authority, journal_number AS journalNumber, received_on AS receivedOn, deadline, recipient,
  created_at AS createdAt, updated_at AS updatedAt`;

const byTitle = new Intl.Collator('da', { numeric: true });

export type HearingTable = ReturnType<typeof hearingTable>;

/** Hearings. What is deleted is set aside and reads as absent until it is restored. */
export function hearingTable(db: Connection) {
  const all = db.prepare(`SELECT ${COLUMNS} FROM hearing WHERE deleted_at IS NULL`);
  const one = db.prepare(`SELECT ${COLUMNS} FROM hearing WHERE id = ? AND deleted_at IS NULL`);
  const insert =
    db.prepare(`INSERT INTO hearing (id, title, authority, journal_number, received_on, deadline, recipient, created_at, updated_at)
    VALUES (:id, :title, :authority, :journalNumber, :receivedOn, :deadline, :recipient, :now, :now)`);
  const update = db.prepare(`UPDATE hearing SET title = :title, authority = :authority, journal_number = :journalNumber,
    received_on = :receivedOn, deadline = :deadline, recipient = :recipient, updated_at = max(:now, created_at)
    WHERE id = :id AND deleted_at IS NULL`);
  const setAside = db.prepare('UPDATE hearing SET deleted_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const restore = db.prepare('UPDATE hearing SET deleted_at = NULL WHERE id = ?');

  return {
    /** In Danish order of their titles. */
    list: (): Hearing[] =>
      all
        .all()
        .map((row) => Hearing.parse(row))
        .sort((a, b) => byTitle.compare(a.title, b.title)),
    find: (id: HearingId): Hearing | null => {
      const row = one.get(id);
      return row === undefined ? null : Hearing.parse(row);
    },
    insert: (id: HearingId, fields: HearingFields, now: number): void => {
      insert.run({ ...fields, id, now });
    },
    /** False when there is no such hearing; so do the next two. */
    update: (id: HearingId, fields: HearingFields, now: number): boolean => update.run({ ...fields, id, now }).changes > 0,
    setAside: (id: HearingId, now: number): boolean => setAside.run({ id, now }).changes > 0,
    restore: (id: HearingId): boolean => restore.run(id).changes > 0,
  };
}
