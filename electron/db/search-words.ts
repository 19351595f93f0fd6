import { keysOf } from '../../shared/searching/index-words.ts';
import type { SearchQuery, SearchTerm } from '../../shared/searching/search-query.ts';

/**
 * How much a word counts in each column of `search_index`, as `bm25` takes them: as it was typed, in another form, as a part of a
 * compound. A word as it was typed counts in the first two.
 */
export const COLUMN_WEIGHTS = '10, 5, 2, 0';

/** Words in a query beyond which it is not asked whether they stand side by side. */
const MOST_SIDE_BY_SIDE = 6;

/** A word, or words side by side, in one column. Folded words hold letters and digits only: there is nothing to escape. */
const inColumn = (column: 'forms' | 'stems' | 'parts', words: readonly string[], isOpen = false): string =>
  `${column} : "${words.join(' ')}"${isOpen ? '*' : ''}`;

function termMatch({ words, isPhrase, isOpen }: SearchTerm): string {
  const asTyped = [inColumn('forms', words), ...(isOpen ? [inColumn('forms', words, true)] : [])];
  if (isPhrase) return `(${asTyped.join(' OR ')})`;
  const joined = words.join('');
  const { stem: key } = keysOf(joined);
  // The stem may stand as a word of its own, which has no entry among the stems.
  const asBase = key === joined && words.length === 1 ? [] : [inColumn('forms', [key])];
  // What is written as one is also found written as two, and the other way round: e-mail, email.
  const asOne = words.length === 1 || key === joined ? [] : [inColumn('forms', [joined])];
  const open = isOpen && joined.length > 2 ? [inColumn('parts', [joined], true)] : [];
  return `(${[...asTyped, ...asOne, ...asBase, inColumn('stems', [key]), inColumn('parts', [key]), ...open].join(' OR ')})`;
}

const owned = (match: string, owner: string | null): string => (owner === null ? match : `(owner : "${owner}") AND ${match}`);

/** The query as `search_index` understands it; of one term at least. `owner` narrows it to what belongs to a hearing or a source. */
export const matchOf = (query: SearchQuery, owner: string | null): string => owned(`(${query.map(termMatch).join(' AND ')})`, owner);

/** The same with more weight where the words of the query stand side by side as they were typed. */
export function weighedMatchOf(query: SearchQuery, owner: string | null): string {
  const words = query.flatMap((term) => term.words);
  if (query.length === 1 || words.length > MOST_SIDE_BY_SIDE) return matchOf(query, owner);
  return owned(`(${matchOf(query, null)} OR ${inColumn('forms', words)})`, owner);
}

/** What stands in the `owner` column for an id. */
export const ownerWord = (kind: 'hearing' | 'source', id: string): string => `${kind.charAt(0)}${id.replaceAll('-', '').toLowerCase()}`;
