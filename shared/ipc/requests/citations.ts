import { z } from 'zod';
import { HearingId } from '../../domain/ids.ts';
import { Citation } from '../../response/citation.ts';
import { CitationReport } from '../../response/citation-report.ts';
import { QuoteOffer } from '../../response/quote-offer.ts';
import { query } from '../define.ts';

export const citationRequests = {
  /** What is known of citations, in the same order, and of the sources they cite, a line each as the list of sources has them. */
  'citation.reports': query(
    z.strictObject({ citations: z.array(Citation).max(5000) }),
    z.strictObject({ reports: z.array(CitationReport), sourceLines: z.array(z.string()) }),
    ['library'],
  ),
  /** What quotations typed by hand quote of a hearing's sources, in the same order; null for what they do not hold. */
  'citation.offers': query(
    z.strictObject({ hearingId: HearingId, quotes: z.array(z.string().max(5000)).max(20) }),
    z.array(QuoteOffer.nullable()),
    ['library'],
  ),
} as const;
