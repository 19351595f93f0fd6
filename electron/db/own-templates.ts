import { z } from 'zod';
import type { OwnTemplateId } from '../../shared/domain/ids.ts';
import { DocumentJson } from '../../shared/response/document-json.ts';
import { OwnTemplateSummary, type TemplateContent } from '../../shared/response/own-template.ts';
import type { Connection } from './connection.ts';

const Content = z.strictObject({ body: DocumentJson, subject: z.string(), coSigners: z.string().nullable() });

const SELECT = 'SELECT id, name, schema_version AS schemaVersion, updated_at AS updatedAt FROM own_template WHERE deleted_at IS NULL';

export type OwnTemplateTable = ReturnType<typeof ownTemplateTable>;

/** Templates made of answers. One that is set aside stays and can be brought back. */
export function ownTemplateTable(db: Connection) {
  const all = db.prepare(`${SELECT} ORDER BY name COLLATE NOCASE, rowid`);
  const one = db.prepare(`${SELECT} AND id = ?`);
  const content = db.prepare('SELECT content FROM own_template WHERE id = ? AND deleted_at IS NULL').pluck();
  const insert = db.prepare(`INSERT INTO own_template (id, name, content, schema_version, created_at, updated_at)
    VALUES (:id, :name, :content, :schemaVersion, :now, :now)`);
  const rename = db.prepare(
    'UPDATE own_template SET name = :name, updated_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL',
  );
  const setAside = db.prepare('UPDATE own_template SET deleted_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const restore = db.prepare('UPDATE own_template SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL');

  return {
    /** By name. */
    list: (): OwnTemplateSummary[] => all.all().map((row) => OwnTemplateSummary.parse(row)),
    find: (id: OwnTemplateId): OwnTemplateSummary | null => {
      const row = one.get(id);
      return row === undefined ? null : OwnTemplateSummary.parse(row);
    },
    /** What it holds; null when it is not there. */
    content: (id: OwnTemplateId): TemplateContent | null => {
      const stored = z.string().optional().parse(content.get(id));
      return stored === undefined ? null : Content.parse(JSON.parse(stored));
    },
    insert: (template: { id: OwnTemplateId; name: string; content: TemplateContent; schemaVersion: number }, now: number): void => {
      const { id, name, schemaVersion } = template;
      insert.run({ id, name, content: JSON.stringify(template.content), schemaVersion, now });
    },
    rename: (id: OwnTemplateId, name: string, now: number): boolean => rename.run({ id, name, now }).changes > 0,
    setAside: (id: OwnTemplateId, now: number): boolean => setAside.run({ id, now }).changes > 0,
    restore: (id: OwnTemplateId): boolean => restore.run(id).changes > 0,
  };
}
