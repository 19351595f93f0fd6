import type { Node } from '@tiptap/pm/model';

/** What was found in one block of the text, and where that block begins: what is found counts from there. */
export type FactsOfBlock<Fact> = { readonly at: number; readonly facts: readonly Fact[] };

/**
 * Reads something out of a text block by block. A block stays the same object until it is changed, so a key press has its own block
 * read anew and no other, however long the text is. Blocks that hold nothing of the kind are left out.
 *
 * `read` is given each child of the document; the places it tells are counted from where that child begins.
 */
export function factsOfBlocks<Fact>(read: (block: Node) => readonly Fact[]): (doc: Node) => readonly FactsOfBlock<Fact>[] {
  const known = new WeakMap<Node, readonly Fact[]>();
  const texts = new WeakMap<Node, readonly FactsOfBlock<Fact>[]>();
  return (doc) => {
    const before = texts.get(doc);
    if (before !== undefined) return before;
    const found: FactsOfBlock<Fact>[] = [];
    doc.forEach((block, at) => {
      let facts = known.get(block);
      if (facts === undefined) known.set(block, (facts = read(block)));
      if (facts.length > 0) found.push({ at, facts });
    });
    texts.set(doc, found);
    return found;
  };
}

/** Calls `visit` with a block and everything in it, places counted from where the block begins. What `visit` answers false for is not entered. */
export function throughBlock(block: Node, visit: (node: Node, at: number) => boolean): void {
  if (visit(block, 0)) block.descendants((node, position) => visit(node, position + 1));
}
