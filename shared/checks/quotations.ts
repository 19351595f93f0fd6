import { anchorFor } from '../anchoring/anchor.ts';
import { anchorResolver } from '../anchoring/resolve.ts';
import type { Hearing } from '../domain/hearing.ts';
import type { SourceDocument, TextRange } from '../domain/source-document.ts';
import { placeIn, type AnswerCitation, type AnswerPart, type AnswerText } from '../response/answer-parts.ts';
import type { Citation } from '../response/citation.ts';
import { reference, verifyCitation } from '../response/reference.ts';
import { plainForm } from '../text/normalise.ts';
import { titleOf } from '../text/outline.ts';
import type { CheckedSource, CheckedVersion, CheckInput } from './check-input.ts';
import type { CheckFinding, CheckPlace } from './finding.ts';
import { countOfWords, passageSearch } from './passage-search.ts';
import { typedQuotes, unbrokenParts } from './typed-quotes.ts';

/** Share of words in common from which a quotation is taken to be meant as these words. */
const MEANT = 0.7;
/** A quotation of fewer words may be anyone's: a name, a phrase, a word used with reserve. */
const FEWEST_WORDS = 4;

type Known = {
  readonly source: CheckedSource;
  readonly newest: CheckedVersion;
  readonly resolve: ReturnType<typeof anchorResolver>;
  readonly search: ReturnType<typeof passageSearch>;
};

const knownOf = (source: CheckedSource): Known | null => {
  const newest = source.versions.at(-1);
  if (newest === undefined) return null;
  return { source, newest, resolve: anchorResolver(newest.document.text), search: passageSearch(newest.document.text) };
};

/** The citation of a range of a source's newest version. */
function citationAt({ source, newest }: Known, range: TextRange, annotationId: Citation['annotationId']): Citation | null {
  const anchor = anchorFor(newest.document.text, range);
  return anchor === null ? null : { sourceId: source.sourceId, versionId: newest.versionId, annotationId, ...anchor };
}

const referenceTo = ({ source, newest }: Known, citation: Citation): string =>
  reference(citation, { document: newest.document, title: source.title, heard: source.role === 'heard' }, 'inline');

/** Whose words a range holds, where they are not the authority's own. */
const otherProvenance = (document: SourceDocument, { start, end }: TextRange) =>
  document.blocks.find((block) => block.provenance !== 'official' && block.start < end && start < block.end)?.provenance ?? null;

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
  if (isVerbatim && version.versionId === newest.versionId) return findings;

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
    findings.push({ code: 'citation-removed', severity: 'warning', place, remedy: null, facts: { quote, source: source.title } });
  else if (better.facts.now === quote)
    findings.push({ code: 'citation-moved', severity: 'information', place, remedy, facts: { quote, reference: better.facts.reference } });
  else findings.push({ code: 'citation-changed', severity: 'warning', place, remedy, facts: better.facts });
  return findings;
}

/** Two wordings are the same but for what a line break, a kind of quotation mark or the sentence around them makes of them. */
const sameWords = (a: string, b: string): boolean => {
  const plain = (text: string): string =>
    text
      .replaceAll(/[\s\p{Zs}]+/gu, ' ')
      .replaceAll(/[”“„"»«]/g, '"')
      .replaceAll(/[’‘]/g, "'")
      .replaceAll(/[–—]/g, '-')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const [first, second] = [plain(a), plain(b)];
  return (
    first === second ||
    first.charAt(0).toLocaleLowerCase('da') + first.slice(1) === second.charAt(0).toLocaleLowerCase('da') + second.slice(1)
  );
};

/** Words that name a document or a part of it stand in quotation marks too, with a dash where the source has a line break. */
function namesIn(sources: readonly Known[], hearing: Hearing): ReadonlySet<string> {
  const names = sources.flatMap(({ source, newest: { document } }) => {
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [titleOf(document.text, block)] : []));
    const whole = [document.title, document.subtitle ?? ''].join(' ');
    return [source.title, document.title, document.subtitle ?? '', whole, `${source.title} ${document.subtitle ?? ''}`, ...headings];
  });
  return new Set([hearing.title, ...names].map(plainForm));
}

function checkTyped(part: AnswerText, from: number, to: number, known: readonly Known[]): CheckFinding[] {
  const quote = part.text.slice(from, to);
  const pieces = unbrokenParts(quote).filter((piece) => countOfWords(piece) >= FEWEST_WORDS);
  const [longest] = pieces.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const found = known
    .flatMap((candidate) => {
      const passage = candidate.search(longest);
      return passage === null || passage.likeness < MEANT ? [] : [{ candidate, passage }];
    })
    .toSorted((a, b) => b.passage.likeness - a.passage.likeness)[0];
  if (found === undefined) return [];
  const { candidate } = found;
  const cited = citationAt(candidate, found.passage.range, null);
  if (cited === null) return [];
  const place: CheckPlace = { kind: 'answer', ...placeIn(part, from, to) };
  const provenance = otherProvenance(candidate.newest.document, cited);
  if (provenance !== null)
    return [{ code: 'citation-not-official', severity: 'warning', place, remedy: null, facts: { quote, provenance } }];
  const where = referenceTo(candidate, cited);
  const text = candidate.newest.document.text;
  const wrong = pieces.find((piece) => {
    const passage = candidate.search(piece);
    return passage === null || !sameWords(piece, text.slice(passage.range.start, passage.range.end));
  });
  // What was left out would come back: a quotation with gaps is a person's to make.
  const remedy =
    pieces.length === 1 && unbrokenParts(quote).length === 1 && part.within === null ? ({ kind: 'cite', citation: cited } as const) : null;
  if (wrong === undefined) return [{ code: 'quote-not-cited', severity: 'information', place, remedy, facts: { quote, reference: where } }];
  const passage = candidate.search(wrong);
  const there = passage === null || passage.likeness < MEANT ? cited.exact : text.slice(passage.range.start, passage.range.end);
  return [{ code: 'quote-misquoted', severity: 'warning', place, remedy, facts: { quote, found: there, reference: where } }];
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
