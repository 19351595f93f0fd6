import type { Attrs, Node, NodeType } from '@tiptap/pm/model';
import { CellSelection, TableMap } from '@tiptap/pm/tables';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import { typeOf } from './amendment-parts.ts';

/** Blocks that what stands between paragraphs would tear in two. */
const CLOSED = new Set(['table', 'amendment']);

/** True where the writer stands in a table or an amendment, however deep. */
export function isInClosed({ $to }: Selection): boolean {
  return Array.from({ length: $to.depth }, (_, index) => $to.node(index + 1)).some(({ type }) => CLOSED.has(type.name));
}

/** Takes the caret out of a table or an amendment, to an empty paragraph behind it. True where it stood in one. */
export function leaveClosed(tr: Transaction): boolean {
  if (!isInClosed(tr.selection)) return false;
  const after = tr.selection.$to.after(1);
  const next = tr.doc.nodeAt(after);
  const paragraph = typeOf(tr.doc, 'paragraph');
  if (next?.type !== paragraph || next.content.size > 0) tr.insert(after, paragraph.create());
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  return true;
}

/** Whether a row can begin a table of its own: no cell reaches over its upper edge. */
function beginsAfresh(table: Node, row: number): boolean {
  const { map, width } = TableMap.get(table);
  return row > 0 && map.slice(row * width, (row + 1) * width).every((cell, column) => cell !== map[(row - 1) * width + column]);
}

/** What each block becomes behind the break, the outermost first: a list counts on, a heading does not go on after its end. */
function typesBehind({ $to }: Selection): { type: NodeType; attrs: Attrs }[] {
  return Array.from({ length: $to.depth }, (_, index) => {
    const { type, attrs } = $to.node(index + 1);
    const isEnd = $to.parentOffset === $to.parent.content.size;
    if (type.name === 'orderedList') return { type, attrs: { ...attrs, start: Number(attrs['start'] ?? 1) + $to.index(index + 1) + 1 } };
    return { type, attrs: type.name === 'paragraph' ? { level: isEnd ? 0 : Number(attrs['level']) } : attrs };
  });
}

/** Puts a page break at a place between blocks of the text itself, and the caret behind it. */
function breakAt(tr: Transaction, position: number): void {
  tr.insert(position, typeOf(tr.doc, 'pageBreak').create());
  const behind = position + 1;
  if (tr.doc.resolve(behind).nodeAfter === null) tr.insert(behind, typeOf(tr.doc, 'paragraph').create());
  tr.setSelection(Selection.near(tr.doc.resolve(behind), 1)).scrollIntoView();
}

/**
 * Lets a new page begin at the caret. The break stands in the text itself, where paper can follow it: lists and quotes go on behind it, and a
 * table is parted above the caret's row. Selected words are replaced, as by any other key; a selected block stays.
 */
export function breakPage(tr: Transaction): void {
  if (tr.selection instanceof TextSelection && !tr.selection.empty) tr.deleteSelection();
  const { selection } = tr;
  const { $to } = selection;
  if ($to.depth === 0) return breakAt(tr, $to.pos);
  const block = $to.node(1);
  if (block.type.name === 'table') {
    const row = (selection instanceof CellSelection ? selection.$from : $to).index(1);
    if (!beginsAfresh(block, row)) return breakAt(tr, $to.before(1));
    const above = $to.posAtIndex(row, 1);
    tr.split(above, 1).insert(above + 1, typeOf(tr.doc, 'pageBreak').create());
    tr.scrollIntoView();
    return undefined;
  }
  if (isInClosed(selection) || !$to.parent.isTextblock) return breakAt(tr, $to.after(1));
  const isFirst = $to.pos === $to.start(1) + $to.depth - 1;
  if (isFirst) return breakAt(tr, $to.before(1));
  const behind = typesBehind(selection);
  if (!canSplit(tr.doc, $to.pos, $to.depth, behind)) return breakAt(tr, $to.after(1));
  const { pos, depth } = $to;
  tr.split(pos, depth, behind);
  breakAt(tr, pos + depth);
}
