import { randomUUID } from 'node:crypto';
import type { NoteReply } from '../../shared/domain/annotation.ts';
import { ReplyId } from '../../shared/domain/ids.ts';
import type { NoteText } from '../../shared/domain/note-text.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { tidyText } from '../../shared/notes/tidy-text.ts';
import type { Owner } from '../db/annotations.ts';
import type { Store } from '../db/store.ts';
import type { Handlers } from './request-server.ts';

const noAnnotation = fail({ code: 'not-found', what: 'annotation' } as const);
const noReply = fail({ code: 'not-found', what: 'reply' } as const);

export function replyHandlers({ store, now }: { store: Store; now: () => number }) {
  const find = ({ annotationId }: Owner, replyId: ReplyId): NoteReply | null =>
    store.annotations.find(annotationId)?.replies.find(({ id }) => id === replyId) ?? null;
  const about = ({ annotationId }: Owner, subjectId: ReplyId) =>
    ({ annotationId, subject: 'reply', subjectId, authorId: store.authors.selfId() }) as const;
  const write = (owner: Owner, replyId: ReplyId, text: NoteText) => {
    store.noteLog.record({ ...about(owner, replyId), field: 'text', value: tidyText(text) }, now());
    const reply = find(owner, replyId);
    return reply === null ? noReply : succeed(reply);
  };
  const setDeleted = (replyId: ReplyId, value: boolean) => {
    const owner = store.annotations.ownerOfReply(replyId);
    if (owner === null || owner.isNoteDeleted || (value && owner.isDeleted)) return noReply;
    if (owner.isDeleted !== value) store.noteLog.record({ ...about(owner, replyId), field: 'deleted', value }, now());
    return succeed(null);
  };

  return {
    'reply.add': ({ annotationId, text }) => {
      const owner = store.annotations.owner(annotationId);
      if (owner === null || owner.isDeleted) return noAnnotation;
      const id = ReplyId.parse(randomUUID());
      store.annotations.insertReply({ id, annotationId, authorId: store.authors.selfId() }, now());
      return write(owner, id, text);
    },
    'reply.update': ({ replyId, text }) => {
      const owner = store.annotations.ownerOfReply(replyId);
      return owner === null || owner.isNoteDeleted || owner.isDeleted ? noReply : write(owner, replyId, text);
    },
    'reply.delete': ({ replyId }) => setDeleted(replyId, true),
    'reply.restore': ({ replyId }) => setDeleted(replyId, false),
  } satisfies Partial<Handlers>;
}
