import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Selection, type Transaction } from '@tiptap/pm/state';

/** -1 up the text, 1 down. */
export type Direction = -1 | 1;

/** Neighbours in one parent: `first` to `last`, which both move. */
type Siblings = {
  readonly parent: Node;
  /** Where the parent's content begins. */ readonly start: number;
  readonly first: number;
  readonly last: number;
};

/** Blocks whose own parts stay where they are: they move whole. */
const WHOLE = new Set(['table', 'amendment']);

const isList = (node: Node | null | undefined): node is Node => node?.type.name === 'bulletList' || node?.type.name === 'orderedList';

/** The depth of the outermost block that moves whole; null where the caret is in none. */
function wholeDepth($place: ResolvedPos): number | null {
  for (let depth = 1; depth <= $place.depth; depth += 1) if (WHOLE.has($place.node(depth).type.name)) return depth;
  return null;
}

/** What moves with the selection: the items of a list or the blocks of the text that it touches. */
function touched({ $from, $to }: Selection): Siblings {
  const whole = wholeDepth($from);
  // Paragraphs of one item move as the item.
  let depth = Math.min(whole === null ? $from.sharedDepth($to.pos) : whole - 1, $from.depth, $to.depth);
  if (whole === null && depth > 0 && $from.node(depth).isTextblock) depth -= 1;
  while (depth > 0 && $from.node(depth).type.name === 'listItem') depth -= 1;
  return { parent: $from.node(depth), start: $from.start(depth), first: $from.index(depth), last: lastIndex($to, depth) };
}

/** A selection that ends where a block begins does not touch it. */
const lastIndex = ($to: ResolvedPos, depth: number): number =>
  $to.depth === depth && $to.index(depth) > 0 && $to.textOffset === 0 ? $to.index(depth) - 1 : $to.index(depth);

const childrenOf = (parent: Node): Node[] => Array.from({ length: parent.childCount }, (_, index) => parent.child(index));

const offsetOf = (nodes: readonly Node[], end: number): number => nodes.slice(0, end).reduce((sum, { nodeSize }) => sum + nodeSize, 0);

/** Puts other children into a parent, and says how far what moved has come; false where its kind may not hold them. */
function replaceChildren(tr: Transaction, start: number, parent: Node, from: number, to: number, children: readonly Node[]): boolean {
  if (!parent.canReplace(from, to, Fragment.fromArray([...children]))) return false;
  const all = childrenOf(parent);
  tr.replaceWith(start + offsetOf(all, from), start + offsetOf(all, to), children);
  return true;
}

/** Sets the selection anew where the words went that it was on. */
function follow(tr: Transaction, before: Selection, by: number): void {
  const at = (position: number): ResolvedPos => tr.doc.resolve(position + by);
  tr.setSelection(
    before instanceof NodeSelection
      ? NodeSelection.create(tr.doc, before.from + by)
      : TextSelection.between(at(before.anchor), at(before.head)),
  ).scrollIntoView();
}

/** Changes places with the neighbour. */
function swap(tr: Transaction, { parent, start, first, last }: Siblings, direction: Direction): boolean {
  const neighbour = direction < 0 ? first - 1 : last + 1;
  if (neighbour < 0 || neighbour >= parent.childCount) return false;
  const all = childrenOf(parent);
  const moving = all.slice(first, last + 1);
  const other = parent.child(neighbour);
  const { selection } = tr;
  const [from, to] = [Math.min(first, neighbour), Math.max(last, neighbour) + 1];
  if (!replaceChildren(tr, start, parent, from, to, direction < 0 ? [...moving, other] : [other, ...moving])) return false;
  follow(tr, selection, direction * other.nodeSize);
  return true;
}

/** A list of these items; a numbered one counts on from where `before` items would have brought it. */
function listOf(list: Node, items: readonly Node[], before: number): Node {
  const attrs = list.type.name === 'orderedList' ? { ...list.attrs, start: Number(list.attrs['start'] ?? 1) + before } : list.attrs;
  return list.type.create(attrs, Fragment.fromArray([...items]), list.marks);
}

/** Takes items out of the end of their list that they have come to, past what stands there; into it where it is such a list too. */
function leaveList(tr: Transaction, { parent: list, start, first, last }: Siblings, direction: Direction): boolean {
  if (!isList(list)) return false;
  const { selection } = tr;
  const $list = tr.doc.resolve(start - 1);
  const outer = $list.parent;
  const index = $list.index();
  const neighbour = index + direction;
  // A list within an item stays behind the item's own words.
  if (neighbour < 0 || neighbour >= outer.childCount || outer.type.name === 'listItem') return false;
  const other = outer.child(neighbour);
  const beyond = outer.maybeChild(neighbour + direction);
  // Another list of its kind that it comes to stand beside takes it up.
  const [host, past] = other.type === list.type ? [other, []] : [beyond?.type === list.type ? beyond : null, [other]];
  const items = childrenOf(list);
  const moving = items.slice(first, last + 1);
  const left = [...items.slice(0, first), ...items.slice(last + 1)];
  const rest = left.length === 0 ? [] : [listOf(list, left, direction < 0 ? moving.length : 0)];
  const hosted = host === null ? [] : childrenOf(host);
  const moved =
    host === null
      ? listOf(list, moving, direction < 0 ? 0 : left.length)
      : listOf(host, direction < 0 ? [...hosted, ...moving] : [...moving, ...hosted], 0);
  const children = direction < 0 ? [moved, ...past, ...rest] : [...rest, ...past, moved];
  const end = host === beyond && host !== null ? neighbour + direction : neighbour;
  const [from, to] = [Math.min(index, end), Math.max(index, end) + 1];
  const outerStart = $list.start();
  const before = start + offsetOf(items, first);
  if (!replaceChildren(tr, outerStart, outer, from, to, children)) return false;
  const intoMoved = direction < 0 ? offsetOf(hosted, hosted.length) : 0;
  const movedAt = outerStart + offsetOf(childrenOf(outer), from) + offsetOf(children, children.indexOf(moved));
  follow(tr, selection, movedAt + 1 + intoMoved - before);
  return true;
}

/** The block that holds all that moves, as what moves; null at the text itself. */
function holderOf(doc: Node, { start }: Siblings): Siblings | null {
  if (start === 0) return null;
  const $holder = doc.resolve(start - 1);
  return { parent: $holder.parent, start: $holder.start(), first: $holder.index(), last: $holder.index() };
}

/**
 * Moves what is selected past the next block, as whole blocks: paragraphs, tables, pictures, amendments, items of a list with what is under
 * them. At the end of a list an item goes on past what follows it, and a block at the end of a quotation takes the quotation with it. False
 * where there is nowhere to go.
 */
export function moveBlocks(tr: Transaction, direction: Direction): boolean {
  for (let blocks: Siblings | null = touched(tr.selection); blocks !== null; blocks = holderOf(tr.doc, blocks)) {
    if (swap(tr, blocks, direction) || leaveList(tr, blocks, direction)) return true;
    // An item that has nowhere to go stays: its list would take along what nobody meant.
    if (isList(blocks.parent)) return false;
  }
  return false;
}
