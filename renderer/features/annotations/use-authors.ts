import { useMemo } from 'react';
import type { Author } from '../../../shared/domain/author.ts';
import type { AuthorId } from '../../../shared/domain/ids.ts';
import { authorRoleWords } from '../../../shared/words/notes.ts';
import { useRequest } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { annotationWords } from './words.ts';

export type Authors = {
  /** One's own entry; null until it has been read. */
  readonly self: Author | null;
  readonly all: readonly Author[];
  /** As it stands at a note: name and capacity, 'Dig' for oneself without a name. */
  readonly nameOf: (id: AuthorId) => string;
};

const none: readonly Author[] = [];

/** The people who have written in the library. */
export function useAuthors(): Authors {
  const w = useWords(annotationWords);
  const roles = useWords(authorRoleWords);
  const self = useRequest('author.self', {}).data ?? null;
  const all = useRequest('author.list', {}).data ?? none;
  // Memoised: every card is drawn with it.
  return useMemo(() => {
    const byId = new Map(all.map((author) => [author.id, author]));
    if (self !== null) byId.set(self.id, self);
    return {
      self,
      all,
      nameOf: (id) => {
        const author = byId.get(id);
        if (author === undefined || author.name.trim() === '') return id === self?.id ? w.you : w.nameless;
        return author.role === 'other' ? author.name : w.named(author.name, roles[author.role]);
      },
    };
  }, [self, all, w, roles]);
}
