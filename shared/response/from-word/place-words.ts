import { compareTexts } from '../../comparing/compare-texts.ts';
import { isLetter } from '../../comparing/words.ts';

/** Where each character of one text stands in another; -1 where it does not, or where that cannot be told. */
export type CharacterPlaces = {
  readonly at: Int32Array;
  /** Share of the first text's words that the second has, 0–1. */
  readonly kept: number;
};

const isSign = (text: string, index: number): boolean => index >= 0 && index < text.length && !isLetter(text.charCodeAt(index));

/** Finds a text's characters in another: by words and their order, with the signs and spaces that stand beside them. */
export function placeCharacters(old: string, now: string): CharacterPlaces {
  const { stretches, openQuestions, kept } = compareTexts(old, now);
  const at = new Int32Array(old.length).fill(-1);
  const isTaken = new Uint8Array(now.length);
  const pair = (from: number, to: number): void => {
    at[from] = to;
    isTaken[to] = 1;
  };
  for (const stretch of stretches) for (let i = 0; i < stretch.length; i += 1) pair(stretch.old + i, stretch.new + i);
  for (const { old: first, new: second, length } of stretches) {
    for (let i = length; isSign(old, first + i) && old[first + i] === now[second + i]; i += 1) {
      if (at[first + i] !== -1 || isTaken[second + i] === 1) break;
      pair(first + i, second + i);
    }
    for (let i = -1; isSign(old, first + i) && old[first + i] === now[second + i]; i -= 1) {
      if (at[first + i] !== -1 || isTaken[second + i] === 1) break;
      pair(first + i, second + i);
    }
  }
  for (const { old: range } of openQuestions) at.fill(-1, range.start, range.end);
  return { at, kept };
}
