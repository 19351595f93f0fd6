import type { Node, NodeType } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { attributesOf, type Citation } from '../../shared/response/citation.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import { depthOf, selectProposal, typeOf } from './amendment-parts.ts';
import { blockPlace } from './block-place.ts';
import { levelOf } from './heading-level.ts';

/** What an amendment starts from: words of the source, or none, and what is proposed instead, as far as it has been written. */
export type AmendmentStart = { readonly current: Citation | null; readonly proposed: readonly NodeJson[] };

const isAmendment = (node: Node): boolean => node.type.name === 'amendment';

const textStart = (doc: Node, position: number): TextSelection | null => {
  const selection = TextSelection.near(doc.resolve(position), 1);
  return selection instanceof TextSelection ? selection : null;
};

/**
 * The transaction that puts an amendment where the writer is, as a block of the text itself, with a paragraph after it to go on in. The
 * caret goes to the proposal; where there are no words of the source yet, to the place for them.
 */
export function insertAmendment(state: EditorState, { current, proposed }: AmendmentStart, caret: boolean): Transaction {
  const { tr, schema } = state;
  const paragraph = typeOf(tr.doc, 'paragraph');
  const words = current === null ? paragraph.create() : typeOf(tr.doc, 'blockCitation').create(attributesOf(current));
  const blocks = proposed.map((block) => schema.nodeFromJSON(block));
  const amendment = typeOf(tr.doc, 'amendment').create(null, [
    typeOf(tr.doc, 'amendmentCurrent').create(null, words),
    typeOf(tr.doc, 'amendmentProposed').create(null, blocks.length === 0 ? paragraph.create() : blocks),
  ]);
  amendment.check();
  const { from, to } = blockPlace(state, caret);
  tr.replaceWith(from, to, amendment);
  const after = from + amendment.nodeSize;
  const { nodeAfter } = tr.doc.resolve(after);
  if (nodeAfter?.type !== paragraph || levelOf(nodeAfter) > 0) tr.insert(after, paragraph.create());
  const first = current === null ? textStart(tr.doc, from + 2) : null;
  if (first === null) selectProposal(tr, from);
  else tr.setSelection(first);
  return tr.scrollIntoView();
}

/** Gives amendments the parts and paragraphs that they lack, and takes empty lines from beside a citation. True when something was changed. */
export function tidyAmendments(tr: Transaction): boolean {
  const before = tr.steps.length;
  const paragraph = typeOf(tr.doc, 'paragraph');
  const found: { readonly node: Node; readonly position: number }[] = [];
  tr.doc.forEach((node, position) => {
    if (isAmendment(node)) found.push({ node, position });
  });
  // From the end, so that a change does not move those that are still to be looked at.
  for (const { node, position } of found.reverse()) {
    if (node.childCount === 0) {
      tr.delete(position, position + node.nodeSize);
      continue;
    }
    const part = (name: string): Node => typeOf(tr.doc, name).create(null, paragraph.create());
    const has = (name: string): boolean => node.content.content.some(({ type }) => type.name === name);
    if (!has('amendmentProposed')) tr.insert(position + node.nodeSize - 1, part('amendmentProposed'));
    const parts: { readonly child: Node; readonly start: number }[] = [];
    node.forEach((child, offset) => parts.push({ child, start: position + 2 + offset }));
    for (const { child, start } of parts.reverse()) tidyPart(tr, child, start, paragraph);
    if (!has('amendmentCurrent')) tr.insert(position + 1, part('amendmentCurrent'));
  }
  return tr.steps.length > before;
}

/** `start`: where the part's content begins. */
function tidyPart(tr: Transaction, part: Node, start: number, paragraph: NodeType): void {
  if (part.childCount === 0) {
    tr.insert(start, paragraph.create());
    return;
  }
  const isCited = part.content.content.some(({ type }) => type.name === 'blockCitation');
  if (part.type.name !== 'amendmentCurrent' || !isCited) return;
  const empty: number[] = [];
  part.forEach((child, offset) => {
    if (child.type === paragraph && child.content.size === 0) empty.push(start + offset);
  });
  for (const position of empty.reverse()) tr.delete(position, position + 2);
}

/** Enter in an empty last line of the proposal: on below the amendment. */
export function leaveAmendment(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  const depth = depthOf($from, 'amendmentProposed');
  if (!empty || depth === null || $from.depth !== depth + 1 || $from.parent.content.size > 0) return false;
  const part = $from.node(depth);
  if (part.childCount < 2 || $from.index(depth) !== part.childCount - 1) return false;
  tr.delete($from.before(), $from.after());
  const end = tr.mapping.map($from.after(depth - 1));
  const { nodeAfter } = tr.doc.resolve(end);
  if (nodeAfter?.isTextblock !== true) tr.insert(end, typeOf(tr.doc, 'paragraph').create());
  tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
  return true;
}

/** Backspace where a part begins: selects the whole amendment, which the next one deletes. Browsers would join the parts. */
export function backspaceInAmendment(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  const depth = depthOf($from, 'amendment');
  if (!empty || depth === null || $from.parentOffset > 0 || $from.pos !== $from.start(depth + 1) + ($from.depth - depth - 1)) return false;
  if ($from.node(depth + 1).childCount > 1 && $from.parent.content.size === 0) return false;
  tr.setSelection(NodeSelection.create(tr.doc, $from.before(depth)));
  return true;
}

/** Delete where a part ends: nothing, since what follows is another part, or no part at all. */
export function deleteInAmendment(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  const depth = depthOf($from, 'amendment');
  if (!empty || depth === null || $from.parentOffset < $from.parent.content.size) return false;
  return $from.pos === $from.end(depth + 1) - ($from.depth - depth - 1);
}
