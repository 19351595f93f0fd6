import type { TextComparison } from '../comparing/compare-texts.ts';
import type { Stretch } from '../comparing/stretches.ts';
import { isLetter } from '../comparing/words.ts';
import type { TextRange } from '../domain/source-document.ts';
import { isSameSign, splitsWord, trimmed } from './letters.ts';

/** Characters beyond a quote's found letters that are looked at for words which replaced its outermost ones. */
const EDGE = 160;

type Word = { readonly from: number; readonly to: number };

const wordsIn = (text: string): Word[] => {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    while (at < text.length && !isLetter(text.charCodeAt(at))) at += 1;
    const from = at;
    while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
    if (at > from) words.push({ from, to: at });
  }
  return words;
};

/**
 * How many characters of `put`, read from the quote's found letters outwards, stand for the `lost` ones of the quote: the words
 * that replaced its outermost words, when as many words stand there as before (`around`: the whole of the old words there) or the
 * quote's own signs close them off within `most` characters, and the signs that are the same.
 */
const replacedLength = (lost: string, around: string, put: string, most: number): number => {
  // A quote within one line has lost nothing to other lines.
  const [near, instead] = lost.includes('\n') ? [around, put] : [firstLine(around), firstLine(put)];
  const lostWords = wordsIn(lost);
  const putWords = wordsIn(instead);
  const nearWords = wordsIn(near);
  const lastLost = lostWords.at(-1);
  const lastPut = putWords[lostWords.length - 1];
  if (lastLost !== undefined && lastPut !== undefined && putWords.length === nearWords.length)
    return signsInCommon(lost, put, lastLost.to, lastPut.to);
  const closed = nearWords.length === lostWords.length ? lengthToSigns(instead, closingSigns(lost.slice(-EDGE))) : 0;
  return closed > 0 && closed <= most ? closed : signsInCommon(lost, put, 0, 0);
};

/** The signs that a text ends with, from its last letter or space on: '.', '?”'. */
const closingSigns = (text: string): string => /[^\p{L}\p{N}\p{M}\s]*$/u.exec(text)?.[0] ?? '';

/** How far a text goes to the end of some signs that stand after words of it, as '.' does at the end of a sentence; 0 when they do not. */
const lengthToSigns = (text: string, signs: string): number => {
  if (signs === '') return 0;
  for (let at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + 1)) {
    const end = at + signs.length;
    if (wordsIn(text.slice(0, at)).length === 0) return 0;
    if (!isLetter(text.charCodeAt(end))) return end;
  }
  return 0;
};

const firstLine = (text: string): string => (text.includes('\n') ? text.slice(0, text.indexOf('\n')) : text);

/** How far two texts go on with the same signs, from an offset in each. Letters stop it. */
const signsInCommon = (a: string, b: string, atA: number, atB: number): number => {
  let at = 0;
  while (
    atA + at < a.length &&
    atB + at < b.length &&
    !isLetter(a.charCodeAt(atA + at)) &&
    isSameSign(a.charAt(atA + at), b.charAt(atB + at))
  )
    at += 1;
  return atB + at;
};

const reversed = (text: string): string => text.split('').reverse().join('');

/** Words put in before a quote's closing signs go with it up to this share of what was found: beyond it they are another quotation. */
const PUT_IN = 0.5;

/** The new range of a quote of which the parts from `first` to `last` were found: the words that replaced its ends are taken with it. */
export function edgesOf(comparison: TextComparison, range: TextRange, first: Stretch, last: Stretch): TextRange {
  const { old, new: next } = comparison;
  let start = first.new;
  let end = last.new + last.length;
  const most = (end - start) * PUT_IN;
  if (range.start < first.old) {
    const { old: oldFrom, new: newFrom } = endBefore(comparison, first);
    const around = old.slice(Math.max(oldFrom, first.old - EDGE), first.old);
    const put = next.slice(Math.max(newFrom, first.new - EDGE), first.new);
    start -= replacedLength(reversed(old.slice(range.start, first.old)), reversed(around), reversed(put), most);
  }
  const lastOld = last.old + last.length;
  if (range.end > lastOld) {
    const { old: oldTo, new: newTo } = startAfter(comparison, last);
    const around = old.slice(lastOld, Math.min(oldTo, lastOld + EDGE));
    const put = next.slice(end, Math.min(newTo, end + EDGE));
    end += replacedLength(old.slice(lastOld, range.end), around, put, most);
  }
  // A whole word is quoted as a whole word, though letters have been added to it.
  if (!splitsWord(old, range.start)) while (splitsWord(next, start)) start -= 1;
  if (!splitsWord(old, range.end)) while (splitsWord(next, end)) end += 1;
  return trimmed(next, { start, end });
}

/** Where the stretch before a part ends, if it is of the same passage; else the part's own line begins. */
const endBefore = ({ stretches, old, new: next }: TextComparison, part: Stretch): { readonly old: number; readonly new: number } => {
  const before = stretches[indexOf(stretches, part.old) - 1];
  if (before !== undefined && before.move === part.move && before.new + before.length <= part.new)
    return { old: before.old + before.length, new: before.new + before.length };
  return { old: old.lastIndexOf('\n', part.old - 1) + 1, new: next.lastIndexOf('\n', part.new - 1) + 1 };
};

const startAfter = ({ stretches, old, new: next }: TextComparison, part: Stretch): { readonly old: number; readonly new: number } => {
  const after = stretches[indexOf(stretches, part.old) + 1];
  if (after !== undefined && after.move === part.move && after.new >= part.new + part.length) return { old: after.old, new: after.new };
  const [oldEnd, newEnd] = [old.indexOf('\n', part.old + part.length), next.indexOf('\n', part.new + part.length)];
  return { old: oldEnd < 0 ? old.length : oldEnd, new: newEnd < 0 ? next.length : newEnd };
};

/** The stretch that holds an offset of the old text. */
const indexOf = (stretches: readonly Stretch[], offset: number): number => {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.old ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
