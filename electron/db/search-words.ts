import { keysOf } from '../../shared/searching/index-words.ts';
import type { SearchQuery, SearchTerm } from '../../shared/searching/search-query.ts';

/**
 * How much a word counts in each column of `search_index`, as `bm25` takes them: as it was typed, in another form, as a part of a
 * compound. A word as it was typed counts in the first two.
 */
export const COLUMN_WEIGHTS = '10, 5, 2, 0';

/** Words in a query beyond which it is not asked whether they stand side by side. */
const MOST_SIDE_BY_SIDE = 6;

type Column = 'forms' | 'stems' | 'parts';

/** Everywhere but in `owner`. One list of columns, not a phrase for each: SQLite reads all that it has of a word for each phrase. */
const ANYWHERE: readonly Column[] = ['forms', 'stems', 'parts'];

/** A word, or words side by side, in one of the columns. Folded words hold letters and digits only: there is nothing to escape. */
const inColumns = (columns: readonly Column[], words: readonly string[], isOpen = false): string =>
  `{${columns.join(' ')}} : "${words.join(' ')}"${isOpen ? '*' : ''}`;

/** Fewest letters by which the parts of compounds are found before the word is whole. */
const SHORTEST_OPEN_PART = 3;

function termMatch({ words, isPhrase, isOpen }: SearchTerm): string {
  if (isPhrase) return inColumns(['forms'], words, isOpen);
  const joined = words.join('');
  const { stem: key } = keysOf(joined);
  const isOneWord = words.length === 1;
  // The stem may stand as a word of its own, which has no entry among the stems.
  const ways = [inColumns(ANYWHERE, [key])];
  if (isOpen || !isOneWord || key !== joined) ways.push(inColumns(['forms'], words, isOpen));
  // What is written as one is also found written as two, and the other way round: e-mail, email.
  if (!isOneWord && key !== joined) ways.push(inColumns(['forms'], [joined]));
  if (isOpen && joined.length >= SHORTEST_OPEN_PART) ways.push(inColumns(['parts'], [joined], true));
  return `(${ways.join(' OR ')})`;
}

const owned = (match: string, owner: string | null): string => (owner === null ? match : `(owner : "${owner}") AND ${match}`);

/** The query as `search_index` understands it; of one term at least. `owner` narrows it to what belongs to a hearing or a source. */
export const matchOf = (query: SearchQuery, owner: string | null): string => owned(`(${query.map(termMatch).join(' AND ')})`, owner);

/** Where all words of the query stand side by side as they were typed; null where that says nothing, or is too much to ask. */
export function sideBySideMatchOf(query: SearchQuery, owner: string | null): string | null {
  const words = query.flatMap((term) => term.words);
  return query.length === 1 || words.length > MOST_SIDE_BY_SIDE ? null : owned(inColumns(['forms'], words), owner);
}

/** What stands in the `owner` column for an id. */
export const ownerWord = (kind: 'hearing' | 'source', id: string): string => `${kind.charAt(0)}${id.replaceAll('-', '').toLowerCase()}`;
