import { anchorMapper } from '../../shared/anchoring/map-anchor.ts';
import type { Mapped } from '../../shared/anchoring/landing.ts';
import type { HearingId, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { ResponseSummary } from '../../shared/domain/response.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import { answerParts } from '../../shared/response/answer-parts.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { bodyOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { citationState, type OpenCitation } from '../../shared/versions/citation-state.ts';
import { anchorInContext } from '../../shared/versions/words-in-context.ts';
import type { Store } from '../db/store.ts';
import type { Compare } from './comparisons.ts';
import { documentsAtHand } from './documents-at-hand.ts';
import { candidatesIn } from './open-passages.ts';

export type CitationInAnswer = { readonly response: ResponseSummary; readonly index: number; readonly citation: Citation };

/** The citations of a hearing's answers, answer by answer in the order of the answer. What cannot be read cites nothing. */
export const citationsOf = (store: Store, hearingId: HearingId): CitationInAnswer[] =>
  store.responses
    .list()
    .filter((response) => response.hearingId === hearingId)
    .flatMap((response) => {
      const body = bodyOf(loadResponseDoc(store.responses.log(response.id, 0).updates));
      return answerParts(body)
        .flatMap((part) => (part.kind === 'citation' ? [part.citation] : []))
        .map((citation, index) => ({ response, index, citation }));
    });

/** Follows citations of any version of a source to one of its versions. Null where the cited version is not one of that source. */
export function citationFollower(
  store: Store,
  compare: Compare,
  sourceId: SourceId,
  to: SourceVersionId,
): (citation: Citation) => Mapped | null {
  const documentOf = documentsAtHand(store);
  const followers = new Map<SourceVersionId, ((citation: Citation) => Mapped) | null>();
  const followerFrom = (from: SourceVersionId): ((citation: Citation) => Mapped) | null => {
    const known = followers.get(from);
    if (known !== undefined) return known;
    const cited = documentOf(from)?.version;
    const target = documentOf(to)?.version;
    const isOfSource = cited !== undefined && target !== undefined && cited.sourceId === sourceId;
    const follower = isOfSource ? anchorMapper(compare(cited.document.text, target.document.text)) : null;
    followers.set(from, follower);
    return follower;
  };
  return (citation) => followerFrom(citation.versionId)?.(citation) ?? null;
}

/** The citations of a hearing's answers whose words are not surely in the newest version of their source. */
export function openCitations(store: Store, hearingId: HearingId, compare: Compare): OpenCitation[] {
  const grown = new Map(
    store.sources
      .list()
      .filter((source) => source.hearingId === hearingId && store.sources.versions(source.id).length > 1)
      .map((source): [SourceId, SourceSummary] => [source.id, source]),
  );
  // Where no source has had another version, no answer need be read: this is asked at every pause in writing.
  if (grown.size === 0) return [];
  const documentOf = documentsAtHand(store);
  const followers = new Map([...grown.values()].map(({ id, versionId }) => [id, citationFollower(store, compare, id, versionId)]));
  return citationsOf(store, hearingId).flatMap(({ response, index, citation }): OpenCitation[] => {
    const source = grown.get(citation.sourceId);
    if (source === undefined || source.versionId === citation.versionId) return [];
    const mapped = followers.get(source.id)?.(citation) ?? null;
    const newest = documentOf(source.versionId);
    const cited = documentOf(citation.versionId);
    if (mapped === null || newest === null || cited === null) return [];
    const state = citationState(mapped, citation.exact);
    if (state === 'verbatim' || citation.isKept === true) return [];
    const places = 'candidates' in mapped ? mapped.candidates : [mapped];
    return [
      {
        responseId: response.id,
        responseTitle: response.title,
        index,
        citation,
        sourceId: source.id,
        state,
        old: anchorInContext(cited.version.document, citation, cited.whereIs),
        versionId: source.versionId,
        candidates: candidatesIn(
          newest,
          places.map(({ range, score }) => ({ ...range, score })),
          citation.exact,
        ),
      },
    ];
  });
}
