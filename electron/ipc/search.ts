import type { SearchHit, SearchResult } from '../../shared/searching/search-hit.ts';
import { parseQuery } from '../../shared/searching/search-query.ts';
import { snippetOf, type Snippet } from '../../shared/searching/snippet.ts';
import { succeed } from '../../shared/domain/result.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { FoundPassage } from '../db/search.ts';
import type { Store } from '../db/store.ts';
import type { Handlers } from './request-server.ts';

/** How long a search may put off its answer to index what has changed since the last one, in milliseconds. */
const LONGEST_CATCHING_UP = 250;

/** Indexes what has changed, as long as there is time; false when there was more. Another process may be writing: then what is known is searched. */
function catchUp(store: Store): boolean {
  const started = performance.now();
  try {
    while (performance.now() - started < LONGEST_CATCHING_UP)
      if (store.search.isCurrent() || !store.write(store.search.refreshOne)) return true;
  } catch (error) {
    if (store.failureOf(error)?.code !== 'save-failed') throw error;
  }
  return store.search.isCurrent();
}

/** Passages that are looked at for each that is shown. */
const LOOKED_AT = 2;

/** A heading stands before a paragraph that comes as near to what was typed, not before one that comes nearer. */
const HEADING = 0.5;

function hitOf({ of, hearingId, hearingTitle, title, start, text, ...rest }: FoundPassage, { runs, range }: Snippet): SearchHit {
  const named = { hearingId, hearingTitle, title, runs: [...runs] };
  switch (of.kind) {
    case 'source':
      return { ...of, ...named, ...rest, range: { start: start + range.start, end: start + range.end } };
    case 'note':
      return { ...of, ...named };
    case 'response':
      return { ...of, ...named, paragraph: text, range };
  }
}

/** Searches the library; also what the command line asks. */
export function searchLibrary(store: Store, input: RequestInput<'search.query'>): SearchResult {
  const isComplete = catchUp(store);
  const query = parseQuery(input.query, { isTyping: input.isTyping });
  const { passages, totals } = store.search.find(query, { ...input, limit: input.limit * LOOKED_AT });
  const seen = passages.map((passage) => ({ passage, snippet: snippetOf(passage.text, query) }));
  const nearness = ({ passage, snippet }: (typeof seen)[number]): number => snippet.closeness + (passage.isHeading ? HEADING : 0);
  // The index weighs how rare the words are and how often they stand; how near they are is seen in the words themselves.
  const best = seen.toSorted((a, b) => nearness(b) - nearness(a)).slice(0, input.limit);
  return { hits: best.map(({ passage, snippet }) => hitOf(passage, snippet)), totals, isComplete };
}

export function searchHandlers({ store }: { store: Store }) {
  return {
    'search.query': (input) => succeed(searchLibrary(store, input)),
  } satisfies Partial<Handlers>;
}
