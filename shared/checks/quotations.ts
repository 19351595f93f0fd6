import { anchorResolver } from '../anchoring/resolve.ts';
import type { TextRange } from '../domain/source-document.ts';
import { placeIn, type AnswerCitation, type AnswerPart, type AnswerText } from '../response/answer-parts.ts';
import type { Citation } from '../response/citation.ts';
import { verifyCitation } from '../response/reference.ts';
import { plainForm } from '../text/normalise.ts';
import { otherProvenance } from '../text/provenance.ts';
import type { CheckedSource, CheckInput } from './check-input.ts';
import type { CheckFinding, CheckPlace } from './finding.ts';
import { citationAt, FEWEST_WORDS, matchQuote, MEANT, namesIn, referenceTo, soughtSource, type SoughtSource } from './match-quote.ts';
import { countOfWords } from './passage-search.ts';
import { typedQuotes } from './typed-quotes.ts';

type Known = SoughtSource & { readonly resolve: ReturnType<typeof anchorResolver> };

const knownOf = (source: CheckedSource): Known | null => {
  const sought = soughtSource(source);
  return sought === null ? null : { ...sought, resolve: anchorResolver(sought.newest.document.text) };
};

function checkCitation({ citation, place: at }: AnswerCitation, known: ReadonlyMap<string, Known>): CheckFinding[] {
  const place: CheckPlace = { kind: 'answer', ...at };
  const quote = citation.exact;
  const found = known.get(citation.sourceId);
  if (found === undefined || found.source.isDeleted)
    return [
      { code: 'citation-source-deleted', severity: 'warning', place, remedy: null, facts: { quote, source: found?.source.title ?? null } },
    ];
  const { source, newest } = found;
  const version = source.versions.find(({ versionId }) => versionId === citation.versionId);
  const findings: CheckFinding[] = [];
  const provenance = version === undefined ? null : otherProvenance(version.document, citation);
  if (provenance !== null)
    findings.push({ code: 'citation-not-official', severity: 'warning', place, remedy: null, facts: { quote, provenance } });
  const isVerbatim = version !== undefined && verifyCitation(version.document, citation);
  if (isVerbatim && (version.versionId === newest.versionId || citation.isKept === true)) return findings;

  const instead = (
    range: TextRange,
  ): { readonly cited: Citation; readonly facts: { quote: string; now: string; reference: string } } | null => {
    const cited = citationAt(found, range, citation.annotationId);
    return cited === null ? null : { cited, facts: { quote, now: cited.exact, reference: referenceTo(found, cited) } };
  };
  const resolution = found.resolve(citation);
  const near = (): TextRange | null => {
    const passage = found.search(quote);
    return passage !== null && passage.likeness >= MEANT && countOfWords(quote) >= FEWEST_WORDS ? passage.range : null;
  };
  const range =
    resolution.kind === 'exact' || resolution.kind === 'moved' ? resolution.range : resolution.kind === 'orphaned' ? near() : null;
  const better = range === null ? null : instead(range);
  const remedy = better === null ? null : ({ kind: 'cite', citation: better.cited } as const);
  if (!isVerbatim) findings.push({ code: 'citation-altered', severity: 'blocking', place, remedy, facts: { quote } });
  else if (resolution.kind === 'ambiguous')
    findings.push({
      code: 'citation-ambiguous',
      severity: 'warning',
      place,
      remedy: null,
      facts: { quote, places: resolution.ranges.length },
    });
  else if (better === null)
    findings.push({ code: 'citation-removed', severity: 'blocking', place, remedy: null, facts: { quote, source: source.title } });
  else if (better.facts.now === quote)
    findings.push({ code: 'citation-moved', severity: 'information', place, remedy, facts: { quote, reference: better.facts.reference } });
  else findings.push({ code: 'citation-changed', severity: 'blocking', place, remedy, facts: better.facts });
  return findings;
}

function checkTyped(part: AnswerText, from: number, to: number, known: readonly Known[]): CheckFinding[] {
  const quote = part.text.slice(from, to);
  const match = matchQuote(quote, known);
  if (match === null) return [];
  const { candidate, cited, isWhole, otherWords } = match;
  const place: CheckPlace = { kind: 'answer', ...placeIn(part, from, to) };
  const provenance = otherProvenance(candidate.newest.document, cited);
  if (provenance !== null)
    return [{ code: 'citation-not-official', severity: 'warning', place, remedy: null, facts: { quote, provenance } }];
  const where = referenceTo(candidate, cited);
  // What was left out would come back: a quotation with gaps is a person's to make.
  const remedy = isWhole && part.within === null ? ({ kind: 'cite', citation: cited } as const) : null;
  return otherWords === null
    ? [{ code: 'quote-not-cited', severity: 'information', place, remedy, facts: { quote, reference: where } }]
    : [{ code: 'quote-misquoted', severity: 'warning', place, remedy, facts: { quote, found: otherWords, reference: where } }];
}

/**
 * Every citation against its source, letter by letter, and every quotation typed by hand against all sources: the same words are
 * offered as a citation, nearly the same are a misquotation.
 */
export function checkQuotations({ sources, hearing }: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  const known = new Map<string, Known>();
  for (const source of sources) {
    const found = knownOf(source);
    if (found !== null) known.set(source.sourceId, found);
  }
  const present = [...known.values()].filter(({ source }) => !source.isDeleted);
  let names: ReadonlySet<string> | null = null;
  return parts.flatMap((part): CheckFinding[] => {
    if (part.kind === 'citation') return checkCitation(part, known);
    if (part.kind !== 'text' || present.length === 0) return [];
    const quotes = typedQuotes(part.text);
    if (quotes.length > 0) names ??= namesIn(present, hearing);
    // A block set apart as a quotation is one without marks.
    if (part.around.includes('blockquote') && quotes.length === 0) return checkTyped(part, 0, part.text.length, present);
    return quotes.flatMap(({ from, to, words }) => (names?.has(plainForm(words)) === true ? [] : checkTyped(part, from, to, present)));
  });
}
