import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { WHOLE_NODES } from '../../../shared/response/schema/review.ts';
import { DELETION, FORMATTING, INSERTION, type SuggestionStamp } from '../../../shared/response/suggestion.ts';

/** Attributes that say a proposal, taken away. */
export const withoutProposal = (node: Node): Node['attrs'] =>
  'inserted' in node.attrs
    ? { ...node.attrs, inserted: null, deleted: null, ...('restyled' in node.attrs && { restyled: null }) }
    : node.attrs;

const PROPOSALS = [INSERTION, DELETION, FORMATTING];

/** A text or node as somebody's own words: without the proposals of the words it was written among. */
export const ownMarks = (node: Node): Node['marks'] => node.marks.filter(({ type }) => !PROPOSALS.includes(type.name));

/** Containers that may be proposed with what is in them; others (a cell alone, a part of an amendment) not. */
const CONTAINERS: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote']);

/**
 * Content as a proposal to insert it: words get the mark, whole nodes and the breaks that are new an attribute. Null when it
 * holds what cannot be proposed.
 */
export function asInserted(slice: Slice, stamp: SuggestionStamp): Slice | null {
  const stamped = JSON.stringify(stamp);
  let fits = true;
  const mark = (content: Fragment, open: number): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node, _offset, index) => {
      const { schema } = node.type;
      const name = node.type.name;
      // The first node, when open, began before what is inserted.
      const isNew = open === 0 || index > 0;
      const below = index === 0 ? Math.max(0, open - 1) : 0;
      if (node.isText) nodes.push(node.mark(schema.mark(INSERTION, stamp).addToSet([...ownMarks(node)])));
      else if (WHOLE_NODES.includes(name))
        nodes.push(node.type.create({ ...withoutProposal(node), inserted: stamped }, node.content, ownMarks(node)));
      else if (name === 'paragraph') {
        const attrs = isNew ? { ...withoutProposal(node), inserted: stamped } : node.attrs;
        nodes.push(node.type.create(attrs, mark(node.content, below), node.marks));
      } else {
        if (!CONTAINERS.has(name)) fits = false;
        nodes.push(node.copy(mark(node.content, below)));
      }
    });
    return Fragment.fromArray(nodes);
  };
  const marked = mark(slice.content, slice.openStart);
  return fits ? new Slice(marked, slice.openStart, slice.openEnd) : null;
}
