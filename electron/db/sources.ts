import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '../../shared/domain/hearing.ts';
import { HearingId, Sha256, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import { SourceDocument } from '../../shared/domain/source-document.ts';
import { countGuideposts, guidepostNoun } from '../../shared/text/outline.ts';
import { SourceRole, SourceSummary } from '../../shared/domain/source.ts';
import type { Connection } from './connection.ts';

/** Everything of a document but its text, which has a column of its own. */
const Structure = SourceDocument.omit({ text: true, reader: true });

const VersionRow = z.strictObject({
  sourceId: SourceId,
  title: z.string(),
  role: SourceRole,
  reader: z.int(),
  text: z.string(),
  textSha256: z.string(),
  structure: z.string(),
});

/** One version of a source, as what cites it needs it. */
export type SourceVersion = {
  readonly sourceId: SourceId;
  readonly title: string;
  readonly role: SourceRole;
  readonly document: SourceDocument;
};

const KeptVersionRow = z.strictObject({
  id: SourceVersionId,
  fileName: z.string(),
  originalSha256: Sha256,
  versionLabel: z.string().nullable(),
  reader: z.int(),
  createdAt: Instant,
  isSetAside: z.int().transform((value) => value === 1),
});

/** One version of a source among the others, without its text. */
export type KeptVersion = z.infer<typeof KeptVersionRow>;

/** Where an example stands, deleted or not. */
const ExampleRow = z.strictObject({ exampleId: z.string(), id: SourceId, hearingId: HearingId, live: z.int() });

/** One reading of one file of a source. */
export type NewVersion = {
  readonly id: SourceId;
  readonly versionId: SourceVersionId;
  readonly fileName: string;
  readonly originalSha256: Sha256;
  readonly document: SourceDocument;
};

export type NewSource = NewVersion & {
  readonly hearingId: HearingId;
  readonly role: SourceRole;
  readonly title: string;
  readonly exampleId: string | null;
};

/**
 * A source reads as present only while its hearing does. `v` is its newest version, `c` that version as people have corrected it. A
 * source that is still called by its document's title follows it when that is corrected.
 */
const SUMMARY = `SELECT s.id, s.hearing_id AS hearingId, v.id AS versionId, s.role,
    CASE WHEN s.title = c.title_as_read THEN c.title ELSE s.title END AS title,
    CASE WHEN c.source_version_id IS NULL THEN v.issuer ELSE c.issuer END AS issuer, coalesce(c.kind, v.kind) AS kind,
    CASE WHEN c.source_version_id IS NULL THEN v.version_label ELSE c.version_label END AS versionLabel,
    v.page_count AS pageCount, coalesce(c.guidepost_count, v.guidepost_count) AS guidepostCount,
    v.guidepost_noun AS guidepostNoun, coalesce(n.count, 0) AS annotationCount,
    v.file_name AS fileName, v.original_sha256 AS originalSha256, s.example_id AS exampleId, s.created_at AS createdAt
  FROM source s
  JOIN hearing h ON h.id = s.hearing_id AND h.deleted_at IS NULL
  JOIN source_version v ON v.source_id = s.id
    AND v.number = (SELECT max(number) FROM source_version WHERE source_id = s.id AND set_aside_at IS NULL)
  LEFT JOIN corrected_version c ON c.source_version_id = v.id
  LEFT JOIN (SELECT a.source_id, count(*) AS count FROM annotation a WHERE a.deleted_at IS NULL GROUP BY a.source_id) n ON n.source_id = s.id
  WHERE s.deleted_at IS NULL`;

const checksum = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function versionOf(row: unknown): SourceVersion {
  const { reader, text, textSha256, structure, ...rest } = VersionRow.parse(row);
  if (checksum(text) !== textSha256) throw new Error('A stored source text equals what was read from its file.');
  return { ...rest, document: { ...Structure.parse(JSON.parse(structure)), reader, text } };
}

export type SourceTable = ReturnType<typeof sourceTable>;

/** Sources and the versions of their text. Notes and citations refer to a version, never to a source alone. */
export function sourceTable(db: Connection) {
  // Heard documents first, then in the order in which they came.
  const all = db.prepare(`${SUMMARY} ORDER BY s.role = 'heard' DESC, s.created_at, s.rowid`);
  const one = db.prepare(`${SUMMARY} AND s.id = ?`);
  const withBytes = db.prepare(`${SUMMARY} AND s.hearing_id = ? AND v.original_sha256 = ?`);
  const version = db.prepare(`SELECT s.id AS sourceId, s.title, s.role, v.reader, v.text, v.text_sha256 AS textSha256, v.structure
    FROM source_version v JOIN source s ON s.id = v.source_id WHERE v.id = ?`);
  const heard = db.prepare("SELECT 1 FROM source WHERE hearing_id = ? AND role = 'heard' AND deleted_at IS NULL LIMIT 1").pluck();
  const newest = db
    .prepare('SELECT id FROM source_version WHERE source_id = ? AND set_aside_at IS NULL ORDER BY number DESC LIMIT 1')
    .pluck();
  const versions = db.prepare(`SELECT v.id, v.file_name AS fileName, v.original_sha256 AS originalSha256,
      CASE WHEN c.source_version_id IS NULL THEN v.version_label ELSE c.version_label END AS versionLabel,
      v.reader, v.created_at AS createdAt, v.set_aside_at IS NOT NULL AS isSetAside
    FROM source_version v LEFT JOIN corrected_version c ON c.source_version_id = v.id WHERE v.source_id = ? ORDER BY v.number`);
  const setVersionAside = db.prepare(
    'UPDATE source_version SET set_aside_at = CASE WHEN :isSetAside THEN max(:now, created_at) END WHERE id = :id',
  );
  const examples =
    db.prepare(`SELECT s.example_id AS exampleId, s.id, s.hearing_id AS hearingId, s.deleted_at IS NULL AND h.deleted_at IS NULL AS live
    FROM source s JOIN hearing h ON h.id = s.hearing_id WHERE s.example_id IS NOT NULL ORDER BY s.created_at, s.rowid`);
  const insert = db.prepare(`INSERT INTO source (id, hearing_id, role, title, example_id, created_at, updated_at)
    VALUES (:id, :hearingId, :role, :title, :exampleId, :now, :now)`);
  const insertVersion = db.prepare(`INSERT INTO source_version
    (id, source_id, number, file_name, original_sha256, reader, text, text_sha256, structure, guidepost_count, guidepost_noun, created_at)
    VALUES (:versionId, :id, (SELECT coalesce(max(number), 0) + 1 FROM source_version WHERE source_id = :id), :fileName, :originalSha256, :reader, :text, :textSha256, :structure, :guidepostCount, :guidepostNoun, :now)`);
  const confirmReader = db.prepare(
    'UPDATE source_version SET reader = max(reader, :reader), guidepost_noun = :guidepostNoun WHERE id = :id',
  );
  const setRole = db.prepare('UPDATE source SET role = :role, updated_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const rename = db.prepare('UPDATE source SET title = :title, updated_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const setAside = db.prepare('UPDATE source SET deleted_at = max(:now, created_at) WHERE id = :id AND deleted_at IS NULL');
  const restore = db.prepare('UPDATE source SET deleted_at = NULL WHERE id = ?');

  const summaryOf = (row: unknown): SourceSummary | null => (row === undefined ? null : SourceSummary.parse(row));

  const addVersion = (version: NewVersion, now: number): void => {
    const { text, reader, ...structure } = version.document;
    insertVersion.run({
      versionId: version.versionId,
      id: version.id,
      fileName: version.fileName,
      originalSha256: version.originalSha256,
      reader,
      text,
      textSha256: checksum(text),
      structure: JSON.stringify(structure),
      guidepostCount: countGuideposts(version.document),
      guidepostNoun: guidepostNoun(version.document),
      now,
    });
  };

  return {
    list: (): SourceSummary[] => all.all().map((row) => SourceSummary.parse(row)),
    find: (id: SourceId): SourceSummary | null => summaryOf(one.get(id)),
    /** Whether the document that is heard has come. */
    hasHeard: (hearingId: HearingId): boolean => heard.get(hearingId) !== undefined,
    /** The source of a hearing whose newest version was read from these very bytes. */
    findByOriginal: (hearingId: HearingId, original: Sha256): SourceSummary | null => summaryOf(withBytes.get(hearingId, original)),
    /** A version with its text, also of a source that is set aside: citations outlive their source. Throws when the stored text is not what it was. */
    version: (id: SourceVersionId): SourceVersion | null => {
      const row = version.get(id);
      return row === undefined ? null : versionOf(row);
    },
    newestVersion: (id: SourceId): SourceVersionId | null => {
      const row = newest.get(id);
      return row === undefined ? null : SourceVersionId.parse(row);
    },
    /** All versions of a source in the order in which they came, also those that are set aside. */
    versions: (id: SourceId): KeptVersion[] => versions.all(id).map((row) => KeptVersionRow.parse(row)),
    /** A version that is set aside is passed over when the newest is asked for; what refers to it finds it still. */
    setVersionAside: (id: SourceVersionId, isSetAside: boolean, now: number): void => {
      setVersionAside.run({ id, isSetAside: Number(isSetAside), now });
    },
    examples: (): { exampleId: string; id: SourceId; hearingId: HearingId; live: boolean }[] =>
      examples.all().map((row) => {
        const { live, ...example } = ExampleRow.parse(row);
        return { ...example, live: live === 1 };
      }),
    insert: (source: NewSource, now: number): void => {
      const { id, hearingId, role, title, exampleId } = source;
      insert.run({ id, hearingId, role, title, exampleId, now });
      addVersion(source, now);
    },
    /** A further reading of a source, which becomes its newest version. The older ones stay: notes and citations refer to them. */
    addVersion,
    /** A later reader reads the same in the same bytes. */
    confirmReader: (id: SourceVersionId, document: SourceDocument): void =>
      void confirmReader.run({ id, reader: document.reader, guidepostNoun: guidepostNoun(document) }),
    /** False when there is no such source; so do the next three. */
    setRole: (id: SourceId, role: SourceRole, now: number): boolean => setRole.run({ id, role, now }).changes > 0,
    rename: (id: SourceId, title: string, now: number): boolean => rename.run({ id, title, now }).changes > 0,
    setAside: (id: SourceId, now: number): boolean => setAside.run({ id, now }).changes > 0,
    restore: (id: SourceId): boolean => restore.run(id).changes > 0,
  };
}
