import { randomUUID } from 'node:crypto';
import { MAX_THEMES } from '../../shared/domain/annotation.ts';
import { AnnotationId, NoteEditId, ResponseId, type HearingId } from '../../shared/domain/ids.ts';
import { NoteEdit } from '../../shared/notes/note-edit.ts';
import { keyOf, stateOf } from '../../shared/notes/edit-log.ts';
import { caseKey, SeenByDeletions, Settled, type CaseEdit, type CaseField } from '../../shared/packages/case-edit.ts';
import type { Choice, Conflict, Reopening } from '../../shared/packages/conflict.ts';
import { unitSet } from '../../shared/packages/lost-words.ts';
import { uuidOf } from '../db/uuid-of.ts';
import type { Store } from '../db/store.ts';
import { keepVersion } from '../ipc/answer-versions.ts';
import { admitCaseEdits, caseEdit, caseState } from './case-edits.ts';
import { seenOfDoc } from './catch-up.ts';
import { conflictsOf, lostSubject } from './conflicts.ts';
import { putBack, takeOut } from './put-back.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';

type Parts = { readonly store: Store; readonly hearingId: HearingId; readonly now: number };

const NOTHING: Reopening = { caseEdits: [], noteEdits: [], putBack: null };

/** Edits that let what stood before a decision stand again beside each other. */
const again = <Edit extends { readonly id: string; readonly replaces: readonly string[] }>(
  heads: readonly Edit[],
  decision: string,
): (Edit & { id: string; replaces: string[] })[] =>
  heads.map((head) => ({ ...head, id: uuidOf('again', head.id, decision), replaces: [decision] }));

/** Puts a value in the place of all that stand of a field outside the notes. */
function settleField(
  { store, hearingId, now }: Parts,
  { subject, subjectId, field: name }: CaseField,
  value: CaseEdit['value'],
): Reopening {
  const field = { subject, subjectId, field: name };
  const heads = caseState(store, hearingId).get(caseKey(field)) ?? [];
  const edit = caseEdit({ ...field, value, authorId: store.authors.selfId() }, heads, now);
  admitCaseEdits(store, hearingId, [edit], now);
  // Where nothing stood before, what stands again says nothing.
  const said = heads.length === 0 && subject === 'lost' ? [{ ...edit, value: { units: [], choice: 'leave-out' } }] : heads;
  return { ...NOTHING, caseEdits: again(said, edit.id) };
}

/** Puts a value in the place of all that stand of a field of a note. */
function settleNote({ store, now }: Parts, like: NoteEdit, heads: readonly NoteEdit[], value: unknown): Reopening {
  const replaces = heads.map(({ id }) => id).toSorted();
  const authorId = store.authors.selfId();
  const id = uuidOf('decided', keyOf(like), JSON.stringify(value), ...replaces, authorId);
  const edit = NoteEdit.parse({ ...like, id, value, replaces, authorId, madeAt: now });
  store.noteLog.admit([edit]);
  const reopened = again(heads, edit.id).map((head) => NoteEdit.parse({ ...head, id: NoteEditId.parse(head.id) }));
  return { ...NOTHING, noteEdits: reopened };
}

/** Both of two values: texts one after the other, themes together. Null where the field takes one only. */
function bothOf(heads: readonly NoteEdit[]): unknown {
  const distinct = [...new Map(heads.map((head) => [JSON.stringify(head.value), head])).values()];
  const texts = distinct.flatMap((head) => (head.field === 'text' ? [head.value] : []));
  if (texts.length === distinct.length) return texts.flat();
  const themes = distinct.flatMap((head) => (head.field === 'themes' ? head.value : []));
  return distinct.every(({ field }) => field === 'themes') ? [...new Set(themes)].slice(0, MAX_THEMES) : null;
}

function decideField(parts: Parts, conflict: Extract<Conflict, { kind: 'field' }>, choice: Choice): Reopening | null {
  const { about, sides } = conflict;
  const { store, hearingId } = parts;
  if (about.log === 'note') {
    const standing = [...stateOf(store.noteLog.ofNote(about.annotationId)).values()];
    const heads = standing.find((state) => state.heads.some(({ id }) => sides.some(({ editId }) => editId === id)))?.heads ?? [];
    const [first] = heads;
    if (first === undefined) return null;
    const taken =
      choice.kind === 'take' ? heads.find(({ id }) => id === choice.editId)?.value : choice.kind === 'both' ? bothOf(heads) : null;
    return taken === null || taken === undefined ? null : settleNote(parts, first, heads, taken);
  }
  if (choice.kind !== 'take') return null;
  const heads = caseState(store, hearingId).get(caseKey(about)) ?? [];
  const taken = heads.find(({ id }) => id === choice.editId);
  return taken === undefined ? null : settleField(parts, about, taken.value);
}

/** Deleted after all, now that all of it has been seen; or back again. */
function decideDeleted(parts: Parts, { subject, subjectId }: Extract<Conflict, { kind: 'deleted' }>, choice: Choice): Reopening | null {
  if (choice.kind !== 'keep' && choice.kind !== 'delete') return null;
  const { store, hearingId } = parts;
  if (subject === 'note') {
    const edits = store.noteLog.ofNote(AnnotationId.parse(subjectId));
    const state = [...stateOf(edits).values()].find(({ shown }) => shown.subject === 'note' && shown.field === 'deleted');
    if (state === undefined) return null;
    if (choice.kind === 'keep') return settleNote(parts, state.shown, state.heads, false);
    const seen = caseState(store, hearingId).get(`note ${subjectId} seen`) ?? [];
    const deletions = seen.flatMap(({ value }) => SeenByDeletions.parse(value).deletions);
    const all = [...new Set([...deletions, ...state.heads.map(({ id }) => id)])].toSorted();
    return settleField(parts, { subject, subjectId, field: 'seen' }, { deletions: all, seen: edits.map(({ id }) => id).toSorted() });
  }
  const seen =
    subject === 'source'
      ? store.cases.log.editsOfSource(subjectId)
      : seenOfDoc(loadResponseDoc(store.responses.log(ResponseId.parse(subjectId), 0).updates));
  return settleField(parts, { subject, subjectId, field: 'deleted' }, { isDeleted: choice.kind === 'delete', seen });
}

/** Lost words are put back where their block was, or left out. */
function decideLost(parts: Parts, conflict: Extract<Conflict, { kind: 'lost' }>, choice: Choice): Reopening | null {
  if (choice.kind !== 'put-back' && choice.kind !== 'leave-out') return null;
  const { store, hearingId, now } = parts;
  const { responseId, place } = conflict;
  const rows = store.cases.contents.about(hearingId)?.lostWords.filter((row) => row.responseId === responseId && row.place === place) ?? [];
  const subjectId = lostSubject(responseId, place);
  const heads = caseState(store, hearingId).get(`lost ${subjectId} settled`) ?? [];
  const units = unitSet([...rows.flatMap((row) => row.units), ...heads.flatMap(({ value }) => Settled.parse(value).units)]);
  const value = { units: [...units].toSorted().map((unit) => `${unit}:1`), choice: choice.kind };
  const reopening = settleField(parts, { subject: 'lost', subjectId, field: 'settled' }, value);
  if (choice.kind === 'leave-out') return reopening;
  if (store.responses.find(responseId) === null) return null;
  const doc = loadResponseDoc(store.responses.log(responseId, 0).updates);
  keepVersion(store, { responseId, kind: 'merge', name: null }, now);
  const done = putBack(doc, conflict);
  store.responses.append(responseId, done.update, RESPONSE_SCHEMA_VERSION, now);
  return { ...reopening, putBack: { responseId, blocks: done.blocks } };
}

/**
 * Decides a conflict; the answer is the name by which the decision is taken back. Null when the conflict is not there any more, or the
 * choice is none of its own. A decision is a change like others, and goes along in the next package. To be called within a write.
 */
export function decideConflict(parts: Parts, conflictId: string, choice: Choice): string | null {
  const { store, hearingId, now } = parts;
  const conflict = conflictsOf(store, hearingId).find(({ id }) => id === conflictId);
  if (conflict === undefined) return null;
  const reopening =
    conflict.kind === 'field'
      ? decideField(parts, conflict, choice)
      : conflict.kind === 'deleted'
        ? decideDeleted(parts, conflict, choice)
        : decideLost(parts, conflict, choice);
  if (reopening === null) return null;
  const id = randomUUID();
  store.cases.merges.insertDecided({ id, hearingId, reopening }, now);
  return id;
}

/** Opens a decided conflict again: what stood before stands again. False when there is no such decision. To be called within a write. */
export function reopenConflict(store: Store, decisionId: string, now: number): boolean {
  const decided = store.cases.merges.decided(decisionId);
  if (decided === null) return false;
  const { hearingId, reopening } = decided;
  admitCaseEdits(store, hearingId, reopening.caseEdits, now);
  store.noteLog.admit(reopening.noteEdits);
  if (reopening.putBack !== null) {
    const { responseId, blocks } = reopening.putBack;
    const update = takeOut(loadResponseDoc(store.responses.log(responseId, 0).updates), blocks);
    if (update !== null) store.responses.append(responseId, update, RESPONSE_SCHEMA_VERSION, now);
  }
  store.cases.merges.forgetDecided(decisionId);
  return true;
}
