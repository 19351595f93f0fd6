import type { Annotation } from '../../shared/domain/annotation.ts';
import type { Author } from '../../shared/domain/author.ts';
import { useRequest } from '../queries.ts';
import { useStoredFlag } from './use-stored-flag.ts';

/** Whether to ask who writes: once a note has been made, until it has been answered or put off. Put off, it is in the settings. */
export function useNamePrompt(notes: readonly Annotation[]): { readonly author: Author | null; readonly postpone: () => void } {
  const self = useRequest('author.self', {}).data ?? null;
  const [isPostponed, setPostponed] = useStoredFlag('pejling.name-later', false);
  const isDue = !isPostponed && self !== null && self.name.trim() === '' && notes.some(({ authorId }) => authorId === self.id);
  return { author: isDue ? self : null, postpone: () => setPostponed(true) };
}
