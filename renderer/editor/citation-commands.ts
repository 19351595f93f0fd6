import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { attributesOf, type Citation } from '../../shared/response/citation.ts';
import { factsOfBlocks, throughBlock } from '../../shared/response/facts-of-blocks.ts';
import { isSpecificRemarks } from '../../shared/response/section-place.ts';
import { citeInAmendment } from './amendment-parts.ts';
import { citationOfNode, isCitation } from './citation-view.ts';
import { levelOf } from './heading-level.ts';
import { placeholderAt, placeholdersIn } from './placeholder-field.ts';

/** Where a citation goes when the caret says nothing: the end of the specific remarks, else the end of the text. */
export function endOfSpecificRemarks(doc: Node): number {
  let within: number | null = null;
  let end: number | null = null;
  doc.forEach((block, offset) => {
    const level = block.type.name === 'paragraph' ? levelOf(block) : 0;
    if (within !== null && end === null && level > 0 && level <= within) end = offset;
    if (within === null && level > 0 && isSpecificRemarks(block.textContent)) within = level;
  });
  return end ?? doc.content.size;
}

/** True for a paragraph that says nothing yet: empty, or only fields of the template. */
export function saysNothing(paragraph: Node): boolean {
  const unfilled = placeholdersIn(paragraph).reduce((sum, { from, to }) => sum + to - from, 0);
  const blank = paragraph.childCount === 0 || paragraph.textContent.trim() === '';
  return unfilled > 0
    ? unfilled === paragraph.content.size
    : blank && !paragraph.content.content.some((child) => child.isAtom && !child.isText);
}

/** Puts a block citation at `from`, in place of what stands up to `to`, and the caret in body text after it. */
function placeBlock(tr: Transaction, citation: Citation, from: number, to: number): Transaction {
  const { nodes } = tr.doc.type.schema;
  const block = nodes['blockCitation']?.create(attributesOf(citation));
  const paragraph = nodes['paragraph'];
  if (block === undefined || paragraph === undefined) throw new Error('The schema of an answer has citations and paragraphs.');
  tr.replaceWith(from, to, block);
  const after = from + block.nodeSize;
  const next = tr.doc.resolve(after).nodeAfter;
  const canGoOnWriting = next?.type === paragraph && levelOf(next) === 0 && next.content.size === 0;
  if (!canGoOnWriting) tr.insert(after, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
}

/** Puts a citation in the running text at `from`, with spaces where words would else run together. */
function placeInline(tr: Transaction, citation: Citation, from: number, to: number): Transaction {
  const { schema } = tr.doc.type;
  const node = schema.nodes['citation']?.create(attributesOf(citation));
  if (node === undefined) throw new Error('The schema of an answer has citations.');
  const $from = tr.doc.resolve(from);
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const $to = tr.doc.resolve(to);
  const behind = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, '\ufffc').charAt(0);
  // ” opens after a space and closes after a letter.
  const spaceBefore = before !== '' && !/(?:[\s([„»/]|(?:^|[\s(])[”"])$/.test(before);
  const spaceBehind = /[\p{L}\p{N}]/u.test(behind);
  const pieces = [...(spaceBefore ? [schema.text(' ')] : []), node, ...(spaceBehind ? [schema.text(' ')] : [])];
  tr.replaceWith(from, to, pieces);
  return tr.setSelection(TextSelection.create(tr.doc, from + (spaceBefore ? 1 : 0) + node.nodeSize)).scrollIntoView();
}

/**
 * The transaction that puts a citation where the writer is: into the sentence when the caret stands in text, as a block
 * when it stands in an empty paragraph or a heading, or when the words span several lines. Selected words are kept.
 * Without a caret (`caret` false: the text has not been worked in yet) it goes to the end of the specific remarks.
 */
export function insertCitation(state: EditorState, citation: Citation, caret: boolean): Transaction {
  const { tr, selection } = state;
  const inAmendment = caret ? citeInAmendment(state, citation) : null;
  if (inAmendment !== null) return inAmendment;
  if (!caret) {
    const end = endOfSpecificRemarks(state.doc);
    const last = state.doc.resolve(end).nodeBefore;
    const takesItsPlace = last?.type.name === 'paragraph' && levelOf(last) === 0 && saysNothing(last);
    return placeBlock(tr, citation, takesItsPlace ? end - last.nodeSize : end, end);
  }
  if (selection instanceof NodeSelection && selection.node.isBlock) return placeBlock(tr, citation, selection.to, selection.to);
  const $to = selection.$to;
  const paragraph = $to.parent;
  // A gap cursor stands between blocks.
  if (!paragraph.isTextblock) return placeBlock(tr, citation, $to.pos, $to.pos);
  const first = $to.node(-1).firstChild === paragraph && $to.node(-1).type.name === 'listItem';
  if (levelOf(paragraph) > 0) return placeBlock(tr, citation, $to.after(), $to.after());
  if (saysNothing(paragraph) && !first) return placeBlock(tr, citation, $to.before(), $to.after());
  if (citation.exact.includes('\n')) return placeBlock(tr, citation, $to.after(), $to.after());
  const field = placeholderAt(state.doc, $to.pos);
  const replaced =
    field !== null && ((field.from < $to.pos && $to.pos < field.to) || (selection.from === field.from && selection.to === field.to))
      ? field
      : { from: $to.pos, to: $to.pos };
  return placeInline(tr, citation, replaced.from, replaced.to);
}

const sameWords = (a: Citation, b: Citation): boolean =>
  a.versionId === b.versionId && a.start === b.start && a.end === b.end && a.exact === b.exact;

/** Position of the citation, the one nearest to `near` when it stands in several places; null when it stands nowhere. */
export function findCitation(doc: Node, citation: Citation, near: number): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (!isCitation(node)) return;
    const other = citationOfNode(node);
    if (other !== null && sameWords(other, citation) && (found === null || Math.abs(position - near) < Math.abs(found - near)))
      found = position;
  });
  return found;
}

const citationsOfBlocks = factsOfBlocks((block) => {
  const found: Citation[] = [];
  throughBlock(block, (node) => {
    const citation = isCitation(node) ? citationOfNode(node) : null;
    if (citation !== null) found.push(citation);
    return true;
  });
  return found;
});

/** Every citation of the text, in document order. */
export function citationsOf(doc: Node): Citation[] {
  return citationsOfBlocks(doc).flatMap(({ facts }) => facts);
}
