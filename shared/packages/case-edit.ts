import { z } from 'zod';
import { Author } from '../domain/author.ts';
import { HearingFields, Instant } from '../domain/hearing.ts';
import { AuthorId } from '../domain/ids.ts';
import { LONGEST_SNAPSHOT_NAME } from '../domain/snapshot.ts';
import { SourceRole } from '../domain/source.ts';
import { headsOf } from '../notes/edit-log.ts';

const Title = z
  .string()
  .max(2000)
  .refine((title) => title.trim() !== '');

/** What a person had seen of a thing when they deleted it: ids of edits, or 'client:clock' of an answer's writers. */
const Seen = z.array(z.string().max(100)).max(200_000);

/** A thing is there or not. What came to it that the deleter had not seen makes a conflict, never a silent loss. */
export const Deletion = z.strictObject({ isDeleted: z.boolean(), seen: Seen });
export type Deletion = z.infer<typeof Deletion>;

/** What the deletions of a note, which its own log holds, had seen of it. */
export const SeenByDeletions = z.strictObject({ deletions: z.array(z.uuid()), seen: Seen });
export type SeenByDeletions = z.infer<typeof SeenByDeletions>;

/** Lost words, by their units, that a person has put back in the text or left out of it. */
export const Settled = z.strictObject({ units: Seen, choice: z.enum(['put-back', 'leave-out']) });
export type Settled = z.infer<typeof Settled>;

/** Every field that is merged through this log, with what it may hold. Notes have a log of their own. */
export const CASE_FIELDS = {
  hearing: { ...HearingFields.shape, title: Title },
  source: { title: Title, role: SourceRole, deleted: Deletion },
  version: { isSetAside: z.boolean() },
  correction: { isUndone: z.boolean() },
  guidepost: { isTakenBack: z.boolean() },
  answer: { title: Title, deleted: Deletion },
  snapshot: { name: z.string().max(LONGEST_SNAPSHOT_NAME).nullable() },
  author: { name: Author.shape.name, role: Author.shape.role },
  note: { seen: SeenByDeletions },
  lost: { settled: Settled },
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;

export const CaseSubject = z.enum([
  'hearing',
  'source',
  'version',
  'correction',
  'guidepost',
  'answer',
  'snapshot',
  'author',
  'note',
  'lost',
]);
export type CaseSubject = z.infer<typeof CaseSubject>;

const schemaOf = (subject: CaseSubject, field: string): z.ZodType | null => {
  const fields: Readonly<Record<string, z.ZodType>> = CASE_FIELDS[subject];
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
};

/**
 * One change of one field of a hearing or of what belongs to it. The id follows from the rest, so that the same change made on two
 * copies is one. What a field holds is what the edits say that no other replaces; clocks decide nothing.
 */
export const CaseEdit = z
  .strictObject({
    id: z.uuid(),
    subject: CaseSubject,
    subjectId: z.uuid(),
    field: z.string(),
    value: z.json(),
    replaces: z.array(z.uuid()).max(1000),
    authorId: AuthorId,
    madeAt: Instant,
  })
  .refine(({ subject, field, value }) => schemaOf(subject, field)?.safeParse(value).success === true, 'the field cannot hold this');
export type CaseEdit = z.infer<typeof CaseEdit>;

export type CaseField = Pick<CaseEdit, 'subject' | 'subjectId' | 'field'>;

/** What an edit is about: edits of one key replace each other. */
export const caseKey = ({ subject, subjectId, field }: CaseField): string => `${subject} ${subjectId} ${field}`;

const isKeeping = (value: unknown): boolean => {
  const deletion = Deletion.safeParse(value);
  return deletion.success && !deletion.data.isDeleted;
};

/** What two values say, apart from what their makers had seen: a deletion is a deletion. */
export const said = ({ field, value }: Pick<CaseEdit, 'field' | 'value'>): string => {
  const deletion = field === 'deleted' ? Deletion.safeParse(value) : null;
  return JSON.stringify(deletion?.success === true ? deletion.data.isDeleted : value);
};

/** The head that is shown while several stand: the same on every copy. What one keeps and another deletes is kept. */
export function shownEdit(heads: readonly CaseEdit[]): CaseEdit | null {
  const kept = heads.filter(({ value }) => isKeeping(value));
  return (kept.length > 0 ? kept : heads).reduce<CaseEdit | null>((best, head) => (best === null || head.id > best.id ? head : best), null);
}

/** The edits of each field that stand, by `caseKey`. */
export const standing = (edits: readonly CaseEdit[]): ReadonlyMap<string, readonly CaseEdit[]> =>
  new Map([...Map.groupBy(edits, caseKey)].map(([key, of]) => [key, headsOf(of)]));
