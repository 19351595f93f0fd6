import type { Span } from './landmarks.ts';

/** What a pair of equal words is worth, and more when the pair before it is matched too: words that stand together belong together. */
const PAIR = 2;
const TOGETHER = 3;

/**
 * Pairs the equal words of two short stretches so that as many and as coherent ones as possible keep their order, weighing long
 * words more than short ones. Writes into `pairs` (old word → new word). Time and memory: the product of the two lengths.
 */
export function alignSmall(a: Int32Array, b: Int32Array, span: Span, lengthOf: (oldWord: number) => number, pairs: Int32Array): void {
  const { oldFrom, oldTo, newFrom, newTo } = span;
  const rows = oldTo - oldFrom;
  const width = newTo - newFrom + 1;
  // best: worth of the best pairing of what stands before; paired: the same when the two last words are a pair, else -1.
  const best = new Int32Array((rows + 1) * width);
  const paired = new Int32Array((rows + 1) * width).fill(-1);
  for (let i = 1; i <= rows; i += 1) {
    const id = a[oldFrom + i - 1];
    const worth = PAIR + Math.min(10, lengthOf(oldFrom + i - 1));
    for (let j = 1; j < width; j += 1) {
      const at = i * width + j;
      let value = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0);
      if (id === b[newFrom + j - 1]) {
        const before = at - width - 1;
        const chained = paired[before] ?? -1;
        const pair = worth + Math.max(best[before] ?? 0, chained < 0 ? 0 : chained + TOGETHER);
        paired[at] = pair;
        if (pair > value) value = pair;
      }
      best[at] = value;
    }
  }
  let i = rows;
  let j = width - 1;
  let mustPair = false;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const pair = paired[at] ?? -1;
    if (pair >= 0 && (mustPair || pair === best[at])) {
      pairs[oldFrom + i - 1] = newFrom + j - 1;
      const before = at - width - 1;
      const chained = paired[before] ?? -1;
      mustPair = chained >= 0 && chained + TOGETHER > (best[before] ?? 0);
      i -= 1;
      j -= 1;
    } else if (best[at] === best[at - width]) i -= 1;
    else j -= 1;
  }
}
