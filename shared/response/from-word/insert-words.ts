import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { SuggestionStamp } from '../suggestion.ts';
import type { AnswerText, TextLine } from './answer-text.ts';

/** Where words that were put in belong: among others, before the first word of a block, or behind its last. */
export type InsertionPlace = { readonly kind: 'within' | 'before' | 'behind'; readonly position: number; readonly line: TextLine };

/** The block that an offset of the answer's text stands in. */
export function lineAt(lines: readonly TextLine[], offset: number): TextLine | null {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line === undefined) return null;
    if (offset < line.from) high = middle - 1;
    else if (offset > line.to) low = middle + 1;
    else return line;
  }
  return null;
}

/**
 * Finds the place of words that were put in at `at` of the file's base text: what stood on both sides of them must stand side by side
 * in the answer. Null where it does not.
 */
export function placeOf(at: number, base: string, places: Int32Array, answer: AnswerText): InsertionPlace | null {
  const atStart = at === 0 || base[at - 1] === '\n';
  const atEnd = at >= base.length || base[at] === '\n';
  const left = atStart ? -1 : (places[at - 1] ?? -1);
  const right = atEnd ? -1 : (places[at] ?? -1);
  if (atStart && !atEnd && right >= 0) {
    const line = lineAt(answer.lines, right);
    const isFirst = line !== null && answer.text.slice(line.from, right).trim() === '';
    return isFirst ? { kind: 'before', position: answer.before[right] ?? 0, line } : null;
  }
  if (atEnd && !atStart && left >= 0) {
    const line = lineAt(answer.lines, left);
    const isLast = line !== null && answer.text.slice(left + 1, line.to).trim() === '';
    return isLast ? { kind: 'behind', position: answer.after[left] ?? 0, line } : null;
  }
  if (atStart || atEnd || left < 0 || right !== left + 1) return null;
  const line = lineAt(answer.lines, left);
  // In the midst of a citation nothing can be put: it is the source's.
  const isInside = answer.before[left] === answer.before[right];
  return line === null || isInside ? null : { kind: 'within', position: answer.after[left] ?? 0, line };
}

type NewBlock = { readonly content: readonly Node[]; readonly level: number; readonly isItem: boolean; readonly stamp: SuggestionStamp };

const paragraphOf = (doc: Node, { content, level, stamp }: NewBlock): Node =>
  doc.type.schema.node('paragraph', { level, inserted: JSON.stringify(stamp) }, [...content]);

/** Puts new paragraphs before or behind a block; as items of its list where they are. False where the answer has no room for them. */
export function insertBlocks(tr: Transform, doc: Node, line: TextLine, side: 'before' | 'behind', blocks: readonly NewBlock[]): boolean {
  const place = doc.resolve(line.position);
  const { schema } = doc.type;
  const isOnlyEnd = side === 'before' ? place.index() === 0 : place.index() === place.parent.childCount - 1;
  if (place.parent.type.name === 'listItem' && isOnlyEnd && blocks.every(({ isItem }) => isItem)) {
    const at = side === 'before' ? place.before() : place.after();
    const items = blocks.map((block) => schema.node('listItem', null, [paragraphOf(doc, block)]));
    tr.insert(at, items);
    return true;
  }
  const index = place.index() + (side === 'before' ? 0 : 1);
  const paragraph = schema.nodes['paragraph'];
  if (paragraph === undefined || !place.parent.canReplaceWith(index, index, paragraph)) return false;
  tr.insert(
    side === 'before' ? line.position : line.position + line.node.nodeSize,
    blocks.map((block) => paragraphOf(doc, block)),
  );
  return true;
}

/** Parts a paragraph in two, with new ones between, as is proposed. */
export function splitParagraph(tr: Transform, position: number, level: number, stamp: SuggestionStamp): void {
  const type = tr.doc.type.schema.nodes['paragraph'];
  if (type !== undefined) tr.split(position, 1, [{ type, attrs: { level, inserted: JSON.stringify(stamp) } }]);
}
