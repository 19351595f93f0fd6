import type { Lines } from './lines.ts';

/** So many words in a row on both sides belong together even where all around them is new. */
const SURE_RUN = 14;

/** In a line of which less than this share is paired, on both sides, a few equal words are chance: 'det betyder at' is everywhere. */
const CHANCE = 0.5;

const pairedShares = (isPaired: (word: number) => boolean, { firstWords }: Lines): Float64Array => {
  const shares = new Float64Array(firstWords.length - 1);
  for (let line = 0; line < shares.length; line += 1) {
    const from = firstWords[line] ?? 0;
    const to = firstWords[line + 1] ?? 0;
    let paired = 0;
    for (let word = from; word < to; word += 1) if (isPaired(word)) paired += 1;
    shares[line] = to === from ? 0 : paired / (to - from);
  }
  return shares;
};

/** Undoes pairs that are there by chance: short runs of equal words between two lines that are otherwise not alike. */
export function dropChancePairs(pairs: Int32Array, newCount: number, oldLines: Lines, newLines: Lines): void {
  const taken = new Uint8Array(newCount);
  for (const place of pairs) if (place >= 0) taken[place] = 1;
  const oldShares = pairedShares((word) => (pairs[word] ?? -1) >= 0, oldLines);
  const newShares = pairedShares((word) => taken[word] === 1, newLines);
  for (let from = 0; from < pairs.length;) {
    const place = pairs[from] ?? -1;
    let to = from + 1;
    if (place >= 0) {
      while (to < pairs.length && pairs[to] === place + to - from) to += 1;
      let likeness = 0;
      for (let word = from; word < to; word += 1)
        likeness = Math.max(
          likeness,
          oldShares[oldLines.ofWord[word] ?? 0] ?? 0,
          newShares[newLines.ofWord[place + word - from] ?? 0] ?? 0,
        );
      if (to - from < SURE_RUN && likeness < CHANCE) pairs.fill(-1, from, to);
    }
    from = to;
  }
}
