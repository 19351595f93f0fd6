import * as Y from 'yjs';
import { z } from 'zod';
import { AuthorRole } from '../domain/author.ts';
import { AuthorId } from '../domain/ids.ts';
import { NoteText } from '../domain/note-text.ts';

/** Name of the Y.Map that holds the remarks on an answer's text, by id; the words are marked in the text itself. */
export const COMMENTS = 'comments';

/** Whoever writes a remark, as they are when they write it. */
export const Commenter = z.object({ authorId: AuthorId, name: z.string().max(200), role: AuthorRole });
export type Commenter = z.infer<typeof Commenter>;

const Written = Commenter.extend({
  /** UTC milliseconds. */
  createdAt: z.int().nonnegative(),
  text: NoteText,
  isDeleted: z.boolean(),
});

const StoredReply = Written;
const StoredComment = Written.extend({
  /** The words it was made on, as they read then. */
  quote: z.string().max(4000),
  isResolved: z.boolean(),
  replies: z.record(z.string(), z.unknown()),
});

type CommentReply = Omit<z.infer<typeof StoredReply>, 'isDeleted'> & { readonly id: string };
/** A remark on words of an answer, with the replies to it, oldest first. */
export type ResponseComment = Omit<z.infer<typeof StoredComment>, 'isDeleted' | 'replies'> & {
  readonly id: string;
  readonly replies: readonly CommentReply[];
};

/** Longest quote that is kept; a remark on ten pages need not hold ten pages. */
export const LONGEST_QUOTE = 300;

const byAge = (a: { readonly createdAt: number; readonly id: string }, b: { readonly createdAt: number; readonly id: string }): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

function replyFrom(id: string, stored: unknown): readonly CommentReply[] {
  const parsed = StoredReply.safeParse(stored);
  if (!parsed.success || parsed.data.isDeleted) return [];
  const { isDeleted: _isDeleted, ...reply } = parsed.data;
  return [{ id, ...reply }];
}

/** The remarks that have not been deleted, oldest first. One that another program has damaged is left out. */
export function commentsOf(doc: Y.Doc): ResponseComment[] {
  const stored: Readonly<Record<string, unknown>> = doc.getMap(COMMENTS).toJSON();
  return Object.entries(stored)
    .flatMap(([id, value]): readonly ResponseComment[] => {
      const parsed = StoredComment.safeParse(value);
      if (!parsed.success || parsed.data.isDeleted) return [];
      const { isDeleted: _isDeleted, replies, ...comment } = parsed.data;
      const all = Object.entries(replies).flatMap(([replyId, reply]) => replyFrom(replyId, reply));
      return [{ id, ...comment, replies: all.toSorted(byAge) }];
    })
    .toSorted(byAge);
}

/** Remarks that are neither resolved nor deleted, counted without reading what they say. */
export function openComments(doc: Y.Doc): number {
  const all: Y.Map<unknown> = doc.getMap(COMMENTS);
  let open = 0;
  for (const comment of all.values())
    if (comment instanceof Y.Map && comment.get('isResolved') === false && comment.get('isDeleted') === false) open += 1;
  return open;
}

const filled = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> => new Y.Map(Object.entries(values));

const written = ({ authorId, name, role }: Commenter, text: NoteText, createdAt: number) => ({
  authorId,
  name,
  role,
  createdAt,
  text,
  isDeleted: false,
});

/**
 * Changes to the remarks of a document. Each field is a value of its own, so that two people's changes to different fields
 * merge, and replies of both stay; deleting is a field too, for a reply written at the same time must not take it back.
 * `origin` is that of the transactions.
 */
export function commentStore(doc: Y.Doc, origin: unknown) {
  const map: Y.Map<unknown> = doc.getMap(COMMENTS);
  const at = (id: string): Y.Map<unknown> | null => {
    const comment = map.get(id);
    return comment instanceof Y.Map ? comment : null;
  };
  const replyAt = (id: string, replyId: string): Y.Map<unknown> | null => {
    const replies = at(id)?.get('replies');
    const reply = replies instanceof Y.Map ? replies.get(replyId) : undefined;
    return reply instanceof Y.Map ? reply : null;
  };
  const set = (target: Y.Map<unknown> | null, field: string, value: unknown): void => {
    if (target !== null && target.get(field) !== value) doc.transact(() => target.set(field, value), origin);
  };
  return {
    add: (id: string, by: Commenter, quote: string, text: NoteText, now: number): void =>
      doc.transact(() => {
        const fields = { ...written(by, text, now), quote: quote.slice(0, LONGEST_QUOTE), isResolved: false };
        const comment = filled(fields);
        comment.set('replies', new Y.Map());
        map.set(id, comment);
      }, origin),
    edit: (id: string, text: NoteText): void => set(at(id), 'text', text),
    resolve: (id: string, isResolved: boolean): void => set(at(id), 'isResolved', isResolved),
    remove: (id: string): void => set(at(id), 'isDeleted', true),
    reply: (id: string, replyId: string, by: Commenter, text: NoteText, now: number): void => {
      const replies = at(id)?.get('replies');
      if (replies instanceof Y.Map) doc.transact(() => replies.set(replyId, filled(written(by, text, now))), origin);
    },
    editReply: (id: string, replyId: string, text: NoteText): void => set(replyAt(id, replyId), 'text', text),
    removeReply: (id: string, replyId: string): void => set(replyAt(id, replyId), 'isDeleted', true),
  };
}

export type CommentStore = ReturnType<typeof commentStore>;
