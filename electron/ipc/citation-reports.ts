import type { Mapped } from '../../shared/anchoring/landing.ts';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import { quoteDifference } from '../../shared/comparing/quote-difference.ts';
import { FEWEST_WORDS, MEANT } from '../../shared/checks/match-quote.ts';
import { countOfWords, passageSearch } from '../../shared/checks/passage-search.ts';
import type { SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { carriedOmissions, type CitationReport } from '../../shared/response/citation-report.ts';
import { referencesTo, verifyCitation, versionName } from '../../shared/response/reference.ts';
import { sourceLines } from '../../shared/response/source-list.ts';
import { otherProvenance } from '../../shared/text/provenance.ts';
import { citationState } from '../../shared/versions/citation-state.ts';
import type { Store } from '../db/store.ts';
import type { Compare } from './comparisons.ts';
import type { CorrectedVersion } from './corrected-version.ts';
import { documentsAtHand } from './documents-at-hand.ts';
import { citationFollower } from './open-citations.ts';

const rangeOf = (mapped: Mapped | null): TextRange | null =>
  mapped?.outcome === 'exact' || mapped?.outcome === 'moved' ? mapped.range : null;

/** Where words stand that are nearly those of a citation which is not its source's. */
function nearly({ document: { text } }: CorrectedVersion, { exact }: Citation): TextRange | null {
  const passage = countOfWords(exact) < FEWEST_WORDS ? null : passageSearch(text)(exact);
  return passage !== null && passage.likeness >= MEANT ? passage.range : null;
}

/** The citation of what the newest version says instead; null when it cannot be told. */
function citedNow(newest: CorrectedVersion, newestId: SourceVersionId, citation: Citation, range: TextRange | null): Citation | null {
  const anchor = range === null ? null : anchorFor(newest.document.text, range);
  if (anchor === null) return null;
  const { sourceId, annotationId } = citation;
  const omissions = carriedOmissions(citation, anchor.exact);
  return { sourceId, versionId: newestId, annotationId, ...anchor, ...(omissions.length > 0 && { omissions }) };
}

/** Tells of citations what is known of them, one by one, and of the sources they cite, a line each. */
export function citationReports(
  store: Store,
  compare: Compare,
  citations: readonly Citation[],
): { readonly reports: CitationReport[]; readonly sourceLines: string[] } {
  const documentOf = documentsAtHand(store);
  const versionOf = ({ versionId, sourceId }: Citation): CorrectedVersion | null => {
    const version = documentOf(versionId)?.version ?? null;
    return version?.sourceId === sourceId ? version : null;
  };
  const known = new Map<SourceId, { readonly newestId: SourceVersionId | null; readonly isDeleted: boolean }>();
  const sourceOf = (id: SourceId) => {
    const source = known.get(id) ?? { newestId: store.sources.newestVersion(id), isDeleted: store.sources.find(id) === null };
    known.set(id, source);
    return source;
  };
  const followers = new Map<string, ReturnType<typeof citationFollower>>();
  const follow = (citation: Citation, to: SourceVersionId): Mapped | null => {
    const follower = followers.get(citation.sourceId) ?? citationFollower(store, compare, citation.sourceId, to);
    followers.set(citation.sourceId, follower);
    return follower(citation);
  };
  const writers = new Map<SourceVersionId, ReturnType<typeof referencesTo>>();
  const writerOf = (id: SourceVersionId, { document, title, role }: CorrectedVersion) => {
    const writer = writers.get(id) ?? referencesTo({ document, title, heard: role === 'heard' });
    writers.set(id, writer);
    return writer;
  };

  const report = (citation: Citation): CitationReport => {
    const version = versionOf(citation);
    const { newestId, isDeleted } = sourceOf(citation.sourceId);
    const newest = newestId === null ? null : (documentOf(newestId)?.version ?? null);
    const write = version === null ? null : writerOf(citation.versionId, version);
    const isVerbatim = version !== null && verifyCitation(version.document, citation);
    const base = {
      inlineReference: write?.(citation, 'inline') ?? '',
      blockReference: write?.(citation, 'block') ?? '',
      version: version === null ? null : versionName(version.document),
      newestVersion: newest === null ? null : versionName(newest.document),
      provenance: version === null ? ('official' as const) : (otherProvenance(version.document, citation) ?? ('official' as const)),
    };
    const isNewest = newestId === citation.versionId;
    const mapped = version === null || newestId === null || (isNewest && isVerbatim) ? null : follow(citation, newestId);
    const range = isVerbatim || newest === null ? rangeOf(mapped) : (rangeOf(mapped) ?? nearly(newest, citation));
    const now = newest === null || newestId === null ? null : citedNow(newest, newestId, citation, range);
    const told = { ...base, now, difference: now === null ? [] : quoteDifference(citation.exact, now.exact) };
    if (!isVerbatim) return { state: isDeleted && version === null ? 'source-deleted' : 'altered', ...told };
    if (isDeleted) return { state: 'source-deleted', ...base, now: null, difference: [] };
    if (isNewest || mapped === null) return { state: 'verbatim', ...told };
    const state = citationState(mapped, citation.exact);
    return { state: state !== 'verbatim' && citation.isKept === true ? 'kept' : state, ...told };
  };

  return {
    reports: citations.map(report),
    sourceLines: sourceLines(citations, (citation) => {
      const version = versionOf(citation);
      return version === null ? null : { document: version.document, title: version.title, heard: version.role === 'heard' };
    }),
  };
}
