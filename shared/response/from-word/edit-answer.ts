import type { Mark, Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { COMMENT, DELETION, FORMATTING, INSERTION, type FormatsBefore, type SuggestionStamp } from '../suggestion.ts';
import type { WordPiece } from '../word-review.ts';

/** Half-open range of positions of a document. */
export type Span = { readonly from: number; readonly to: number };

/** What stands in a range: pieces of text, and other nodes as a whole. */
function* inside(doc: Node, { from, to }: Span): Generator<{ readonly node: Node; readonly from: number; readonly to: number }> {
  const found: { node: Node; from: number; to: number }[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isText) found.push({ node, from: Math.max(from, position), to: Math.min(to, position + node.nodeSize) });
    else if (node.isAtom && position >= from && position + node.nodeSize <= to)
      found.push({ node, from: position, to: position + node.nodeSize });
    else return true;
    return false;
  });
  yield* found;
}

const has = (node: Node, name: string): boolean => node.marks.some(({ type }) => type.name === name);

/** True when everything in the ranges is proposed to go already. */
export const isGoing = (doc: Node, spans: readonly Span[]): boolean =>
  spans.every((span) => [...inside(doc, span)].every(({ node }) => has(node, DELETION) || (node.attrs['deleted'] ?? null) !== null));

/** Proposes that what stands in the ranges goes. What another has proposed already stays theirs. */
export function proposeDeletion(tr: Transform, spans: readonly Span[], stamp: SuggestionStamp): void {
  const { doc } = tr;
  const mark = doc.type.schema.marks[DELETION];
  if (mark === undefined) return;
  const parts = spans.flatMap((span) => [...inside(doc, span)]);
  const words = parts.map(({ node, from, to }) => (node.isText ? doc.textBetween(from, to) : '')).join('');
  for (const { node, from, to } of parts) {
    if (node.isText) {
      if (!has(node, DELETION)) tr.addMark(from, to, mark.create({ ...stamp, words }));
    } else if ('deleted' in node.attrs && (node.attrs['deleted'] ?? null) === null)
      tr.setNodeAttribute(from, 'deleted', JSON.stringify(stamp));
  }
}

/** Proposes that words look otherwise; false when they look so already. */
export function proposeFormats(
  tr: Transform,
  spans: readonly Span[],
  { before, after }: { readonly before: FormatsBefore; readonly after: FormatsBefore },
  stamp: SuggestionStamp,
): boolean {
  const { doc } = tr;
  const { marks } = doc.type.schema;
  const formatting = marks[FORMATTING];
  let isDone = false;
  for (const { node, from, to } of spans.flatMap((span) => [...inside(doc, span)])) {
    const differs = Object.entries(after).some(([name, value]) => has(node, name) !== value);
    if (!node.isText || formatting === undefined || has(node, FORMATTING) || !differs) continue;
    for (const [name, value] of Object.entries(after)) {
      const type = marks[name];
      if (type === undefined) continue;
      if (value === true) tr.addMark(from, to, type.create());
      else tr.removeMark(from, to, type);
    }
    tr.addMark(from, to, formatting.create({ ...stamp, before: JSON.stringify(before) }));
    isDone = true;
  }
  return isDone;
}

/** Marks words that a remark stands on; false where there are none. */
export function markRemark(tr: Transform, spans: readonly Span[], id: string): boolean {
  const type = tr.doc.type.schema.marks[COMMENT];
  const words = spans.flatMap((span) => [...inside(tr.doc, span)]).filter(({ node }) => node.isText);
  if (type === undefined) return false;
  for (const { from, to } of words) tr.addMark(from, to, type.create({ id }));
  return words.length > 0;
}

/** Words that are proposed to come, with line breaks between; without what cannot stand in an answer. */
export function proposedWords(
  doc: Node,
  pieces: readonly { readonly piece: WordPiece; readonly stamp: SuggestionStamp; readonly remarks: readonly string[] }[],
): Node[] {
  const { schema } = doc.type;
  return pieces.flatMap(({ piece, stamp, remarks }) => {
    const marks: Mark[] = [];
    const add = (name: string, attrs?: Record<string, unknown>): void => {
      const type = schema.marks[name];
      if (type !== undefined) marks.push(type.create(attrs));
    };
    add(INSERTION, stamp);
    if (piece.deleted !== null) add(DELETION, { ...stamp, words: piece.text });
    for (const format of piece.look) add(format);
    for (const id of remarks) add(COMMENT, { id });
    const ordered = marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
    return piece.text.split('\n').flatMap((line, index) => {
      const words = line.replaceAll('\uFFFC', '').replaceAll('\t', ' ');
      return [
        ...(index === 0 ? [] : [schema.node('hardBreak', { inserted: JSON.stringify(stamp) })]),
        ...(words === '' ? [] : [schema.text(words, ordered)]),
      ];
    });
  });
}

/** How many positions from `position` on are words that are proposed to come already. */
export function pendingAfter(doc: Node, position: number): number {
  const place = doc.resolve(position);
  let length = 0;
  let index = place.index() + (place.textOffset > 0 ? 1 : 0);
  if (place.textOffset > 0 && !has(place.parent.child(place.index()), INSERTION)) return 0;
  if (place.textOffset > 0) length = place.parent.child(place.index()).nodeSize - place.textOffset;
  for (; index < place.parent.childCount && has(place.parent.child(index), INSERTION); index += 1)
    length += place.parent.child(index).nodeSize;
  return length;
}
