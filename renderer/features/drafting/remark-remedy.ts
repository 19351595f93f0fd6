import type * as Y from 'yjs';
import type { CheckPlace } from '../../../shared/checks/finding.ts';
import { seenWords } from '../../../shared/checks/seen-words.ts';
import { NoteText, plainNoteText } from '../../../shared/domain/note-text.ts';
import { replaceNoteWords } from '../../../shared/domain/replace-note-words.ts';
import { commentsOf, commentStore } from '../../../shared/response/comments.ts';
import { COMMENT_CHANGE } from '../../editor/undo.ts';

/** Puts other words in the place of those that were found in a remark or a reply to it, as a step that can be undone. False when it says something else by now. */
export function replaceInRemark(doc: Y.Doc, place: Extract<CheckPlace, { kind: 'comment' }>, words: string): boolean {
  const comment = commentsOf(doc).find(({ id }) => id === place.commentId);
  const { replyId } = place;
  const said = replyId === undefined ? comment : comment?.replies.find(({ id }) => id === replyId);
  if (said === undefined || place.seen !== seenWords(plainNoteText(said.text))) return false;
  const replaced = NoteText.safeParse(replaceNoteWords(said.text, place.from, place.to, words));
  if (!replaced.success) return false;
  const store = commentStore(doc, COMMENT_CHANGE);
  if (replyId === undefined) store.edit(place.commentId, replaced.data);
  else store.editReply(place.commentId, replyId, replaced.data);
  return true;
}
