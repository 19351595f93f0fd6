import type { Lines } from './lines.ts';
import type { Words } from './words.ts';

/** Old words that could as well have been paired with others: a passage stands twice in a row in one text and once in the other. */
export type Doubt = {
  /** Old words, half-open. */
  readonly oldFrom: number;
  readonly oldTo: number;
  /** Where in the new text the first of them may stand, in words. */
  readonly places: readonly number[];
};

/** Longest repetition that is followed, in words. */
const LONGEST_SLIDE = 2_000;

/** A cut before a word is the better the more it looks like where a person would cut: at a line, a sentence, a comma. */
const cutWorth = ({ text, starts, ends }: Words, lines: Lines, word: number): number => {
  if (word === 0 || word >= starts.length || lines.ofWord[word] !== lines.ofWord[word - 1]) return 4;
  const between = text.slice(ends[word - 1], starts[word]);
  if (/[.!?:]/.test(between)) return 3;
  return /[,;–(]/.test(between) ? 2 : 1;
};

/**
 * The first and last of the best readings of where surplus words stand, in words before or after `from`. `isFollowing` says
 * whether the next such step still goes through words that are paired one after the other.
 */
const bestReadings = (
  words: Words,
  lines: Lines,
  from: number,
  to: number,
  isFollowing: (step: number) => boolean,
): readonly [number, number] => {
  const { ids } = words;
  let low = 0;
  let high = 0;
  while (-low < LONGEST_SLIDE && from + low > 0 && ids[from + low - 1] === ids[to + low - 1] && isFollowing(low - 1)) low -= 1;
  while (high < LONGEST_SLIDE && to + high < ids.length && ids[from + high] === ids[to + high] && isFollowing(high)) high += 1;
  if (low === high) return [0, 0];
  let best = 0;
  let range: readonly [number, number] = [0, 0];
  for (let by = low; by <= high; by += 1) {
    const worth = cutWorth(words, lines, from + by) + cutWorth(words, lines, to + by);
    if (worth > best) [best, range] = [worth, [by, by]];
    else if (worth === best) range = [range[0], by];
  }
  return range;
};

/**
 * Words put in or taken out can often be read in several ways: of "A. A." and "A." either may be the one that is left. Moves
 * such cuts to where a person would cut (lines before sentences before words) by changing `pairs`, and returns as doubts the
 * words that differ between readings that are equally good.
 */
export function settleSlides(old: Words, next: Words, oldLines: Lines, newLines: Lines, pairs: Int32Array): Doubt[] {
  const doubts: Doubt[] = [];
  const pairAt = (word: number): number => (word < 0 ? -1 : word < pairs.length ? (pairs[word] ?? -1) : next.ids.length);
  let last = -1;
  for (let word = 0; word <= pairs.length; word += 1) {
    const place = pairAt(word);
    if (place < 0) continue;
    const lastPlace = pairAt(last);
    const takenOut = word - last - 1;
    const putIn = place - lastPlace - 1;
    const before = last;
    const isFollowing = (step: number): boolean =>
      step < 0
        ? before + 1 + step >= 0 && pairAt(before + 1 + step) === lastPlace + 1 + step
        : word + step < pairs.length && pairAt(word + step) === place + step;
    if (putIn > 0 && takenOut === 0) {
      const [first, final] = bestReadings(next, newLines, lastPlace + 1, place, isFollowing);
      for (let i = 0; i < first; i += 1) pairs[word + i] = lastPlace + 1 + i;
      for (let i = -1; i >= first; i -= 1) pairs[word + i] = place + i;
      if (final > first) doubts.push({ oldFrom: word + first, oldTo: word + final, places: [lastPlace + 1 + first, place + first] });
    } else if (takenOut > 0 && putIn === 0) {
      const [first, final] = bestReadings(old, oldLines, last + 1, word, isFollowing);
      for (let i = 0; i < first; i += 1) {
        pairs[last + 1 + i] = place + i;
        pairs[word + i] = -1;
      }
      for (let i = -1; i >= first; i -= 1) {
        pairs[word + i] = place + i;
        pairs[last + 1 + i] = -1;
      }
      if (final > first)
        for (const copy of [last + 1, word]) doubts.push({ oldFrom: copy + first, oldTo: copy + final, places: [place + first] });
    }
    // A cut may have been moved over this word: go on from the last pair there is.
    last = word < pairs.length && pairAt(word) < 0 ? lastPairBefore(pairs, word) : word;
  }
  return doubts;
}

const lastPairBefore = (pairs: Int32Array, word: number): number => {
  let at = word - 1;
  while (at >= 0 && (pairs[at] ?? -1) < 0) at -= 1;
  return at;
};
