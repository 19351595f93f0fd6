import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { attributesOf, type Citation } from '../../shared/response/citation.ts';

export function typeOf(doc: Node, name: string): NodeType {
  const type = doc.type.schema.nodes[name];
  if (type === undefined) throw new Error(`The schema of an answer has nodes of type ${name}.`);
  return type;
}

/** How deep the node of a type stands that a position is in; null where it is in none. */
export const depthOf = ($position: ResolvedPos, name: string): number | null => {
  for (let depth = $position.depth; depth > 0; depth -= 1) if ($position.node(depth).type.name === name) return depth;
  return null;
};

/** Puts the caret where the proposal of the amendment at `position` ends. */
export function selectProposal(tr: Transaction, position: number): void {
  const amendment = tr.doc.nodeAt(position);
  if (amendment === null) return;
  const selection = TextSelection.near(tr.doc.resolve(position + amendment.nodeSize - 1), -1);
  tr.setSelection(selection);
}

/** Puts a citation where the caret stands among the present words of an amendment, in the place of all of them. Null elsewhere. */
export function citeInAmendment(state: EditorState, citation: Citation): Transaction | null {
  const { $to } = state.selection;
  const depth = depthOf($to, 'amendmentCurrent');
  if (depth === null) return null;
  const tr = state.tr.replaceWith($to.start(depth), $to.end(depth), typeOf(state.doc, 'blockCitation').create(attributesOf(citation)));
  selectProposal(tr, $to.before(depth - 1));
  return tr.scrollIntoView();
}
