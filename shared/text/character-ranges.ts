/** First and last code point of characters that follow each other, both included. */
export type CharacterRange = readonly [first: number, last: number];

/** The same characters in as few ranges as can be, in order. */
export function joinedRanges(ranges: readonly CharacterRange[]): CharacterRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const open = joined.at(-1);
    if (open !== undefined && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Whether a character is among joined ranges. */
export function holdsCharacter(ranges: readonly CharacterRange[], codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = -1] = ranges[middle] ?? [];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
