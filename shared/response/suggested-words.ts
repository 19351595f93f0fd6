/** Products of lengths in words up to which all are compared; beyond it, what is alike at both ends decides. */
const COMPARABLE = 4_000_000;

/** Whole words and single signs: letters compared one by one would leave halves of words standing. */
const pieces = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];

/** True when `part` is what is left of `whole` after something was taken out of it. */
function isLeftOf(part: string, whole: string): boolean {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index += 1) if (whole[index] === part[at]) at += 1;
  return at === part.length;
}

/**
 * Which UTF-16 units of `now` were not in `recorded`: someone else wrote them in the midst of words that were proposed to go.
 * A word that was changed within counts as written. One entry per unit of `now`.
 */
export function addedSince(recorded: string, now: string): readonly boolean[] {
  if (isLeftOf(now, recorded)) return Array.from({ length: now.length }, () => false);
  const before = pieces(recorded);
  const after = pieces(now);
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const middle = unmatched(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return after.flatMap((piece, index) => {
    const isAdded = index >= start && index < after.length - end && middle[index - start] === true;
    return Array.from({ length: piece.length }, () => isAdded);
  });
}

/** What of `after` is outside the longest common subsequence; all of it where the two are too long to tell. */
function unmatched(before: readonly string[], after: readonly string[]): boolean[] {
  const isAdded = Array.from({ length: after.length }, () => true);
  if (before.length * after.length > COMPARABLE) return isAdded;
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      isAdded[column] = false;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return isAdded;
}
