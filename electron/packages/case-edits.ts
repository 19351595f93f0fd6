import type { AuthorId, HearingId } from '../../shared/domain/ids.ts';
import { CaseEdit, caseKey, shownEdit, standing, type CaseField } from '../../shared/packages/case-edit.ts';
import { uuidOf } from '../db/uuid-of.ts';
import type { Store } from '../db/store.ts';

type Change = CaseField & { readonly value: CaseEdit['value']; readonly authorId: AuthorId };

/** An edit in place of those that stood. Its id follows from what it says, so that the same change made twice is one. */
export function caseEdit({ value, ...change }: Change, heads: readonly { readonly id: string }[], now: number): CaseEdit {
  const replaces = heads.map(({ id }) => id).toSorted();
  const { subject, subjectId, field, authorId } = change;
  const id = uuidOf('case-edit', subject, subjectId, field, JSON.stringify(value), JSON.stringify(replaces), authorId);
  return CaseEdit.parse({ ...change, value, id, replaces, madeAt: now });
}

/** All that is said of a hearing and of those who write in it, each field with the edits that stand. */
export const caseState = (store: Store, hearingId: HearingId): ReadonlyMap<string, readonly CaseEdit[]> =>
  standing([...store.cases.log.ofHearing(hearingId), ...store.cases.log.ofAuthors()]);

/** Takes edits into the log and lets the fields they are about hold what is to be shown. Answers how many of them show something new. */
export function admitCaseEdits(store: Store, hearingId: HearingId, edits: readonly CaseEdit[], now: number): number {
  const shownBefore = new Map([...caseState(store, hearingId)].map(([key, heads]) => [key, shownEdit(heads)?.id]));
  for (const edit of edits) store.cases.log.write(hearingId, edit);
  const after = caseState(store, hearingId);
  let changed = 0;
  for (const key of new Set(edits.map(caseKey))) {
    const shown = shownEdit(after.get(key) ?? []);
    if (shown === null || shownBefore.get(key) === shown.id) continue;
    store.cases.fields.set(shown, now);
    if (shown.subject !== 'note' && shown.subject !== 'lost') changed += 1;
  }
  return changed;
}
