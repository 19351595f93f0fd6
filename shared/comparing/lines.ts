import type { Words } from './words.ts';

/** Where a text's lines begin and end, in UTF-16 offsets; the line break is in none. */
export type LineBounds = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/** A text's lines and which words stand in each. */
export type Lines = LineBounds & {
  /** The first word at or after each line's start; one more entry than lines, the last is the number of words. */
  readonly firstWords: Int32Array;
  /** Each word's line. */
  readonly ofWord: Int32Array;
};

export function lineBounds(text: string): LineBounds {
  const starts: number[] = [0];
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    ends.push(at);
    starts.push(at + 1);
  }
  ends.push(text.length);
  return { starts, ends };
}

export function linesOf({ text, starts: wordStarts }: Words): Lines {
  const { starts, ends } = lineBounds(text);
  const firstWords = new Int32Array(starts.length + 1);
  const ofWord = new Int32Array(wordStarts.length);
  let word = 0;
  for (let line = 0; line < starts.length; line += 1) {
    firstWords[line] = word;
    const end = ends[line] ?? 0;
    while (word < wordStarts.length && (wordStarts[word] ?? 0) < end) ofWord[word++] = line;
  }
  firstWords[starts.length] = word;
  return { starts, ends, firstWords, ofWord };
}

/** The line that an offset stands in. */
export function lineAt({ starts }: LineBounds, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
