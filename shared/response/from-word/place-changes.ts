import { restylingFrom } from '../suggestion.ts';
import type { WordHand, WordLevel } from '../word-review.ts';
import { isGoing, proposeDeletion, proposeFormats } from './edit-answer.ts';
import { lineAt } from './insert-words.ts';
import { BREAK, changeKey } from './known-changes.ts';
import { find, newName, stampOf, type Desk } from './desk.ts';
import type { TextLine } from './answer-text.ts';
import type { BaseLine } from './word-text.ts';

/** Ids of deletions by where they begin and end, so that what is put in beside one becomes one proposal with it. */
export type Neighbours = Map<string, string>;
export const neighbourKey = ({ author }: WordHand, at: number): string => JSON.stringify([author, at]);

/** True for a range that begins or ends in the midst of a citation: that stands as it does in its source, or not at all. */
function cutsCitation({ answer, places }: Desk, from: number, to: number): boolean {
  const isSame = (one: number, other: number): boolean => answer.before[one] !== undefined && answer.before[one] === answer.before[other];
  const found = [...places.subarray(from, to)].filter((place) => place >= 0);
  const [first, last] = [found[0], found.at(-1)];
  return first !== undefined && last !== undefined && (isSame(first - 1, first) || isSame(last, last + 1));
}

/** Words that were taken out. */
export function placeDeletions(desk: Desk): Neighbours {
  const neighbours: Neighbours = new Map();
  for (const { from, to, hand } of desk.word.deletions) {
    const words = desk.word.text.slice(from, to);
    if (desk.own.has(changeKey('delete', hand.author, words))) continue;
    const name = newName(desk, 'delete', hand, from, words);
    if (name === null) continue;
    const { spans, letters, foundLetters } = find(desk, from, to);
    const isWhole = spans.length > 0 && foundLetters === letters && !cutsCitation(desk, from, to);
    if (!isWhole) {
      desk.unplaced.push({ kind: 'delete', ...hand, words });
      continue;
    }
    if (isGoing(desk.doc, spans)) continue;
    const stamp = stampOf(desk, hand, name);
    proposeDeletion(desk.tr, spans, stamp);
    desk.made.add(stamp.id);
    desk.placed.add(name);
    for (const at of [from, to]) neighbours.set(neighbourKey(hand, at), name);
  }
  return neighbours;
}

/** The block of the answer that a paragraph of the file stands in now. */
export function lineOf(desk: Desk, { from, to }: Pick<BaseLine, 'from' | 'to'>): TextLine | null {
  for (let index = from; index < to; index += 1) {
    const place = desk.places[index] ?? -1;
    if (place >= 0) return lineAt(desk.answer.lines, place);
  }
  return null;
}

/** Ends of paragraphs that were taken out: Pejling knows the break before a paragraph. */
export function placeEnds(desk: Desk, neighbours: Neighbours): void {
  const { word, tr } = desk;
  for (const { at, hand, isWhole } of word.ends) {
    const line = word.lines.find(({ to }) => to === at);
    const meant = isWhole ? line : word.lines.find(({ from }) => from === at + 1);
    if (desk.own.has(changeKey('delete', hand.author, BREAK))) continue;
    const name = newName(desk, 'delete', hand, at, BREAK);
    if (name === null || meant === undefined) continue;
    const block = lineOf(desk, meant);
    const other = isWhole ? block : line === undefined ? null : lineOf(desk, line);
    if (block === null || other === null || block.node.type.name !== 'paragraph') continue;
    if ((block.node.attrs['deleted'] ?? null) !== null) continue;
    const stamp = stampOf(desk, hand, neighbours.get(neighbourKey(hand, at)) ?? name);
    tr.setNodeAttribute(block.position, 'deleted', JSON.stringify(stamp));
    desk.made.add(stamp.id);
    desk.placed.add(name);
  }
}

/** Words whose formats were changed. */
export function placeFormats(desk: Desk): void {
  for (const { from, to, piece } of desk.word.pieces) {
    const { formatted, text: words } = piece;
    if (formatted === null || words.trim() === '') continue;
    if (desk.own.has(changeKey('format', formatted.author, words))) continue;
    const name = newName(desk, 'format', formatted, from, words);
    if (name === null) continue;
    const { spans, letters, foundLetters } = find(desk, from, to);
    if (spans.length === 0 || foundLetters !== letters) {
      desk.unplaced.push({ kind: 'format', author: formatted.author, at: formatted.at, words });
      continue;
    }
    const stamp = stampOf(desk, formatted, name);
    if (proposeFormats(desk.tr, spans, formatted, stamp)) desk.made.add(stamp.id);
    desk.placed.add(name);
  }
}

/** What a heading of the file is in the answer: the file's begin at 1 and have no holes, the writer's may. */
export function levelsIn(desk: Desk): (level: WordLevel) => number {
  const known = new Map<WordLevel, number>();
  for (const line of desk.word.lines) {
    const { level, restyled } = line.paragraph;
    if (level === 0 || restyled !== null || known.has(level)) continue;
    const here: unknown = lineOf(desk, line)?.node.attrs['level'];
    if (typeof here === 'number' && here > 0) known.set(level, here);
  }
  return (level) => (level === 0 ? 0 : (known.get(level) ?? level));
}

/** Paragraphs that were made headings, or headings of another level. */
export function placeLevels(desk: Desk, levelOf: (level: WordLevel) => number): void {
  for (const { from, to, paragraph } of desk.word.lines) {
    const { restyled, level } = paragraph;
    if (restyled === null) continue;
    const words = desk.word.text.slice(from, to);
    const name = newName(desk, 'level', restyled, from, words);
    if (name === null) continue;
    const block = lineOf(desk, { from, to });
    if (block === null || block.node.type.name !== 'paragraph') {
      desk.unplaced.push({ kind: 'level', author: restyled.author, at: restyled.at, words });
      continue;
    }
    const was: unknown = block.node.attrs['level'];
    const wanted = levelOf(level);
    if (was === wanted || restylingFrom(block.node.attrs['restyled']) !== null) continue;
    const stamp = stampOf(desk, restyled, name);
    desk.tr.setNodeAttribute(block.position, 'restyled', JSON.stringify({ ...stamp, level: was }));
    desk.tr.setNodeAttribute(block.position, 'level', wanted);
    desk.made.add(stamp.id);
    desk.placed.add(name);
  }
}
