import type { Mapped } from '../../../shared/anchoring/landing.ts';
import { type Anchor, anchorFor } from '../../../shared/anchoring/anchor.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import type { Random } from './random.ts';
import type { Revision } from './revision.ts';

/** Where a quote's letters went: the part of the new text they span, where most of them stand together, and their share. */
export type Truth = { readonly range: TextRange | null; readonly share: number };

const SAME_PLACE = 600;

export const truthOf = ({ old, placeOf }: Revision, { start, end }: TextRange): Truth => {
  let total = 0;
  const places: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(old.charAt(at))) continue;
    total += 1;
    const place = placeOf[at] ?? -1;
    if (place >= 0) places.push(place);
  }
  if (places.length === 0) return { range: null, share: 0 };
  const clusters: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last !== undefined && place - (last.at(-1) ?? 0) <= SAME_PLACE) last.push(place);
    else clusters.push([place]);
  }
  const [best = []] = clusters.toSorted((a, b) => b.length - a.length);
  return { range: { start: best[0] ?? 0, end: (best.at(-1) ?? 0) + 1 }, share: best.length / total };
};

export type Verdict = 'right' | 'wrong' | 'missed';

/** Share of a quote's letters that must be left for it to be missed when it is not found, and below which it is gone. */
const LEFT = 0.5;
const GONE = 0.2;

/** Judges an answer. Right place: the ranges share at least half of what they cover together. */
export const judge = (truth: Truth, found: TextRange | null): Verdict => {
  if (found === null) return truth.share >= LEFT ? 'missed' : 'right';
  if (truth.range === null || truth.share < GONE) return 'wrong';
  const common = Math.min(found.end, truth.range.end) - Math.max(found.start, truth.range.start);
  const all = Math.max(found.end, truth.range.end) - Math.min(found.start, truth.range.start);
  return common >= all / 2 ? 'right' : 'wrong';
};

export const attachedAt = (mapped: Mapped): TextRange | null =>
  mapped.outcome === 'exact' || mapped.outcome === 'moved' ? mapped.range : null;

/** Quotes of all lengths, from anywhere: words, sentences, several lines; one in five begins and ends within words. */
export const quotesFrom = (random: Random, text: string, count: number): Anchor[] => {
  const quotes: Anchor[] = [];
  while (quotes.length < count) {
    const kind = random.next();
    const length =
      kind < 0.1
        ? 3 + random.below(12)
        : kind < 0.8
          ? 20 + random.below(180)
          : kind < 0.95
            ? 200 + random.below(500)
            : 700 + random.below(1300);
    let start = random.below(text.length - 1);
    let end = Math.min(text.length, start + length);
    if (!random.chance(0.2)) {
      while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start -= 1;
      while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end += 1;
    }
    const anchor = anchorFor(text, { start, end });
    if (anchor !== null && /[\p{L}\p{N}]{3}/u.test(anchor.exact)) quotes.push(anchor);
  }
  return quotes;
};
