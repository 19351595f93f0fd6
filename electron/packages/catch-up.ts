import * as Y from 'yjs';
import { ResponseId, type HearingId } from '../../shared/domain/ids.ts';
import { headsOf } from '../../shared/notes/edit-log.ts';
import { caseKey, said, SeenByDeletions, shownEdit, type CaseEdit, type CaseSubject } from '../../shared/packages/case-edit.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';
import { caseEdit, caseState } from './case-edits.ts';

/** How far an answer's writers had come, as 'client:clock'. */
export const seenOfDoc = (doc: Y.Doc): string[] =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, clock]) => `${String(client)}:${String(clock)}`).toSorted();

/** All of a thing that a person who deletes it here can have seen. */
function seenOf(store: Store, subject: CaseSubject, id: string): string[] {
  if (subject === 'source') return store.cases.log.editsOfSource(id);
  if (subject === 'answer') return seenOfDoc(loadResponseDoc(store.responses.log(ResponseId.parse(id), 0).updates));
  return [];
}

/** What the deletions of notes had seen. Nobody works on a note that is deleted: what is there now was there then. */
function noteDeletions(store: Store, hearingId: HearingId, state: ReadonlyMap<string, readonly CaseEdit[]>, now: number): CaseEdit[] {
  const authorId = store.authors.selfId();
  return [...Map.groupBy(store.cases.log.deletionsOf(hearingId), ({ annotationId }) => annotationId)].flatMap(([subjectId, links]) => {
    const field = { subject: 'note', subjectId, field: 'seen' } as const;
    const heads = state.get(caseKey(field)) ?? [];
    const known = heads.map(({ value }) => SeenByDeletions.parse(value));
    const deletions = headsOf(links).map(({ id }) => id);
    const told = new Set(known.flatMap((each) => each.deletions));
    if (deletions.every((id) => told.has(id))) return [];
    const value = { deletions: deletions.toSorted(), seen: store.cases.log.editsOfNote(subjectId) };
    return [caseEdit({ ...field, value, authorId }, heads, now)];
  });
}

/**
 * Brings the log of a hearing's fields up to what they hold: what has been changed since a copy last left or came becomes an edit.
 * Nothing else needs to know of the log. To be called within a write, before a copy leaves and before one is merged.
 */
export function catchUp(store: Store, hearingId: HearingId, now: number): void {
  const state = caseState(store, hearingId);
  const authorId = store.authors.selfId();
  for (const { value: present, ...field } of store.cases.fields.present(hearingId)) {
    const heads = state.get(caseKey(field)) ?? [];
    const shown = shownEdit(heads);
    // What is neither deleted nor set aside has never been, as long as nobody has said so.
    if (shown === null ? present === false : said(shown) === JSON.stringify(present)) continue;
    const value =
      field.field === 'deleted'
        ? { isDeleted: present, seen: present === true ? seenOf(store, field.subject, field.subjectId) : [] }
        : present;
    store.cases.log.write(hearingId, caseEdit({ ...field, value, authorId }, heads, now));
  }
  for (const edit of noteDeletions(store, hearingId, state, now)) store.cases.log.write(hearingId, edit);
}
