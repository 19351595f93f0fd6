import type { TextRange } from '../domain/source-document.ts';

/** The words of a quotation one by one, each with the signs at it; half-open offsets. */
export const wordsIn = (exact: string): readonly TextRange[] =>
  [...exact.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The words that omissions leave out, by number. */
export const omittedWords = (words: readonly TextRange[], omissions: readonly TextRange[]): ReadonlySet<number> =>
  new Set(words.flatMap(({ start, end }, index) => (omissions.some((gap) => gap.start < end && start < gap.end) ? [index] : [])));

/** The omissions that leave out these words: neighbours are one. */
export function omissionsOf(words: readonly TextRange[], omitted: ReadonlySet<number>): TextRange[] {
  const gaps: { start: number; end: number }[] = [];
  let last = -2;
  words.forEach(({ start, end }, index) => {
    if (!omitted.has(index)) return;
    const open = gaps.at(-1);
    if (open !== undefined && last === index - 1) open.end = end;
    else gaps.push({ start, end });
    last = index;
  });
  return gaps;
}
