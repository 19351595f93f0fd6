import type { AuthorRole } from '../../../../shared/domain/author.ts';
import { authorRoleWords } from '../../../../shared/words/notes.ts';
import { useRequest } from '../../../queries.ts';
import { useWords } from '../../../words.ts';
import { reviewWords } from './words.ts';

type Writer = { readonly authorId: string; readonly name: string; readonly role: AuthorRole };

/** Who wrote something, as they were then; 'Dig' for oneself while one has not said one's name. */
export function useNameInWords(): (writer: Writer | null) => string {
  const w = useWords(reviewWords);
  const roles = useWords(authorRoleWords);
  const self = useRequest('author.self', {}).data;
  return (writer) => {
    if (writer === null) return w.nameless;
    if (writer.name.trim() === '') return writer.authorId === self?.id ? w.you : w.nameless;
    return writer.role === 'other' ? writer.name : w.named(writer.name, roles[writer.role]);
  };
}
