import { Fragment, Slice, type Node, type NodeType } from '@tiptap/pm/model';

/**
 * Paragraphs in one list or table. The editor looks through all of a block at each key in it, and through none of the others; an answer's own
 * lists have some tens.
 */
export const MOST_IN_ONE_BLOCK = 500;
/** Paragraphs in all: some thousand pages; at each key it takes a tenth of a second, and twice as many take twice that. */
export const MOST_PASTED_PARAGRAPHS = 20_000;

/** What is pasted, with the lists and tables that were unfolded into plain paragraphs; null where even that is too much. */
export type Bearable = { readonly content: Fragment; readonly hasUnfolded: boolean } | null;

function paragraphsIn(block: Node): number {
  if (block.isTextblock || block.childCount === 0) return 1;
  let count = 0;
  block.forEach((child) => {
    count += paragraphsIn(child);
  });
  return count;
}

/** The paragraphs of a block, in order, as they may stand in the text itself. */
function unfolded(block: Node): Node[] {
  const { topNodeType, nodes } = block.type.schema;
  const mayStand = topNodeType.contentMatch.matchType(block.type) !== null;
  if (block.isTextblock) return mayStand || nodes['paragraph'] === undefined ? [block] : [nodes['paragraph'].create(null, block.content)];
  if (block.childCount === 0) return mayStand ? [block] : [];
  return block.content.content.flatMap(unfolded);
}

/** Makes of pasted blocks what the editor can bear, without losing a word: lists and tables of more paragraphs than it can become paragraphs. */
export function bearable(content: Fragment): Bearable {
  const counts = content.content.map(paragraphsIn);
  if (counts.reduce((sum, count) => sum + count, 0) > MOST_PASTED_PARAGRAPHS) return null;
  if (counts.every((count) => count <= MOST_IN_ONE_BLOCK)) return { content, hasUnfolded: false };
  const blocks = content.content.flatMap((block, index) => ((counts[index] ?? 0) > MOST_IN_ONE_BLOCK ? unfolded(block) : [block]));
  return { content: Fragment.fromArray(blocks), hasUnfolded: true };
}

/** What is pasted into a part of an amendment: tables and the like become the paragraphs in them, since it would be torn in two around them. */
export function fittingIn(part: NodeType, slice: Slice): Slice {
  const fits = ({ type }: Node): boolean => part.contentMatch.matchType(type) !== null;
  if (slice.content.content.every(fits)) return slice;
  const blocks = slice.content.content.flatMap((block) => (fits(block) ? [block] : unfolded(block).filter(fits)));
  const isOpen = (block: Node | undefined): 0 | 1 => (block?.isTextblock === true ? 1 : 0);
  return new Slice(Fragment.fromArray(blocks), isOpen(blocks[0]), isOpen(blocks.at(-1)));
}
