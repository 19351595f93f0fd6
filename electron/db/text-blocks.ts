import { z } from 'zod';
import { TextBlockId } from '../../shared/domain/ids.ts';
import { DocumentJson } from '../../shared/response/document-json.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import type { Connection } from './connection.ts';

/** Words that a user has put aside. */
export type StoredTextBlock = {
  readonly id: TextBlockId;
  readonly name: string;
  readonly body: NodeJson;
  /** Version of the answer's schema that they were written with. */
  readonly schemaVersion: number;
};

const Row = z
  .strictObject({ id: TextBlockId, name: z.string(), body: z.string(), schemaVersion: z.int() })
  .transform(({ body, ...row }): StoredTextBlock => ({ ...row, body: DocumentJson.parse(JSON.parse(body)) }));

const SELECT = 'SELECT id, name, body, schema_version AS schemaVersion FROM text_block WHERE deleted_at IS NULL';

export type TextBlockTable = ReturnType<typeof textBlockTable>;

/** Words put aside to be used again. Those that are set aside stay and can be brought back. */
export function textBlockTable(db: Connection) {
  const all = db.prepare(`${SELECT} ORDER BY name COLLATE NOCASE, rowid`);
  const one = db.prepare(`${SELECT} AND id = ?`);
  const insert = db.prepare(`INSERT INTO text_block (id, name, body, schema_version, created_at, updated_at)
    VALUES (:id, :name, :body, :schemaVersion, :now, :now)`);
  const update =
    db.prepare(`UPDATE text_block SET name = :name, body = :body, schema_version = :schemaVersion, updated_at = max(:now, created_at)
    WHERE id = :id AND deleted_at IS NULL`);
  const setAside = db.prepare('UPDATE text_block SET deleted_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const restore = db.prepare('UPDATE text_block SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL');
  const written = ({ body, ...block }: StoredTextBlock, now: number) => ({ ...block, body: JSON.stringify(body), now });

  return {
    /** By name. */
    list: (): StoredTextBlock[] => all.all().map((row) => Row.parse(row)),
    find: (id: TextBlockId): StoredTextBlock | null => {
      const row = one.get(id);
      return row === undefined ? null : Row.parse(row);
    },
    insert: (block: StoredTextBlock, now: number): void => void insert.run(written(block, now)),
    update: (block: StoredTextBlock, now: number): boolean => update.run(written(block, now)).changes > 0,
    setAside: (id: TextBlockId, now: number): boolean => setAside.run({ id, now }).changes > 0,
    restore: (id: TextBlockId): boolean => restore.run(id).changes > 0,
  };
}
