import { matchQuote, namesIn, referenceTo, soughtSource, type SoughtSource } from '../../shared/checks/match-quote.ts';
import { passageSearch } from '../../shared/checks/passage-search.ts';
import { quoteDifference } from '../../shared/comparing/quote-difference.ts';
import type { Hearing } from '../../shared/domain/hearing.ts';
import type { SourceVersionId } from '../../shared/domain/ids.ts';
import type { QuoteOffer } from '../../shared/response/quote-offer.ts';
import { plainForm } from '../../shared/text/normalise.ts';
import { otherProvenance } from '../../shared/text/provenance.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';

/** Texts that are kept taken apart: the sources of a hearing, and of one more. Those used last stay. */
const REMEMBERED = 40;

type Search = ReturnType<typeof passageSearch>;

/** Tells what quotations typed by hand quote. Each version's text is taken apart once. */
export function quoteOffers(store: Store): (hearing: Hearing, quotes: readonly string[]) => (QuoteOffer | null)[] {
  const searches = new Map<SourceVersionId, Search>();
  const searchOf = (id: SourceVersionId, text: string): Search => {
    const search = searches.get(id) ?? passageSearch(text);
    searches.delete(id);
    searches.set(id, search);
    const [oldest] = searches.keys();
    if (searches.size > REMEMBERED && oldest !== undefined) searches.delete(oldest);
    return search;
  };
  return (hearing, quotes) => {
    const sources = store.sources
      .list()
      .filter(({ hearingId }) => hearingId === hearing.id)
      .flatMap(({ id: sourceId, versionId, role }): SoughtSource[] => {
        const version = correctedVersion(store, versionId);
        if (version === null) return [];
        const { title, document } = version;
        const checked = { sourceId, title, role, isDeleted: false, versions: [{ versionId, document }] };
        const sought = soughtSource(checked, searchOf(versionId, document.text));
        return sought === null ? [] : [sought];
      });
    const names = namesIn(sources, hearing);
    return quotes.map((quote): QuoteOffer | null => {
      const match = names.has(plainForm(quote)) ? null : matchQuote(quote, sources);
      if (match === null) return null;
      const { candidate, cited, isWhole, otherWords } = match;
      return {
        citation: cited,
        reference: referenceTo(candidate, cited),
        provenance: otherProvenance(candidate.newest.document, cited) ?? 'official',
        isWhole,
        difference: otherWords === null ? [] : quoteDifference(quote.trim(), isWhole ? cited.exact : otherWords),
      };
    });
  };
}
