import { z } from 'zod';
import type { HearingId } from '../../shared/domain/ids.ts';
import { CasePart, NotesPart } from '../../shared/packages/package-parts.ts';
import { AUTHORS_OF_HEARING } from './case-fields.ts';
import type { Connection } from './connection.ts';

const ANCHOR = `json_object('start', x.start_offset, 'end', x.end_offset, 'exact', x.exact, 'prefix', x.prefix, 'suffix', x.suffix)`;
const OF_SOURCE = 'JOIN source s ON s.id = x.source_id WHERE s.hearing_id = :id ORDER BY x.id';
const OF_NOTE = 'JOIN annotation a ON a.id = x.annotation_id JOIN source s ON s.id = a.source_id WHERE s.hearing_id = :id ORDER BY x.id';

/** Each list as one JSON array: a row of thousands crosses into JavaScript once. */
const LISTS = {
  hearing: `SELECT id, title, authority, journal_number AS journalNumber, received_on AS receivedOn, deadline, recipient,
    created_at AS createdAt FROM hearing WHERE id = :id`,
  authors: `SELECT id, name, role FROM author WHERE id IN (${AUTHORS_OF_HEARING}) ORDER BY id`,
  sources: 'SELECT id, title, role, example_id AS exampleId, created_at AS createdAt FROM source WHERE hearing_id = :id ORDER BY id',
  versions: `SELECT x.id, x.source_id AS sourceId, coalesce(x.born, x.number) AS born, x.file_name AS fileName,
    x.original_sha256 AS originalSha256, x.created_at AS createdAt FROM source_version x ${OF_SOURCE}`,
  corrections: `SELECT x.id, x.source_id AS sourceId, CASE WHEN x.exact IS NOT NULL THEN ${ANCHOR} END AS anchor, x.change,
    x.made_at AS madeAt FROM correction x ${OF_SOURCE}`,
  decisions: `SELECT x.id, x.source_version_id AS sourceVersionId, ${ANCHOR} AS anchor, x.reason, x.author_id AS authorId, x.made_at AS madeAt
    FROM guidepost_decision x JOIN source_version v ON v.id = x.source_version_id JOIN source s ON s.id = v.source_id
    WHERE s.hearing_id = :id ORDER BY x.id`,
  answers: `SELECT id, title, schema_version AS schemaVersion, created_at AS createdAt FROM response WHERE hearing_id = :id ORDER BY id`,
  snapshots: `SELECT x.id, x.response_id AS responseId, x.kind, x.name, x.content_sha256 AS sha256, x.schema_version AS schemaVersion,
    x.word_count AS wordCount, x.created_at AS createdAt FROM response_snapshot x JOIN response r ON r.id = x.response_id
    WHERE r.hearing_id = :id AND x.kind IN ('named', 'export') ORDER BY x.id`,
  lostWords: `SELECT x.id, x.response_id AS responseId, x.place, x.units, x.words, x.paragraph, x.node, x.author_id AS authorId
    FROM lost_words x JOIN response r ON r.id = x.response_id WHERE r.hearing_id = :id ORDER BY x.id`,
  notes: `SELECT x.id, x.source_id AS sourceId, x.author_id AS authorId, x.created_at AS createdAt FROM annotation x ${OF_SOURCE}`,
  passages: `SELECT x.id, x.annotation_id AS annotationId, x.source_version_id AS sourceVersionId, x.scope, ${ANCHOR} AS anchor,
    x.created_at AS createdAt FROM note_passage x ${OF_NOTE}`,
  replies: `SELECT x.id, x.annotation_id AS annotationId, x.author_id AS authorId, x.created_at AS createdAt FROM note_reply x ${OF_NOTE}`,
  noteEdits: `SELECT x.id, x.annotation_id AS annotationId, x.subject, x.subject_id AS subjectId, x.field, x.value, x.replaces,
    x.author_id AS authorId, x.made_at AS madeAt FROM note_edit x ${OF_NOTE}`,
} as const;

/** Columns that hold JSON. */
const JSON_COLUMNS = ['anchor', 'change', 'units', 'value', 'replaces'];

const Row = z.record(z.string(), z.unknown());

export type CaseContents = ReturnType<typeof caseContents>;

/** A hearing with everything that belongs to it, also what is deleted, as a package holds it. */
export function caseContents(db: Connection) {
  const rows = (sql: string) => {
    const statement = db.prepare(sql);
    return (id: HearingId): unknown[] =>
      statement.all({ id }).map((row) => {
        const plain = Row.parse(row);
        for (const column of JSON_COLUMNS) if (typeof plain[column] === 'string') plain[column] = JSON.parse(plain[column]);
        return plain;
      });
  };
  const lists = {
    hearing: rows(LISTS.hearing),
    authors: rows(LISTS.authors),
    sources: rows(LISTS.sources),
    versions: rows(LISTS.versions),
    corrections: rows(LISTS.corrections),
    decisions: rows(LISTS.decisions),
    answers: rows(LISTS.answers),
    snapshots: rows(LISTS.snapshots),
    lostWords: rows(LISTS.lostWords),
    notes: rows(LISTS.notes),
    passages: rows(LISTS.passages),
    replies: rows(LISTS.replies),
    noteEdits: rows(LISTS.noteEdits),
  };
  return {
    /** Null when there is no such hearing. Its log of fields is not among it. */
    about: (id: HearingId): CasePart | null => {
      const [hearing] = lists.hearing(id);
      if (hearing === undefined) return null;
      const { authors, sources, versions, corrections, decisions, answers, snapshots, lostWords } = lists;
      return CasePart.parse({
        hearing,
        authors: authors(id),
        sources: sources(id),
        versions: versions(id),
        corrections: corrections(id),
        decisions: decisions(id),
        answers: answers(id),
        snapshots: snapshots(id),
        lostWords: lostWords(id),
        edits: [],
      });
    },
    notes: (id: HearingId): NotesPart =>
      NotesPart.parse({ notes: lists.notes(id), passages: lists.passages(id), replies: lists.replies(id), edits: lists.noteEdits(id) }),
  };
}
