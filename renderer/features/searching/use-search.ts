import { useState } from 'react';
import type { HearingId, SourceId } from '../../../shared/domain/ids.ts';
import { useRequest } from '../../queries.ts';

/** Where to search: one source with the notes on it, one hearing, or the whole library. */
export type SearchReach = 'source' | 'hearing' | 'everywhere';

type Open = { readonly hearingId: HearingId | null; readonly sourceId: SourceId | null };

/** Hits that are fetched: more than one looks through by arrow keys. */
const LIMIT = 40;

/** What is searched for and what is found. What was found last stays while the next is looked for, so that nothing flickers. */
export function useSearch({ hearingId, sourceId }: Open, startsIn: SearchReach) {
  const [query, setQuery] = useState('');
  const [reach, setReach] = useState<SearchReach>(startsIn);
  const [isWide, setWide] = useState(false);
  const isAsked = query.trim() !== '';
  const answer = useRequest(
    'search.query',
    {
      query: query.slice(0, 1000),
      isTyping: true,
      hearingId: reach === 'everywhere' ? null : hearingId,
      sourceId: reach === 'source' ? sourceId : null,
      scope: isWide ? 'all' : 'official',
      limit: LIMIT,
    },
    { enabled: isAsked },
  );
  const [last, setLast] = useState(answer.data);
  if (answer.data !== undefined && answer.data !== last) setLast(answer.data);
  return { query, setQuery, reach, setReach, isWide, setWide, isAsked, answer, result: isAsked ? (answer.data ?? last) : undefined };
}
