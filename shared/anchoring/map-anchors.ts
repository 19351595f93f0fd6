import { compareTexts } from '../comparing/compare-texts.ts';
import type { SourceDocument, TextRange } from '../domain/source-document.ts';
import type { Anchor } from './anchor.ts';
import { anchorMapper } from './map-anchor.ts';

/** A place that the words may have come to; the greater the score, the likelier. */
export type PlaceCandidate = TextRange & { readonly score: number };

/** Where an anchor's words stand in another version. 'exact': the same words in the corresponding place, whatever its offset. */
export type MappedAnchor =
  | { readonly kind: 'exact' | 'moved'; readonly range: TextRange }
  | { readonly kind: 'ambiguous' | 'orphaned'; readonly candidates: readonly PlaceCandidate[] };

/** Finds anchors of one version of a source in another: an answer for each, in the same order. */
export type MapAnchors = (from: SourceDocument, to: SourceDocument, anchors: readonly Anchor[]) => readonly MappedAnchor[];

/** Follows each anchor through what has changed between the two texts, as `compare` finds it. */
export const mapAnchorsBy =
  (compare: typeof compareTexts): MapAnchors =>
  (from, to, anchors) => {
    const follow = anchorMapper(compare(from.text, to.text));
    return anchors.map((anchor): MappedAnchor => {
      const mapped = follow(anchor);
      switch (mapped.outcome) {
        case 'exact':
        case 'moved':
          return { kind: mapped.outcome, range: mapped.range };
        case 'ambiguous':
        case 'orphaned':
          return { kind: mapped.outcome, candidates: mapped.candidates.map(({ range, score }) => ({ ...range, score })) };
      }
    });
  };

export const mapByComparison: MapAnchors = mapAnchorsBy(compareTexts);
