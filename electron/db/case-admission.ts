import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HearingId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import type { CasePart, LostWords, NotesPart, PackedVersion } from '../../shared/packages/package-parts.ts';
import { countGuideposts, guidepostNoun } from '../../shared/text/outline.ts';
import type { Connection } from './connection.ts';

const VersionOrder = z.strictObject({ id: z.string(), born: z.int() });
const TextSum = z.string().optional();

const noAnchor = { start: null, end: null, exact: null, prefix: null, suffix: null };

/** Higher than any version's number, while numbers are given anew. */
const ASIDE = 1_000_000;

export type CaseAdmission = ReturnType<typeof caseAdmission>;

/** Takes in what a package holds and the library does not. Every `put` answers whether it was new; what is there stays as it is. */
export function caseAdmission(db: Connection) {
  const hearing = db.prepare(`INSERT OR IGNORE INTO hearing
    (id, title, authority, journal_number, received_on, deadline, recipient, created_at, updated_at)
    VALUES (:id, :title, :authority, :journalNumber, :receivedOn, :deadline, :recipient, :createdAt, :createdAt)`);
  const wakeHearing = db.prepare('UPDATE hearing SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL');
  const touchHearing = db.prepare('UPDATE hearing SET updated_at = max(:now, created_at) WHERE id = :id');
  const source = db.prepare(`INSERT OR IGNORE INTO source (id, hearing_id, role, title, example_id, created_at, updated_at)
    VALUES (:id, :hearingId, :role, :title, :exampleId, :createdAt, :createdAt)`);
  const version = db.prepare(`INSERT OR IGNORE INTO source_version
    (id, source_id, number, file_name, original_sha256, reader, text, text_sha256, structure, guidepost_count, guidepost_noun, created_at, born)
    VALUES (:id, :sourceId, (SELECT coalesce(max(number), 0) + 1 FROM source_version WHERE source_id = :sourceId), :fileName,
      :originalSha256, :reader, :text, :textSha256, :structure, :guidepostCount, :guidepostNoun, :createdAt, :born)`);
  const textSum = db.prepare('SELECT text_sha256 FROM source_version WHERE id = ?').pluck();
  const versionOrder = db.prepare('SELECT id, coalesce(born, number) AS born FROM source_version WHERE source_id = ?');
  const setAsideNumbers = db.prepare(`UPDATE source_version SET born = coalesce(born, number), number = number + ${String(ASIDE)}
    WHERE source_id = ?`);
  const setNumber = db.prepare('UPDATE source_version SET number = :number WHERE id = :id');
  const forgetBorn = db.prepare('UPDATE source_version SET born = NULL WHERE source_id = ? AND born = number');
  const note = db.prepare(`INSERT OR IGNORE INTO annotation
    (id, source_id, author_id, type, text, words, themes, status, is_resolved, created_at, updated_at)
    VALUES (:id, :sourceId, :authorId, 'question', '[]', '', '[]', 'open', 0, :createdAt, :createdAt)`);
  const passage = db.prepare(`INSERT OR IGNORE INTO note_passage
    (id, annotation_id, source_version_id, scope, start_offset, end_offset, exact, prefix, suffix, created_at)
    VALUES (:id, :annotationId, :sourceVersionId, :scope, :start, :end, :exact, :prefix, :suffix, :createdAt)`);
  const reply = db.prepare(`INSERT OR IGNORE INTO note_reply (id, annotation_id, author_id, text, words, created_at, updated_at)
    VALUES (:id, :annotationId, :authorId, '[]', '', :createdAt, :createdAt)`);
  const correction = db.prepare(`INSERT OR IGNORE INTO correction
    (id, source_id, change, start_offset, end_offset, exact, prefix, suffix, made_at)
    VALUES (:id, :sourceId, :change, :start, :end, :exact, :prefix, :suffix, :madeAt)`);
  const decision = db.prepare(`INSERT OR IGNORE INTO guidepost_decision
    (id, source_version_id, start_offset, end_offset, exact, prefix, suffix, reason, author_id, made_at)
    VALUES (:id, :sourceVersionId, :start, :end, :exact, :prefix, :suffix, :reason, :authorId, :madeAt)`);
  const answer = db.prepare(`INSERT OR IGNORE INTO response (id, hearing_id, title, schema_version, created_at, updated_at, is_for_comments)
    VALUES (:id, :hearingId, :title, :schemaVersion, :createdAt, :createdAt, :isForComments)`);
  const snapshot = db.prepare(`INSERT OR IGNORE INTO response_snapshot
    VALUES (:id, :responseId, :kind, :name, :sha256, :schemaVersion, :wordCount, 0, :createdAt)`);
  const content = db.prepare('INSERT OR IGNORE INTO snapshot_content (sha256, content) VALUES (:sha256, :content)');
  const lost = db.prepare(`INSERT OR IGNORE INTO lost_words (id, response_id, place, units, words, paragraph, node, author_id)
    VALUES (:id, :responseId, :place, :units, :words, :paragraph, :node, :authorId)`);
  const owners = db.prepare(`SELECT id, hearing_id AS owner FROM source UNION ALL SELECT id, hearing_id FROM response
    UNION ALL SELECT id, source_id FROM source_version
    UNION ALL SELECT id, source_id FROM annotation UNION ALL SELECT id, annotation_id FROM note_passage
    UNION ALL SELECT id, annotation_id FROM note_reply UNION ALL SELECT id, source_id FROM correction
    UNION ALL SELECT id, source_version_id FROM guidepost_decision UNION ALL SELECT id, response_id FROM response_snapshot`);
  const Owner = z.strictObject({ id: z.string(), owner: z.string() });

  return {
    /** What everything in the library belongs to: what comes under a name that is taken must belong to the same. */
    owners: (): ReadonlyMap<string, string> =>
      new Map(
        owners
          .all()
          .map((row) => Owner.parse(row))
          .map(({ id, owner }) => [id, owner]),
      ),
    /** Checksum of the text of a version; null when it is not there. */
    textSum: (id: SourceVersionId): string | null => TextSum.parse(textSum.get(id)) ?? null,
    putHearing: (packed: CasePart['hearing']): boolean => hearing.run(packed).changes > 0,
    /** A hearing that is deleted here is brought back when something comes to it. True when it was. */
    wakeHearing: (id: HearingId): boolean => wakeHearing.run(id).changes > 0,
    touchHearing: (id: HearingId, now: number): void => void touchHearing.run({ id, now }),
    putSource: (hearingId: HearingId, packed: CasePart['sources'][number]): boolean => source.run({ ...packed, hearingId }).changes > 0,
    putVersion: (packed: PackedVersion, document: SourceDocument): boolean => {
      const { text, reader, ...structure } = document;
      return (
        version.run({
          ...packed,
          reader,
          text,
          textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
          structure: JSON.stringify(structure),
          guidepostCount: countGuideposts(document),
          guidepostNoun: guidepostNoun(document),
        }).changes > 0
      );
    },
    /** Numbers the versions of a source the same way on every copy: as they were born, and by id where two were born alike. */
    numberVersions: (sourceId: CasePart['sources'][number]['id']): void => {
      const order = versionOrder.all(sourceId).map((row) => VersionOrder.parse(row));
      setAsideNumbers.run(sourceId);
      order
        .toSorted((a, b) => a.born - b.born || (a.id < b.id ? -1 : 1))
        .forEach(({ id }, index) => setNumber.run({ id, number: index + 1 }));
      forgetBorn.run(sourceId);
    },
    putNote: (packed: NotesPart['notes'][number]): boolean => note.run(packed).changes > 0,
    putPassage: ({ anchor, ...packed }: NotesPart['passages'][number]): boolean => passage.run({ ...packed, ...anchor }).changes > 0,
    putReply: (packed: NotesPart['replies'][number]): boolean => reply.run(packed).changes > 0,
    putCorrection: ({ anchor, change, ...packed }: CasePart['corrections'][number]): boolean =>
      correction.run({ ...packed, change: JSON.stringify(change), ...(anchor ?? noAnchor) }).changes > 0,
    putDecision: ({ anchor, ...packed }: CasePart['decisions'][number]): boolean => decision.run({ ...packed, ...anchor }).changes > 0,
    putAnswer: (hearingId: HearingId, packed: CasePart['answers'][number], isForComments: boolean): boolean =>
      answer.run({ ...packed, hearingId, isForComments: Number(isForComments) }).changes > 0,
    /** `bytes`: its content, packed. */
    putSnapshot: (packed: CasePart['snapshots'][number], bytes: Uint8Array): boolean => {
      content.run({ sha256: packed.sha256, content: bytes });
      return snapshot.run(packed).changes > 0;
    },
    putLostWords: ({ units, ...words }: LostWords): boolean => lost.run({ ...words, units: JSON.stringify(units) }).changes > 0,
  };
}
