import type { Lines } from './lines.ts';
import { alignSmall } from './small-alignment.ts';
import type { Words } from './words.ts';

/** Words at the start of a line that may be the same by their place alone: 'Pejlemærke 2:', '3.1', 'Det betyder'. */
const LEAD = 3;

/** Words before a line's first pair that are paired anew. */
const MOST_ANEW = 24;

/**
 * Pairs the first words of lines with the line they belong to. When guidepost 2 is taken out and guidepost 3 becomes number 2, the
 * words 'Pejlemærke 2' are still there in order, but the line is that of guidepost 3. Changes `pairs` (old word → new word).
 */
export function settleLineStarts(old: Words, next: Words, oldLines: Lines, newLines: Lines, pairs: Int32Array): void {
  settle(old, next, oldLines, newLines, pairs);
  // The same for what was put in, seen from the other side.
  const inverse = new Int32Array(next.ids.length).fill(-1);
  for (let word = 0; word < pairs.length; word += 1) {
    const place = pairs[word] ?? -1;
    if (place >= 0) inverse[place] = word;
  }
  settle(next, old, newLines, oldLines, inverse);
  pairs.fill(-1);
  for (let place = 0; place < inverse.length; place += 1) {
    const word = inverse[place] ?? -1;
    if (word >= 0) pairs[word] = place;
  }
}

const settle = (from: Words, to: Words, fromLines: Lines, toLines: Lines, pairs: Int32Array): void => {
  const lengthOf = (word: number): number => (from.ends[word] ?? 0) - (from.starts[word] ?? 0);
  for (let line = 0; line < fromLines.starts.length; line += 1) {
    const first = fromLines.firstWords[line] ?? 0;
    const end = fromLines.firstWords[line + 1] ?? first;
    const place = pairs[first] ?? -1;
    if (end === first || place < 0) continue;
    const other = toLines.ofWord[place] ?? 0;
    if (toLines.firstWords[other] !== place) continue;
    let lead = first;
    while (lead < end && lead - first <= LEAD && (pairs[lead] ?? -1) >= 0 && toLines.ofWord[pairs[lead] ?? 0] === other) lead += 1;
    if (lead === end || lead - first > LEAD || !pairs.subarray(lead, end).every((pair) => pair < 0)) continue;
    let following = end;
    while (following < pairs.length && (pairs[following] ?? -1) < 0) following += 1;
    const landed = pairs[following] ?? -1;
    if (landed < 0 || toLines.ofWord[landed] !== other) continue;
    const start = fromLines.firstWords[fromLines.ofWord[following] ?? 0] ?? following;
    if (following - start > MOST_ANEW || landed - place > MOST_ANEW) continue;
    pairs.fill(-1, first, lead);
    if (following > start)
      alignSmall(from.ids, to.ids, { oldFrom: start, oldTo: following, newFrom: place, newTo: landed }, lengthOf, pairs);
  }
};
