import type { Move } from './moves.ts';
import type { Words } from './words.ts';

/** Letters that are the same in both texts, case apart: as many from `old` on as from `new` on. UTF-16 offsets and length. */
export type Stretch = {
  readonly old: number;
  readonly new: number;
  readonly length: number;
  /** 0 for what kept its order; else the number, from 1, of the moved passage it belongs to. */
  readonly move: number;
};

/** Words on each side of a gap that is looked into letter by letter. */
const MOST_GAP_WORDS = 16;

/** Two words are one word in another form when so much of the longer is the same: 'borgerne', 'borgere'. */
const SAME_WORD = 0.6;

type Letters = { readonly letters: string; readonly at: readonly number[]; readonly cuts: ReadonlySet<number> };

/** The letters of some words in a row, where each stands, and after how many letters a word ends. */
const lettersOf = ({ folded, starts, ends }: Words, from: number, to: number): Letters => {
  let letters = '';
  const at: number[] = [];
  const cuts = new Set<number>();
  for (let word = from; word < to; word += 1) {
    const start = starts[word] ?? 0;
    const end = ends[word] ?? 0;
    letters += folded.slice(start, end);
    for (let i = start; i < end; i += 1) at.push(i);
    cuts.add(letters.length);
  }
  return { letters, at, cuts };
};

/** The stretches that two texts have in common, in old order, from the pairs of words that kept their order and the moves. */
export function stretchesOf(old: Words, next: Words, pairs: Int32Array, moves: readonly Move[]): Stretch[] {
  const found: { old: number; new: number; length: number; move: number }[] = [];
  const add = (oldAt: number, newAt: number, length: number, move: number): void => {
    const last = found.at(-1);
    if (last?.move === move && last.old + last.length <= oldAt) {
      const between = oldAt - last.old - last.length;
      const newEnd = last.new + last.length;
      let same = newAt - newEnd === between ? 0 : -1;
      while (same >= 0 && same < between && old.text.charCodeAt(oldAt - between + same) === next.text.charCodeAt(newEnd + same)) same += 1;
      if (same === between) {
        last.length = oldAt + length - last.old;
        return;
      }
    }
    found.push({ old: oldAt, new: newAt, length, move });
  };
  const addLetters = (a: Letters, b: Letters, atA: number, atB: number, count: number, move: number): void => {
    for (let i = 0; i < count; i += 1) add(a.at[atA + i] ?? 0, b.at[atB + i] ?? 0, 1, move);
  };
  const addLikeWords = (oldWord: number, newWord: number, move: number): boolean => {
    const a = lettersOf(old, oldWord, oldWord + 1);
    const b = lettersOf(next, newWord, newWord + 1);
    const longest = Math.max(a.letters.length, b.letters.length);
    const shortest = Math.min(a.letters.length, b.letters.length);
    let start = 0;
    while (start < shortest && a.letters.charAt(start) === b.letters.charAt(start)) start += 1;
    let end = 0;
    while (end < shortest - start && a.letters.at(-1 - end) === b.letters.at(-1 - end)) end += 1;
    if (start + end < longest * SAME_WORD || start + end < 3) return false;
    addLetters(a, b, 0, 0, start, move);
    addLetters(a, b, a.letters.length - end, b.letters.length - end, end, move);
    return true;
  };
  const addGap = (oldFrom: number, oldTo: number, newFrom: number, newTo: number, move: number): void => {
    if (oldTo <= oldFrom || newTo <= newFrom || oldTo - oldFrom > MOST_GAP_WORDS || newTo - newFrom > MOST_GAP_WORDS) return;
    const a = lettersOf(old, oldFrom, oldTo);
    const b = lettersOf(next, newFrom, newTo);
    // The same letters cut into words in another way: 'sam-arbejde', 'samarbejde'.
    let start = 0;
    for (let i = 0; i < a.letters.length && a.letters.charAt(i) === b.letters.charAt(i); i += 1)
      if (a.cuts.has(i + 1) && b.cuts.has(i + 1)) start = i + 1;
    addLetters(a, b, 0, 0, start, move);
    const oldRest = oldFrom + [...a.cuts].filter((cut) => cut <= start).length;
    const newRest = newFrom + [...b.cuts].filter((cut) => cut <= start).length;
    const [oldCount, newCount] = [oldTo - oldRest, newTo - newRest];
    if (oldCount === newCount) for (let i = 0; i < oldCount; i += 1) addLikeWords(oldRest + i, newRest + i, move);
    else if (oldCount > 0 && newCount > 0 && !addLikeWords(oldRest, newRest, move)) addLikeWords(oldTo - 1, newTo - 1, move);
  };
  const addRun = (run: Iterable<readonly [number, number]>, move: number): void => {
    let oldAt = -1;
    let newAt = -1;
    for (const [word, place] of run) {
      if (move === 0 || oldAt >= 0) addGap(oldAt + 1, word, newAt + 1, place, move);
      const start = old.starts[word] ?? 0;
      add(start, next.starts[place] ?? 0, (old.ends[word] ?? 0) - start, move);
      oldAt = word;
      newAt = place;
    }
    if (move === 0) addGap(oldAt + 1, pairs.length, newAt + 1, next.ids.length, move);
  };
  addRun(inOrder(pairs), 0);
  moves.forEach((move, i) => addRun(move.pairs, i + 1));
  return found.sort((a, b) => a.old - b.old);
}

function* inOrder(pairs: Int32Array): Generator<readonly [number, number]> {
  for (let word = 0; word < pairs.length; word += 1) {
    const place = pairs[word] ?? -1;
    if (place >= 0) yield [word, place];
  }
}
