import { z } from 'zod';
import type { Annotation } from '../domain/annotation.ts';
import type { Author } from '../domain/author.ts';
import { AuthorId } from '../domain/ids.ts';

/** How a file says who wrote its notes: by name, or as 'Person 1', 'Person 2' …, which tells them apart and nothing more. */
export const WriterNames = z.enum(['written', 'numbered']);
export type WriterNames = z.infer<typeof WriterNames>;

/** Notes with those who wrote them. */
type Written = { readonly annotations: readonly Annotation[]; readonly authors: readonly Author[] };

/** Notes whose writers are numbered in the order in which they are met: neither a name, a role nor an id tells who they are. */
function numberedWriters({ annotations }: Pick<Written, 'annotations'>): Written {
  const writers = new Map<AuthorId, Author>();
  /** `id`: of what they wrote. The first thing a person wrote is what they are known by: the same notes give the same file. */
  const called = (writer: AuthorId, id: string): AuthorId => {
    const known = writers.get(writer);
    if (known !== undefined) return known.id;
    const numbered: Author = { id: AuthorId.parse(id), name: `Person ${String(writers.size + 1)}`, role: 'other' };
    writers.set(writer, numbered);
    return numbered.id;
  };
  const nameless = annotations.map((note) => ({
    ...note,
    authorId: called(note.authorId, note.id),
    replies: note.replies.map((reply) => ({ ...reply, authorId: called(reply.authorId, reply.id) })),
  }));
  return { annotations: nameless, authors: [...writers.values()] };
}

/** The notes as a file is to say them. */
export const writersAs = (names: WriterNames, notes: Written): Written => (names === 'written' ? notes : numberedWriters(notes));
