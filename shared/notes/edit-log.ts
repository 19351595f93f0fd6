import type { NoteEdit } from './note-edit.ts';

type Link = { readonly id: string; readonly replaces: readonly string[] };

/**
 * The edits of one field that no other replaces: one as a rule, more when copies that were changed apart have been brought together.
 * Edits that replace each other in a ring, which none of ours do, all count: a field is never without a value.
 */
export function headsOf<Edit extends Link>(edits: readonly Edit[]): readonly Edit[] {
  const replaced = new Set(edits.flatMap(({ replaces }) => replaces));
  const heads = edits.filter(({ id }) => !replaced.has(id));
  return heads.length > 0 ? heads : edits;
}

/**
 * The head that is shown while a person has not yet settled between several: the same one on every copy. What one copy keeps and
 * another deletes is kept; for the rest it is the greatest id, which says nothing of who was right.
 */
export function shownHead<Edit extends Pick<NoteEdit, 'id' | 'field' | 'value'>>(heads: readonly Edit[]): Edit | null {
  const kept = heads.filter(({ field, value }) => field === 'deleted' && value === false);
  return (kept.length > 0 ? kept : heads).reduce<Edit | null>((best, head) => (best === null || head.id > best.id ? head : best), null);
}

/** What an edit is about: edits of the same key replace each other. */
export const keyOf = (edit: Pick<NoteEdit, 'subjectId' | 'field' | 'value'>): string =>
  edit.field === 'place' && typeof edit.value === 'object' && 'sourceVersionId' in edit.value
    ? `${edit.subjectId} place ${edit.value.sourceVersionId}`
    : `${edit.subjectId} ${edit.field}`;

/** Both logs together: each edit once. */
export const unionOf = (one: readonly NoteEdit[], other: readonly NoteEdit[]): readonly NoteEdit[] => [
  ...new Map([...one, ...other].map((edit) => [edit.id, edit])).values(),
];

export type FieldState = {
  /** What is shown. */
  readonly shown: NoteEdit;
  /** All that stands, by id: more than one is a conflict. */
  readonly heads: readonly NoteEdit[];
};

/** What every field holds, by `keyOf`. The same for the same edits in whatever order they came. */
export function stateOf(edits: readonly NoteEdit[]): ReadonlyMap<string, FieldState> {
  const fields = [...Map.groupBy(edits, keyOf)].flatMap(([key, of]): (readonly [string, FieldState])[] => {
    const heads = headsOf(of).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const shown = shownHead(heads);
    return shown === null ? [] : [[key, { shown, heads }]];
  });
  return new Map(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
