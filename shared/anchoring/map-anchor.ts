import type { TextComparison } from '../comparing/compare-texts.ts';
import type { TextRange } from '../domain/source-document.ts';
import { type Anchor, holdsIn } from './anchor.ts';
import { candidateAt, landingIn, type Mapped, MOST_CANDIDATES } from './landing.ts';
import { lettersIn, withSigns } from './letters.ts';
import { anchorResolver } from './resolve.ts';

/** Below this share of common words two texts are not versions of each other, and quotes are looked for by their own words. */
const VERSIONS = 0.1;

/** True where a place has all the letters of an anchor's surroundings on both sides. */
const isSurroundedAs = (text: string, { start, end }: TextRange, { prefix, suffix }: Anchor): boolean =>
  lettersIn(text.slice(Math.max(0, start - prefix.length), start)).endsWith(lettersIn(prefix)) &&
  lettersIn(text.slice(end, end + suffix.length)).startsWith(lettersIn(suffix));

/**
 * Follows anchors of the old text into the new one. An anchor that does not stand where it says is first looked for in the old
 * text by its words and their surroundings, and when it is not there, in the new.
 */
export function anchorMapper(comparison: TextComparison): (anchor: Anchor) => Mapped {
  const { old, new: next } = comparison;
  const inOld = anchorResolver(old);
  const inNew = anchorResolver(next);
  const land = landingIn(comparison);

  const byItsWords = (anchor: Anchor): Mapped => {
    const found = inNew(anchor);
    switch (found.kind) {
      case 'exact':
      case 'moved':
        // Never exact: no passage is known to correspond.
        return { outcome: 'moved', ...candidateAt(next, withSigns(next, found.range, anchor.exact), anchor.exact) };
      case 'ambiguous':
        return {
          outcome: 'ambiguous',
          candidates: found.ranges
            .slice(0, MOST_CANDIDATES)
            .map((range) => candidateAt(next, withSigns(next, range, anchor.exact), anchor.exact)),
        };
      case 'orphaned':
        return { outcome: 'orphaned', candidates: [] };
    }
  };

  /** Where an anchor that stands where it says came to. Of equal words elsewhere those are meant that have all of its surroundings. */
  const fromItsPlace = (anchor: Anchor): Mapped => {
    if (isSurroundedAs(old, anchor, anchor)) return land(anchor);
    const other = inOld({ ...anchor, start: 0, end: 0 });
    const meant = other.kind === 'moved' ? withSigns(old, other.range, anchor.exact) : anchor;
    return land(isSurroundedAs(old, meant, anchor) ? meant : anchor);
  };

  const follow = (anchor: Anchor): Mapped => {
    if (comparison.kept < VERSIONS) return byItsWords(anchor);
    if (holdsIn(old, anchor)) return fromItsPlace(anchor);
    const first = old.indexOf(anchor.exact);
    // The very words, once in the whole text: no surroundings are needed to know the place.
    if (first >= 0 && !old.includes(anchor.exact, first + 1)) return land({ start: first, end: first + anchor.exact.length });
    const standing = inOld(anchor);
    switch (standing.kind) {
      case 'exact':
      case 'moved':
        return land(withSigns(old, standing.range, anchor.exact));
      case 'ambiguous': {
        const candidates = standing.ranges.slice(0, MOST_CANDIDATES).flatMap((range) => {
          const mapped = land(withSigns(old, range, anchor.exact));
          if (mapped.outcome === 'exact' || mapped.outcome === 'moved')
            return [{ range: mapped.range, text: mapped.text, score: mapped.score }];
          return mapped.outcome === 'ambiguous' ? mapped.candidates : [];
        });
        return { outcome: candidates.length === 0 ? 'orphaned' : 'ambiguous', candidates: candidates.slice(0, MOST_CANDIDATES) };
      }
      case 'orphaned':
        return byItsWords(anchor);
    }
  };

  return (anchor) => {
    const mapped = follow(anchor);
    // Quoted with other spaces or signs than its text has: found, but these are not its very words.
    return mapped.outcome === 'exact' && mapped.text !== anchor.exact ? { ...mapped, outcome: 'moved' } : mapped;
  };
}
