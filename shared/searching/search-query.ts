import { wordsOf } from './words-of.ts';

/** Words that stand side by side: one, several that were written as one ('e-mail', '7.000'), or a phrase in quotes. */
export type SearchTerm = {
  /** In quotes: these very words, in no other form. */
  readonly isPhrase: boolean;
  /** Folded, at least one. */
  readonly words: readonly string[];
  /** The last word may be the beginning of one: it is still being typed. */
  readonly isOpen: boolean;
};

/** What is searched for: all of the terms. Empty where there is nothing to search for. */
export type SearchQuery = readonly SearchTerm[];

/** Longest query that is looked at, in UTF-16 units: whoever pastes a page means its beginning. */
const LONGEST_QUERY = 400;

/** Most words of one query. */
const MOST_WORDS = 16;

/** Fewest letters of a beginning: one begins half a library. */
const SHORTEST_BEGINNING = 2;

/** Quotation marks as keyboards and word processors write them. */
const QUOTED = /["“”„»«]([^"“”„»«]*)(["“”„»«]|$)|[^\s"“”„»«]+/g;

const sameTerm = (a: SearchTerm, b: SearchTerm): boolean => a.isPhrase === b.isPhrase && a.words.join(' ') === b.words.join(' ');

/**
 * A query as a person types it: words, and phrases in quotes. Signs are passed over; nothing in it is an error. `isTyping`: the
 * last word may not be whole yet, unless a space or a quotation mark stands after it.
 */
export function parseQuery(text: string, { isTyping }: { readonly isTyping: boolean }): SearchQuery {
  const terms: SearchTerm[] = [];
  const cut = text.slice(0, LONGEST_QUERY);
  let left = MOST_WORDS;
  for (const match of cut.matchAll(QUOTED)) {
    const [whole, quoted, closing] = match;
    const words = wordsOf(quoted ?? whole)
      .slice(0, left)
      .map(({ form }) => form);
    const last = words.at(-1);
    if (last === undefined) continue;
    left -= words.length;
    const isAtEnd = match.index + whole.length === cut.length && (closing ?? '') === '' && !/\s$/.test(cut);
    terms.push({ isPhrase: quoted !== undefined, words, isOpen: isTyping && isAtEnd && last.length >= SHORTEST_BEGINNING });
  }
  // A word that is said twice is searched for once; the one that is still open counts.
  return terms.filter((term, i) => !terms.slice(i + 1).some((later) => sameTerm(term, later)));
}

/** The query as it would be if its last word were whole. */
export const closed = (query: SearchQuery): SearchQuery => query.map((term) => (term.isOpen ? { ...term, isOpen: false } : term));
