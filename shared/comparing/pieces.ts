import type { TextRange } from '../domain/source-document.ts';
import { collapse } from '../text/normalise.ts';
import type { Stretch } from './stretches.ts';
import { isLetter } from './words.ts';

/** Some words of a passage, as a reader of both versions would mark them. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

const splitsWord = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isLetter(text.charCodeAt(offset - 1)) && isLetter(text.charCodeAt(offset));

/**
 * An old passage and what it has become, word by word. `stretches` are those the two have in common, in order. Other line breaks
 * and spaces are no change: what is the same is shown as the new text has it.
 */
export function piecesOf(old: string, next: string, from: TextRange, to: TextRange, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string): void => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  let oldAt = from.start;
  let newAt = to.start;
  const addGap = (oldEnd: number, newEnd: number): void => {
    const [lost, put] = [old.slice(oldAt, oldEnd), next.slice(newAt, newEnd)];
    if (collapse(lost) === collapse(put)) {
      add('same', put);
      return;
    }
    // Signs that stand on both sides of what was changed are no part of the change.
    let start = 0;
    while (start < lost.length && start < put.length && lost.charAt(start) === put.charAt(start) && !isLetter(lost.charCodeAt(start)))
      start += 1;
    let end = 0;
    const room = Math.min(lost.length, put.length) - start;
    while (end < room && lost.at(-1 - end) === put.at(-1 - end) && !isLetter(lost.charCodeAt(lost.length - 1 - end))) end += 1;
    add('same', put.slice(0, start));
    add('removed', lost.slice(start, lost.length - end));
    add('added', put.slice(start, put.length - end));
    add('same', put.slice(put.length - end));
  };
  /** Characters that are the same, case too: whole words of them. Half a word that is the same helps nobody read. */
  const addSame = (first: number, last: number, shift: number): void => {
    let [start, end] = [first, last];
    while (start < end && (splitsWord(old, start) || splitsWord(next, start + shift))) start += 1;
    while (end > start && (splitsWord(old, end) || splitsWord(next, end + shift))) end -= 1;
    if (start >= end) return;
    addGap(start, start + shift);
    add('same', next.slice(start + shift, end + shift));
    oldAt = end;
    newAt = end + shift;
  };
  for (const stretch of stretches) {
    const shift = stretch.new - stretch.old;
    const end = Math.min(stretch.old + stretch.length, from.end, to.end - shift);
    let start = Math.max(stretch.old, from.start, to.start - shift, oldAt, newAt - shift);
    for (let at = start; at < end; at += 1) {
      if (old.charCodeAt(at) === next.charCodeAt(at + shift)) continue;
      addSame(start, at, shift);
      start = at + 1;
    }
    addSame(start, end, shift);
  }
  addGap(from.end, to.end);
  return pieces;
}
