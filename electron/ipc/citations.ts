import { fail, succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import { citationReports } from './citation-reports.ts';
import type { Compare } from './comparisons.ts';
import { quoteOffers } from './quote-offers.ts';
import type { Handlers } from './request-server.ts';

export function citationHandlers({ store, compare }: { readonly store: Store; readonly compare: Compare }) {
  const offersFor = quoteOffers(store);
  return {
    'citation.reports': ({ citations }) => succeed(citationReports(store, compare, citations)),
    'citation.offers': ({ hearingId, quotes }) => {
      const hearing = store.hearings.find(hearingId);
      return hearing === null ? fail({ code: 'not-found', what: 'hearing' }) : succeed(offersFor(hearing, quotes));
    },
  } satisfies Partial<Handlers>;
}
