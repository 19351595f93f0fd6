import type { TextRange } from '../domain/source-document.ts';
import type { TextComparison } from './compare-texts.ts';
import { type LineBounds, lineAt, lineBounds } from './lines.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Stretch } from './stretches.ts';

/**
 * A passage of either version: a line, or the lines that one has been parted into or joined from. Old range for what was there
 * before, new range for what is there now.
 */
export type Passage = { readonly pieces: readonly Piece[] } & (
  | { readonly kind: 'unchanged' | 'changed' | 'moved' | 'moved-changed'; readonly old: TextRange; readonly new: TextRange }
  | { readonly kind: 'added'; readonly old: null; readonly new: TextRange }
  | { readonly kind: 'removed'; readonly old: TextRange; readonly new: null }
);

/** Two lines belong together when they share so much of the shorter. */
const SAME_PASSAGE = 0.3;

/** A line joins a passage that has a line on its side already when so much of it is found there: it was parted from it or joined to it. */
const PART_OF_IT = 0.6;

type Link = { readonly old: number; readonly new: number; readonly move: number; readonly stretches: Stretch[]; shared: number };

/** Which old lines share characters with which new ones, and how many. */
const linksOf = ({ stretches }: TextComparison, olds: LineBounds, news: LineBounds): Link[] => {
  const links = new Map<string, Link>();
  for (const stretch of stretches) {
    for (let at = 0; at < stretch.length;) {
      const oldLine = lineAt(olds, stretch.old + at);
      const newLine = lineAt(news, stretch.new + at);
      const room = Math.min((olds.ends[oldLine] ?? 0) - stretch.old, (news.ends[newLine] ?? 0) - stretch.new, stretch.length) - at;
      const key = `${String(oldLine)} ${String(newLine)} ${String(stretch.move)}`;
      const known = links.get(key);
      const link = known ?? { old: oldLine, new: newLine, move: stretch.move, stretches: [], shared: 0 };
      if (known === undefined) links.set(key, link);
      link.stretches.push(stretch);
      link.shared += Math.max(0, room);
      // On past the line break.
      at += Math.max(0, room) + 1;
    }
  }
  return [...links.values()];
};

type Group = { oldFrom: number; oldTo: number; newFrom: number; newTo: number; readonly move: number; readonly stretches: Set<Stretch> };

/** The passages of both versions: those of the new text in its order, each followed by what stood after it and was removed. */
export function passagesOf(comparison: TextComparison): Passage[] {
  const { old, new: next } = comparison;
  const olds = lineBounds(old);
  const news = lineBounds(next);
  const sizeOf = ({ starts, ends }: LineBounds, line: number): number => (ends[line] ?? 0) - (starts[line] ?? 0);
  const groupOfOld = new Map<number, Group>();
  const groupOfNew = new Map<number, Group>();
  // The strongest links first: a line belongs to one passage, and what joins it later must be of the same move.
  const strong = linksOf(comparison, olds, news)
    .filter(({ old: o, new: n, shared }) => shared >= SAME_PASSAGE * Math.min(sizeOf(olds, o), sizeOf(news, n)))
    .sort((a, b) => b.shared - a.shared);
  for (const link of strong) {
    const [a, b] = [groupOfOld.get(link.old), groupOfNew.get(link.new)];
    if ((a !== undefined && a.move !== link.move) || (b !== undefined && b.move !== link.move)) continue;
    // Two passages, or a line that only begins like one: each keeps to its own.
    const joining =
      a !== undefined && b === undefined ? sizeOf(news, link.new) : a === undefined && b !== undefined ? sizeOf(olds, link.old) : 0;
    if (
      a !== b &&
      a !== undefined &&
      b !== undefined &&
      link.shared < PART_OF_IT * Math.min(sizeOf(olds, link.old), sizeOf(news, link.new))
    )
      continue;
    if (link.shared < PART_OF_IT * joining) continue;
    const group = a ??
      b ?? { oldFrom: link.old, oldTo: link.old, newFrom: link.new, newTo: link.new, move: link.move, stretches: new Set() };
    const other = a === undefined || a === b ? undefined : b;
    for (const line of [link.old, other?.oldFrom ?? link.old, other?.oldTo ?? link.old]) {
      group.oldFrom = Math.min(group.oldFrom, line);
      group.oldTo = Math.max(group.oldTo, line);
    }
    for (const line of [link.new, other?.newFrom ?? link.new, other?.newTo ?? link.new]) {
      group.newFrom = Math.min(group.newFrom, line);
      group.newTo = Math.max(group.newTo, line);
    }
    for (const stretch of [...link.stretches, ...(other?.stretches ?? [])]) group.stretches.add(stretch);
    for (let line = group.oldFrom; line <= group.oldTo; line += 1)
      if (groupOfOld.get(line) === undefined || groupOfOld.get(line) === other) groupOfOld.set(line, group);
    for (let line = group.newFrom; line <= group.newTo; line += 1)
      if (groupOfNew.get(line) === undefined || groupOfNew.get(line) === other) groupOfNew.set(line, group);
  }
  const rangeOf = ({ starts, ends }: LineBounds, from: number, to: number): TextRange => ({ start: starts[from] ?? 0, end: ends[to] ?? 0 });
  const passageOf = (group: Group): Passage => {
    const from = rangeOf(olds, group.oldFrom, group.oldTo);
    const to = rangeOf(news, group.newFrom, group.newTo);
    const pieces = piecesOf(
      old,
      next,
      from,
      to,
      [...group.stretches].sort((a, b) => a.old - b.old),
    );
    const isSame = pieces.every(({ kind }) => kind === 'same');
    const kind = group.move === 0 ? (isSame ? 'unchanged' : 'changed') : isSame ? 'moved' : 'moved-changed';
    return { kind, old: from, new: to, pieces };
  };
  const passages: Passage[] = [];
  const addRemoved = (from: number): void => {
    for (let line = from; line < olds.starts.length && groupOfOld.get(line) === undefined; line += 1) {
      const range = rangeOf(olds, line, line);
      const text = old.slice(range.start, range.end);
      if (text.trim() !== '') passages.push({ kind: 'removed', old: range, new: null, pieces: [{ kind: 'removed', text }] });
    }
  };
  addRemoved(0);
  const shown = new Set<Group>();
  for (let line = 0; line < news.starts.length; line += 1) {
    const group = groupOfNew.get(line);
    if (group === undefined) {
      const range = rangeOf(news, line, line);
      const text = next.slice(range.start, range.end);
      if (text.trim() !== '') passages.push({ kind: 'added', old: null, new: range, pieces: [{ kind: 'added', text }] });
    } else if (!shown.has(group)) {
      shown.add(group);
      passages.push(passageOf(group));
      addRemoved(group.oldTo + 1);
    }
  }
  return passages;
}
