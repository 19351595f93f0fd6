import type { Annotation, NoteReply } from '../../../shared/domain/annotation.ts';
import type { ReplyId } from '../../../shared/domain/ids.ts';
import type { NoteText } from '../../../shared/domain/note-text.ts';
import { useCommand } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { useUndoable } from './use-undoable.ts';
import { annotationWords } from './words.ts';

export type ReplyActions = {
  /** False when it could not be saved, which has been told: what was written must stay. */
  readonly add: (note: Annotation, text: NoteText) => Promise<boolean>;
  readonly update: (reply: NoteReply, text: NoteText) => Promise<void>;
  readonly remove: (reply: NoteReply) => Promise<void>;
};

/** What is done to the replies of a note; everything can be undone. */
export function useReplyActions(): ReplyActions {
  const w = useWords(annotationWords);
  const { done, attempt } = useUndoable();
  const { mutateAsync: addReply } = useCommand('reply.add');
  const { mutateAsync: updateReply } = useCommand('reply.update');
  const { mutateAsync: deleteReply } = useCommand('reply.delete');
  const { mutateAsync: restoreReply } = useCommand('reply.restore');
  const discard = async (replyId: ReplyId): Promise<void> => void (await deleteReply({ replyId }));
  const bringBack = async (replyId: ReplyId): Promise<void> => void (await restoreReply({ replyId }));
  const write = async (replyId: ReplyId, text: NoteText): Promise<void> => void (await updateReply({ replyId, text }));

  return {
    add: async (note, text) => {
      const added = await attempt.answer(() => addReply({ annotationId: note.id, text }));
      if (added === null) return false;
      done({ label: w.replied, announce: false, undo: () => discard(added.id), redo: () => bringBack(added.id) });
      return true;
    },
    update: ({ id, text: before }, text) => attempt({ label: w.replyChanged, run: () => write(id, text), undo: () => write(id, before) }),
    remove: ({ id }) => attempt({ label: w.replyRemoved, run: () => discard(id), undo: () => bringBack(id) }),
  };
}
