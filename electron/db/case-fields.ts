import { z } from 'zod';
import type { HearingId } from '../../shared/domain/ids.ts';
import { CaseSubject, Deletion, type CaseEdit, type CaseField } from '../../shared/packages/case-edit.ts';
import type { Connection } from './connection.ts';

const Row = z
  .strictObject({ subject: CaseSubject, subjectId: z.string(), field: z.string(), value: z.string() })
  .transform(({ value, ...field }): CaseField & { value: z.core.util.JSONType } => ({
    ...field,
    value: z.json().parse(JSON.parse(value)),
  }));

/** What a field holds now. Of a deletion only whether it is one: true or false. */
export type PresentField = z.infer<typeof Row>;

const bool = (condition: string): string => `CASE WHEN ${condition} THEN 'true' ELSE 'false' END`;
const field = (subject: CaseSubject, name: string, value: string, from: string): string =>
  `SELECT '${subject}' AS subject, x.id AS subjectId, '${name}' AS field, ${value} AS value ${from}`;

const HEARING = 'FROM hearing x WHERE x.id = :id';
const SOURCES = 'FROM source x WHERE x.hearing_id = :id';
const VERSIONS = 'FROM source_version x JOIN source s ON s.id = x.source_id WHERE s.hearing_id = :id';
const CORRECTIONS = 'FROM correction x JOIN source s ON s.id = x.source_id WHERE s.hearing_id = :id';
const GUIDEPOSTS = `FROM guidepost_decision x JOIN source_version v ON v.id = x.source_version_id JOIN source s ON s.id = v.source_id
  WHERE s.hearing_id = :id`;
const ANSWERS = 'FROM response x WHERE x.hearing_id = :id';
const SNAPSHOTS = `FROM response_snapshot x JOIN response r ON r.id = x.response_id WHERE r.hearing_id = :id AND x.kind IN ('named', 'export')`;

/** People who have written anything in the hearing, and whoever writes here. */
export const AUTHORS_OF_HEARING = `SELECT p.value ->> '$' FROM preference p WHERE p.key = 'self'
  UNION SELECT a.author_id FROM annotation a JOIN source s ON s.id = a.source_id WHERE s.hearing_id = :id
  UNION SELECT e.author_id FROM note_edit e JOIN annotation a ON a.id = e.annotation_id JOIN source s ON s.id = a.source_id WHERE s.hearing_id = :id
  UNION SELECT n.author_id FROM note_reply n JOIN annotation a ON a.id = n.annotation_id JOIN source s ON s.id = a.source_id WHERE s.hearing_id = :id
  UNION SELECT d.author_id FROM guidepost_decision d JOIN source_version v ON v.id = d.source_version_id
    JOIN source s ON s.id = v.source_id WHERE s.hearing_id = :id
  UNION SELECT author_id FROM case_edit WHERE hearing_id = :id
  UNION SELECT l.author_id FROM lost_words l JOIN response r ON r.id = l.response_id WHERE r.hearing_id = :id AND l.author_id IS NOT NULL`;

const PRESENT = [
  ...['title', 'authority', 'recipient', 'deadline'].map((name) => field('hearing', name, `json_quote(x.${name})`, HEARING)),
  field('hearing', 'journalNumber', 'json_quote(x.journal_number)', HEARING),
  field('hearing', 'receivedOn', 'json_quote(x.received_on)', HEARING),
  field('source', 'title', 'json_quote(x.title)', SOURCES),
  field('source', 'role', 'json_quote(x.role)', SOURCES),
  field('source', 'deleted', bool('x.deleted_at IS NOT NULL'), SOURCES),
  field('version', 'isSetAside', bool('x.set_aside_at IS NOT NULL'), VERSIONS),
  field('correction', 'isUndone', bool('x.undone_at IS NOT NULL'), CORRECTIONS),
  field('guidepost', 'isTakenBack', bool('x.taken_back_at IS NOT NULL'), GUIDEPOSTS),
  field('answer', 'title', 'json_quote(x.title)', ANSWERS),
  field('answer', 'deleted', bool('x.deleted_at IS NOT NULL'), ANSWERS),
  field('snapshot', 'name', 'json_quote(x.name)', SNAPSHOTS),
  field('author', 'name', 'json_quote(x.name)', `FROM author x WHERE x.id IN (${AUTHORS_OF_HEARING})`),
  field('author', 'role', 'json_quote(x.role)', `FROM author x WHERE x.id IN (${AUTHORS_OF_HEARING})`),
].join(' UNION ALL ');

const touched = 'updated_at = max(:now, created_at)';
const since = (column: string, earliest: string): string => `${column} = CASE WHEN :value THEN max(:now, ${earliest}) END`;

/** How each field is set. Deletions and the like come as 0 and 1. */
const SETTERS: Readonly<Record<string, string>> = {
  'hearing title': `UPDATE hearing SET title = :value, ${touched} WHERE id = :id`,
  'hearing authority': `UPDATE hearing SET authority = :value, ${touched} WHERE id = :id`,
  'hearing journalNumber': `UPDATE hearing SET journal_number = :value, ${touched} WHERE id = :id`,
  'hearing receivedOn': `UPDATE hearing SET received_on = :value, ${touched} WHERE id = :id`,
  'hearing deadline': `UPDATE hearing SET deadline = :value, ${touched} WHERE id = :id`,
  'hearing recipient': `UPDATE hearing SET recipient = :value, ${touched} WHERE id = :id`,
  'source title': `UPDATE source SET title = :value, ${touched} WHERE id = :id`,
  'source role': `UPDATE source SET role = :value, ${touched} WHERE id = :id`,
  'source deleted': `UPDATE source SET ${since('deleted_at', 'created_at')} WHERE id = :id`,
  'version isSetAside': `UPDATE source_version SET ${since('set_aside_at', 'created_at')} WHERE id = :id`,
  'correction isUndone': `UPDATE correction SET ${since('undone_at', 'made_at')} WHERE id = :id`,
  'guidepost isTakenBack': `UPDATE guidepost_decision SET ${since('taken_back_at', 'made_at')} WHERE id = :id`,
  'answer title': `UPDATE response SET title = :value, ${touched} WHERE id = :id`,
  'answer deleted': `UPDATE response SET ${since('deleted_at', 'created_at')} WHERE id = :id`,
  'snapshot name': `UPDATE response_snapshot SET name = :value WHERE id = :id`,
  'author name': `UPDATE author SET name = :value, ${touched} WHERE id = :id`,
  'author role': `UPDATE author SET role = :value, ${touched} WHERE id = :id`,
};

export type CaseFields = ReturnType<typeof caseFields>;

/** The fields that the case log tells of, as the tables hold them. */
export function caseFields(db: Connection) {
  const present = db.prepare(PRESENT);
  const setters = new Map(
    Object.entries(SETTERS).map(([name, sql]) => [name, { run: db.prepare(sql), takesNow: sql.includes(':now') }] as const),
  );
  return {
    /** What every field of a hearing, of what belongs to it and of those who write in it holds, deleted or not. */
    present: (id: HearingId): PresentField[] => present.all({ id }).map((row) => Row.parse(row)),
    /** Lets a field hold what an edit says. Some edits change no field: they tell of another log. */
    set: ({ subject, subjectId, field: name, value }: Pick<CaseEdit, 'subject' | 'subjectId' | 'field' | 'value'>, now: number): void => {
      const setter = setters.get(`${subject} ${name}`);
      if (setter === undefined) return;
      const deletion = name === 'deleted' ? Deletion.parse(value).isDeleted : value;
      const bound = typeof deletion === 'boolean' ? Number(deletion) : deletion;
      setter.run.run({ id: subjectId, value: bound, ...(setter.takesNow ? { now } : {}) });
    },
  };
}
