import type { Node } from '@tiptap/pm/model';
import { suggestionsIn } from '../suggestions.ts';
import { NAMELESS } from '../word-name.ts';

/** Words as two programs write them alike. */
export const tidy = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

/** Stands for the end of a paragraph, which has no words to be known by. */
export const BREAK = '¶';

/** What a proposal is known again by: Word files carry no ids that survive another program. */
export const changeKey = (kind: 'insert' | 'delete' | 'format', author: string, words: string): string =>
  JSON.stringify([kind, tidy(author), tidy(words)]);

/** A proposal as a Word file can hold it. `author`: as it is written for Word, which asks for a name. */
export type KnownChange = { readonly kind: 'insert' | 'delete' | 'format'; readonly author: string; readonly words: string };

/** Proposals that an answer had: those of a Word file that are the same come from Pejling itself, and have perhaps been decided since. */
export function knownChanges(doc: Node): KnownChange[] {
  return suggestionsIn(doc).flatMap(({ stamp, changes }) =>
    changes.flatMap((change): KnownChange[] => {
      const author = stamp === null || stamp.name.trim() === '' ? NAMELESS : stamp.name;
      if (change.kind === 'insert' || change.kind === 'delete' || change.kind === 'format')
        return [{ kind: change.kind, author, words: change.words }];
      if (change.kind === 'insert-node') return [{ kind: 'insert', author, words: change.words }];
      if (change.kind === 'delete-node') return [{ kind: 'delete', author, words: change.words }];
      if (change.kind === 'insert-break') return [{ kind: 'insert', author, words: BREAK }];
      if (change.kind === 'delete-break') return [{ kind: 'delete', author, words: BREAK }];
      return [];
    }),
  );
}
