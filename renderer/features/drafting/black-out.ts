import type * as Y from 'yjs';
import type { CheckPlace } from '../../../shared/checks/finding.ts';
import { byHolder, takenOut, takenOutOfNote } from '../../../shared/checks/take-out.ts';
import { commentsOf, commentStore } from '../../../shared/response/comments.ts';
import { blackOutTransaction } from '../../editor/black-out.ts';
import { COMMENT_CHANGE } from '../../editor/undo.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { letterStore } from './letter-store.ts';

/** Places that an open answer holds. */
export type PlaceInAnswer = Extract<CheckPlace, { kind: 'answer' | 'attribute' | 'letter' | 'logo' | 'comment' }>;
export type FoundInAnswer = { readonly place: PlaceInAnswer; readonly text: string };

const KINDS: ReadonlySet<CheckPlace['kind']> = new Set<PlaceInAnswer['kind']>(['answer', 'attribute', 'letter', 'logo', 'comment']);
export const isInAnswer = (place: CheckPlace): place is PlaceInAnswer => KINDS.has(place.kind);

/** Takes found words out of the letter around the text. */
function inLetter(doc: Y.Doc, found: readonly FoundInAnswer[]): number {
  const letter = letterStore(doc);
  const inFields = found.flatMap(({ place, text }) => (place.kind === 'letter' ? [{ place, text }] : []));
  const inLogo = found.flatMap(({ place, text }) => (place.kind === 'logo' ? [{ place, text }] : []));
  let count = 0;
  for (const hits of byHolder(inFields, ({ place }) => place.field)) {
    const field = hits[0]?.place.field;
    if (field === undefined || field === 'date') continue;
    const taken = takenOut(letter.read()[field] ?? '', hits);
    if (taken === null) continue;
    letter.write(field, taken.words);
    count += taken.count;
  }
  const { logo } = letter.read();
  const taken = logo === null ? null : takenOut(logo.alternative, inLogo);
  if (logo === null || taken === null) return count;
  letter.use({ logo: { ...logo, alternative: taken.words } });
  return count + taken.count;
}

/** Takes found words out of remarks and the replies to them. */
export function blackOutRemarks(doc: Y.Doc, found: readonly FoundInAnswer[]): number {
  const inRemarks = found.flatMap(({ place, text }) => (place.kind === 'comment' ? [{ place, text }] : []));
  const store = commentStore(doc, COMMENT_CHANGE);
  const remarks = commentsOf(doc);
  let count = 0;
  for (const hits of byHolder(inRemarks, ({ place }) => `${place.commentId} ${place.replyId ?? ''}`)) {
    const place = hits[0]?.place;
    const remark = remarks.find(({ id }) => id === place?.commentId);
    const said = place?.replyId === undefined ? remark : remark?.replies.find(({ id }) => id === place.replyId);
    const taken = said === undefined ? null : takenOutOfNote(said.text, hits);
    if (place === undefined || taken === null) continue;
    if (place.replyId === undefined) store.edit(place.commentId, taken.words);
    else store.editReply(place.commentId, place.replyId, taken.words);
    count += taken.count;
  }
  return count;
}

/**
 * Puts other words in the place of all that the check found in an answer: its text, pictures, letter and remarks, as one step to undo.
 * Answers how many; what stands in words that are others by now is left alone.
 */
export function blackOut({ editor, undoManager }: WritingDesk, doc: Y.Doc, found: readonly FoundInAnswer[]): number {
  undoManager.stopCapturing();
  const inText = found.flatMap(({ place, text }) => (place.kind === 'answer' || place.kind === 'attribute' ? [{ place, text }] : []));
  const made = blackOutTransaction(editor.state, inText);
  // The text first: whatever changes it begins a step of its own.
  if (made !== null) editor.view.dispatch(made.tr);
  const count = (made?.count ?? 0) + inLetter(doc, found) + blackOutRemarks(doc, found);
  undoManager.stopCapturing();
  return count;
}
