import { z } from 'zod';
import { HearingId, SourceId } from '../../domain/ids.ts';
import { SearchResult, SearchScope } from '../../searching/search-hit.ts';
import { query } from '../define.ts';

export const searchRequests = {
  /** What of the library holds all the words and phrases of `query`. An empty one finds nothing; no text is an error. */
  'search.query': query(
    z.strictObject({
      query: z.string().max(20_000),
      /** True while the last word may not be whole: it is searched for as a beginning too. */
      isTyping: z.boolean(),
      hearingId: HearingId.nullable(),
      /** Only this source and the notes on it; null for all. */
      sourceId: SourceId.nullable(),
      scope: SearchScope,
      limit: z.int().min(1).max(200),
    }),
    SearchResult,
    ['library', 'annotations', 'response-text'],
  ),
} as const;
