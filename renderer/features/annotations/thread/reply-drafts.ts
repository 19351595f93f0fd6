import type { AnnotationId, ReplyId } from '../../../../shared/domain/ids.ts';
import type { NoteText } from '../../../../shared/domain/note-text.ts';

/** Replies that are being written and not yet saved, by the note or the reply they are of. Outlive the editor they were written in. */
const drafts = new Map<AnnotationId | ReplyId, NoteText>();

export const replyDraftOf = (id: AnnotationId | ReplyId): NoteText | null => drafts.get(id) ?? null;

export const keepReplyDraft = (id: AnnotationId | ReplyId, text: NoteText): void => void drafts.set(id, text);

export const dropReplyDraft = (id: AnnotationId | ReplyId): void => void drafts.delete(id);
