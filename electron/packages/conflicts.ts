import { z } from 'zod';
import { AnnotationId, ResponseId, type HearingId } from '../../shared/domain/ids.ts';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import { headsOf, keyOf, stateOf, type FieldState } from '../../shared/notes/edit-log.ts';
import type { NoteEdit } from '../../shared/notes/note-edit.ts';
import { caseKey, Deletion, said, SeenByDeletions, Settled, shownEdit, type CaseEdit } from '../../shared/packages/case-edit.ts';
import type { Conflict } from '../../shared/packages/conflict.ts';
import { unitSet } from '../../shared/packages/lost-words.ts';
import type { LostWords } from '../../shared/packages/package-parts.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { uuidOf } from '../db/uuid-of.ts';
import type { Store } from '../db/store.ts';
import { caseState } from './case-edits.ts';
import { seenOfDoc } from './catch-up.ts';

/** Longest title of a conflict, in UTF-16 units: enough to know the thing by. */
const LONGEST_TITLE = 160;

const short = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);

/** A value as plain JSON. */
const plain = (value: unknown): z.core.util.JSONType => z.json().parse(JSON.parse(JSON.stringify(value)));

const isWithin = (units: ReadonlySet<string>, others: ReadonlySet<string>): boolean => [...units].every((unit) => others.has(unit));

/** What a deletion and what it did not see come to: the name of the conflict is the same on every copy. */
const deletedId = (subject: string, id: string, unseen: readonly string[]): string => uuidOf('deleted', subject, id, ...unseen.toSorted());

/** The settled lost words of an answer's block, by the name its decisions go under. */
export const lostSubject = (responseId: string, place: string): string => uuidOf('lost', responseId, place);

const titleOfNote = (store: Store, id: AnnotationId, edits: readonly NoteEdit[]): string => {
  const text = [...stateOf(edits).values()].find(({ shown }) => shown.subject === 'note' && shown.field === 'text')?.shown;
  const words = text?.field === 'text' ? plainNoteText(text.value) : '';
  return short(words === '' ? (store.annotations.wordsOf(id)[0]?.exact ?? '') : words);
};

const distinct = ({ heads }: FieldState): boolean => new Set(heads.map(({ value }) => JSON.stringify(value))).size > 1;

/** Fields of one note that hold more than one value. */
function ofNote(store: Store, id: AnnotationId): Conflict[] {
  const edits = store.noteLog.ofNote(id);
  const sourceId = store.annotations.sourceOf(id);
  if (sourceId === null) return [];
  const title = titleOfNote(store, id, edits);
  return [...stateOf(edits).values()].filter(distinct).map(({ shown, heads }): Conflict => {
    const { subject, subjectId, field } = shown;
    return {
      kind: 'field',
      id: uuidOf('field', keyOf(shown), ...heads.map((head) => head.id)),
      title,
      about: { log: 'note', annotationId: id, sourceId, subject, subjectId, field },
      sides: heads.map(({ id: editId, authorId, madeAt, value }) => ({ editId, authorId, madeAt, value: plain(value) })),
      canBoth: field === 'text' || field === 'themes',
    };
  });
}

/** A note that was deleted by someone who had not seen all that was done to it. */
function deletedNote(store: Store, id: AnnotationId, seenHeads: readonly CaseEdit[]): Conflict[] {
  const seen = new Set(seenHeads.flatMap(({ value }) => SeenByDeletions.parse(value).seen));
  if (store.cases.log.editsOfNote(id).every((edit) => seen.has(edit))) return [];
  const edits = store.noteLog.ofNote(id);
  const isDeletion = (edit: NoteEdit): boolean => edit.subject === 'note' && edit.field === 'deleted';
  const deletions = headsOf(edits.filter(isDeletion));
  // Where one has brought it back, the two values are in conflict themselves.
  if (deletions.some(({ value }) => value === false)) return [];
  const standing = [...stateOf(edits).values()].flatMap(({ heads }) => heads);
  const unseen = standing.filter((edit) => !isDeletion(edit) && !seen.has(edit.id));
  const [deletion] = deletions;
  if (unseen.length === 0 || deletion === undefined) return [];
  return [
    {
      kind: 'deleted',
      id: deletedId(
        'note',
        id,
        unseen.map((edit) => edit.id),
      ),
      title: titleOfNote(store, id, edits),
      subject: 'note',
      subjectId: id,
      deletedBy: deletion.authorId,
      changedBy: [...new Set(unseen.map(({ authorId }) => authorId))],
    },
  ];
}

/** A source or an answer that was deleted by someone who had not seen all that came to it. */
function deletedThing(store: Store, heads: readonly CaseEdit[], titleOf: (id: string) => string): Conflict[] {
  const shown = shownEdit(heads);
  const deletion = Deletion.safeParse(shown?.value);
  if (shown === null || !deletion.success || !deletion.data.isDeleted) return [];
  const seen = new Set(heads.flatMap(({ value }) => Deletion.parse(value).seen));
  const { subject, subjectId, authorId } = shown;
  if (subject !== 'source' && subject !== 'answer') return [];
  const present =
    subject === 'source'
      ? store.cases.log.editsOfSource(subjectId)
      : seenOfDoc(loadResponseDoc(store.responses.log(ResponseId.parse(subjectId), 0).updates));
  const clocks = new Map([...seen].map((each) => [each.split(':')[0], Number(each.split(':')[1] ?? 0)]));
  const isSeen = (each: string): boolean =>
    subject === 'source' ? seen.has(each) : Number(each.split(':')[1] ?? 0) <= (clocks.get(each.split(':')[0]) ?? 0);
  const unseen = present.filter((each) => !isSeen(each));
  if (unseen.length === 0) return [];
  return [
    {
      kind: 'deleted',
      id: deletedId(subject, subjectId, unseen),
      title: short(titleOf(subjectId)),
      subject,
      subjectId,
      deletedBy: authorId,
      changedBy: [],
    },
  ];
}

/** A field outside the notes that holds more than one value. */
function ofField(heads: readonly CaseEdit[], titleOf: (id: string) => string): Conflict[] {
  const [first] = heads;
  if (first === undefined || first.subject === 'note' || first.subject === 'lost' || new Set(heads.map(said)).size < 2) return [];
  const { subject, subjectId, field } = first;
  const sorted = heads.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    {
      kind: 'field',
      id: uuidOf('field', caseKey(first), ...sorted.map(({ id }) => id)),
      title: short(titleOf(subjectId)),
      about: { log: 'case', subject, subjectId, field },
      sides: sorted.map((head) => ({
        editId: head.id,
        authorId: head.authorId,
        madeAt: head.madeAt,
        value: plain(JSON.parse(said(head))),
      })),
      canBoth: false,
    },
  ];
}

/** Of rows that tell of the same words, those that tell of most. */
function widest(rows: readonly LostWords[]): readonly LostWords[] {
  const sized = rows
    .map((row) => ({ row, units: unitSet(row.units) }))
    .toSorted((a, b) => b.units.size - a.units.size || (a.row.id < b.row.id ? -1 : 1));
  return sized.filter(({ units }, index) => !sized.slice(0, index).some((other) => isWithin(units, other.units))).map(({ row }) => row);
}

/** Words that merges have dropped of an answer and that no one has settled yet, block by block. */
function lostOf(rows: readonly LostWords[], state: ReadonlyMap<string, readonly CaseEdit[]>, titleOf: (id: string) => string): Conflict[] {
  return [...Map.groupBy(rows, ({ responseId, place }) => `${responseId} ${place}`).values()].flatMap((group): Conflict[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { responseId, place } = first;
    const heads = state.get(`lost ${lostSubject(responseId, place)} settled`) ?? [];
    const settled = unitSet(heads.flatMap(({ value }) => Settled.parse(value).units));
    const open = group.filter(({ units }) => !isWithin(unitSet(units), settled));
    if (open.length === 0) return [];
    const all = [...unitSet(open.flatMap(({ units }) => units))].toSorted();
    const pieces = widest(open).map(({ words, paragraph, node, authorId }) => ({ words, paragraph, node, authorId }));
    return [
      {
        kind: 'lost',
        id: uuidOf('lost-conflict', responseId, place, ...all),
        title: short(titleOf(responseId)),
        responseId,
        place,
        pieces,
      },
    ];
  });
}

/**
 * What copies of a hearing disagree about and no one has decided. It follows from what both hold, so that every copy finds the same;
 * nothing has to be remembered for it to stay.
 */
export function conflictsOf(store: Store, hearingId: HearingId): Conflict[] {
  const about = store.cases.contents.about(hearingId);
  if (about === null) return [];
  const state = caseState(store, hearingId);
  const titles = new Map<string, string>([
    [about.hearing.id, about.hearing.title],
    ...[...about.sources, ...about.answers].map(({ id, title }) => [id, title] as const),
    ...about.authors.map(({ id, name }) => [id, name] as const),
    ...about.versions.map(({ id, fileName }) => [id, fileName] as const),
    ...about.snapshots.map(({ id, name }) => [id, name ?? ''] as const),
    ...about.decisions.map(({ id, anchor }) => [id, anchor.exact] as const),
    ...about.corrections.map(({ id, anchor }) => [id, anchor?.exact ?? ''] as const),
  ]);
  const titleOf = (id: string): string => titles.get(id) ?? '';
  const isHere = ({ subject, subjectId }: CaseEdit): boolean => subject === 'note' || subject === 'lost' || titles.has(subjectId);
  const fields = [...state.values()].filter(([first]) => first !== undefined && isHere(first));
  const deletedNotes = new Set(store.cases.log.deletionsOf(hearingId).map(({ annotationId }) => annotationId));
  const found = [
    ...store.cases.log.disputedNotes(hearingId).flatMap((id) => ofNote(store, AnnotationId.parse(id))),
    ...[...deletedNotes].flatMap((id) => deletedNote(store, AnnotationId.parse(id), state.get(`note ${id} seen`) ?? [])),
    ...fields.flatMap((heads) => [
      ...ofField(heads, titleOf),
      ...(heads[0]?.field === 'deleted' ? deletedThing(store, heads, titleOf) : []),
    ]),
    ...lostOf(about.lostWords, state, titleOf),
  ];
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
