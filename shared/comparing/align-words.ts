import { alignFewEdits, FEW_EDITS_COST } from './few-edits.ts';
import { type Landmark, repeatedLandmarks, type Span, uniqueLandmarks } from './landmarks.ts';
import { alignSmall } from './small-alignment.ts';
import type { Words } from './words.ts';

/** Lengths of phrases that are tried as landmarks, in words: a long one is hardly there twice by chance. */
const PHRASES = [6, 3, 1] as const;

/** Two stretches whose lengths multiply to no more are aligned word by word: at once, or when no landmark parts them. */
const AT_ONCE = 4_096;
const STILL_SMALL = 250_000;

/** What one comparison may spend in all, so that no text makes it slow: cells of small alignments, and words looked at again. */
const MOST_CELLS = 8_000_000;
const MOST_READINGS = 12;

/**
 * Pairs the words of two texts in order: old word → new word, -1 for a word without a pair. Long common phrases first, then what
 * stands between them. Bounded in time: what is too unlike to be paired within the bounds is left without.
 */
export function alignWords(old: Words, next: Words): Int32Array {
  const [a, b] = [old.ids, next.ids];
  const pairs = new Int32Array(a.length).fill(-1);
  const lengthOf = (word: number): number => (old.ends[word] ?? 0) - (old.starts[word] ?? 0);
  let cells = MOST_CELLS;
  let readings = MOST_READINGS * (a.length + b.length);
  const open: Span[] = [{ oldFrom: 0, oldTo: a.length, newFrom: 0, newTo: b.length }];

  const landmarksIn = (span: Span): { readonly landmarks: readonly Landmark[]; readonly length: number } => {
    const size = span.oldTo - span.oldFrom + span.newTo - span.newFrom;
    for (const length of PHRASES) {
      if (readings < size) break;
      readings -= size;
      const landmarks = uniqueLandmarks(a, b, span, length);
      if (landmarks.length > 0) return { landmarks, length };
    }
    if (readings >= size) {
      readings -= size;
      return { landmarks: repeatedLandmarks(a, b, span, 3), length: 3 };
    }
    return { landmarks: [], length: 0 };
  };

  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    let { oldFrom, oldTo, newFrom, newTo } = span;
    while (oldFrom < oldTo && newFrom < newTo && a[oldFrom] === b[newFrom]) pairs[oldFrom++] = newFrom++;
    while (oldFrom < oldTo && newFrom < newTo && a[oldTo - 1] === b[newTo - 1]) pairs[--oldTo] = --newTo;
    if (oldFrom === oldTo || newFrom === newTo) continue;
    const rest = { oldFrom, oldTo, newFrom, newTo };
    const area = (oldTo - oldFrom) * (newTo - newFrom);
    if (area <= AT_ONCE && area <= cells) {
      cells -= area;
      alignSmall(a, b, rest, lengthOf, pairs);
      continue;
    }
    const { landmarks, length } = landmarksIn(rest);
    if (landmarks.length === 0) {
      if (area <= STILL_SMALL && area <= cells) {
        cells -= area;
        alignSmall(a, b, rest, lengthOf, pairs);
      } else if (cells >= FEW_EDITS_COST) {
        cells -= FEW_EDITS_COST;
        alignFewEdits(a, b, rest, pairs);
      }
      continue;
    }
    for (const landmark of landmarks) {
      // Phrases overlap: on the same diagonal one goes on where the other ends, else the later one gives way.
      const skip = Math.max(oldFrom - landmark.old, newFrom - landmark.new, 0);
      if (skip >= length) continue;
      open.push({ oldFrom, oldTo: landmark.old + skip, newFrom, newTo: landmark.new + skip });
      for (let i = skip; i < length; i += 1) pairs[landmark.old + i] = landmark.new + i;
      oldFrom = landmark.old + length;
      newFrom = landmark.new + length;
    }
    open.push({ oldFrom, oldTo, newFrom, newTo });
  }
  return pairs;
}
