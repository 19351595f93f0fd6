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

/** Proposals that an answer had: those of a Word file that are the same come from Pejling itself, and have perhaps been decided since. */
export function changesIn(doc: Node): Set<string> {
  const known = new Set<string>();
  for (const { stamp, changes } of suggestionsIn(doc))
    for (const change of changes) {
      // As it is written for Word, which asks for a name.
      const author = stamp === null || stamp.name.trim() === '' ? NAMELESS : stamp.name;
      if (change.kind === 'insert' || change.kind === 'delete' || change.kind === 'format')
        known.add(changeKey(change.kind, author, change.words));
      else if (change.kind === 'insert-node') known.add(changeKey('insert', author, change.words));
      else if (change.kind === 'delete-node') known.add(changeKey('delete', author, change.words));
      else if (change.kind === 'insert-break') known.add(changeKey('insert', author, BREAK));
      else if (change.kind === 'delete-break') known.add(changeKey('delete', author, BREAK));
    }
  return known;
}
