import { Fragment, type Node } from '@tiptap/pm/model';
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { attributesOf, type Citation, type CitationForm } from '../../shared/response/citation.ts';
import { citationOfNode, formOfNode, isCitation } from './citation-view.ts';
import { levelOf } from './heading-level.ts';

/** A sign that is left alone behind a citation that gets a line of its own: the block needs none. */
const SIGN = /^\s*[.,;:](?=\s|$)\s*|^\s+$/;
/** A paragraph that has come to an end: what follows begins anew. */
const IS_CLOSED = /[.!?…]["”»)\]]*\s*$/;
/** What goes on with the sentence before it. */
const GOES_ON = /^\s*[\p{Ll},.;:!?)–-]/u;

const nodeOf = (tr: Transaction, name: string) => {
  const type = tr.doc.type.schema.nodes[name];
  if (type === undefined) throw new Error(`The schema of an answer has nodes of type ${name}.`);
  return type;
};

const textOf = (content: Fragment): string => content.textBetween(0, content.size, undefined, '\ufffc');

const withoutSpace = (content: Fragment, side: 'start' | 'end'): Fragment => {
  const text = side === 'start' ? content.firstChild : content.lastChild;
  if (text?.isText !== true) return content;
  const words = text.text ?? '';
  const kept = side === 'start' ? words.trimStart() : words.trimEnd();
  const cut = words.length - kept.length;
  return side === 'start' ? content.cut(cut) : content.cut(0, content.size - cut);
};

/** Parts the paragraph around the citation and puts it between as a block. False where there is no room for one. */
function toBlock(tr: Transaction, position: number, citation: Citation): boolean {
  const $at = tr.doc.resolve(position);
  const paragraph = $at.parent;
  if (paragraph.type.name !== 'paragraph' || levelOf(paragraph) > 0) return false;
  const node = tr.doc.nodeAt(position);
  const before = withoutSpace(paragraph.content.cut(0, $at.parentOffset), 'end');
  const behind = paragraph.content.cut($at.parentOffset + (node?.nodeSize ?? 1));
  const sign = SIGN.exec(textOf(behind))?.[0].length ?? 0;
  const after = withoutSpace(behind.cut(sign), 'start');
  const isFirstOfItem = $at.node(-1).type.name === 'listItem' && $at.index(-1) === 0;
  // Behind the last block there would be no place to write on.
  const needsPlace = after.size === 0 && $at.depth === 1 && $at.indexAfter(0) === tr.doc.childCount;
  const blocks = [
    ...(before.size > 0 || isFirstOfItem ? [paragraph.copy(before)] : []),
    nodeOf(tr, 'blockCitation').create(attributesOf(citation)),
    ...(after.size > 0 || needsPlace ? [paragraph.type.create({ ...paragraph.attrs }, after)] : []),
  ];
  const $start = tr.doc.resolve($at.before());
  if (!$start.parent.canReplace($start.index(), $start.index() + 1, Fragment.fromArray(blocks))) return false;
  tr.replaceWith($at.before(), $at.after(), blocks);
  return true;
}

/** Takes the block into the sentence it belongs to: that before it when it has not ended, and what goes on after it. */
function toLine(tr: Transaction, position: number, citation: Citation, form: 'inline' | 'footnote'): boolean {
  const { schema } = tr.doc.type;
  const $at = tr.doc.resolve(position);
  const [before, node, after] = [$at.nodeBefore, $at.nodeAfter, tr.doc.resolve(position + 1).nodeAfter];
  const isText = (block: Node | null): block is Node => block?.type.name === 'paragraph' && levelOf(block) === 0 && block.content.size > 0;
  const joinsBefore = isText(before) && !IS_CLOSED.test(before.textContent);
  const joinsAfter = isText(after) && GOES_ON.test(after.textContent);
  const inline = nodeOf(tr, 'citation').create({ ...attributesOf(citation), ...(form === 'footnote' && { form }) });
  const isSpaced = joinsBefore && /\s$/.test(before.textContent);
  const needsSpace = joinsAfter && /^[\p{L}\p{N}–(]/u.test(after.textContent);
  const content = [
    ...(joinsBefore ? [...before.content.content, ...(isSpaced ? [] : [schema.text(' ')])] : []),
    inline,
    ...(joinsAfter ? [...(needsSpace ? [schema.text(' ')] : []), ...after.content.content] : []),
  ];
  const attrs = joinsBefore ? before.attrs : { level: 0 };
  const from = joinsBefore ? position - before.nodeSize : position;
  const to = position + (node?.nodeSize ?? 1) + (joinsAfter ? after.nodeSize : 0);
  tr.replaceWith(from, to, nodeOf(tr, 'paragraph').create(attrs, Fragment.from(content)));
  return true;
}

/** Lets the citation at a place stand in another way; its words and its link stay. False where it cannot, or stands so already. */
export function setCitationForm(tr: Transaction, position: number, form: CitationForm): boolean {
  const node = tr.doc.nodeAt(position);
  const citation = node !== null && isCitation(node) ? citationOfNode(node) : null;
  if (node === null || citation === null) return false;
  const before = formOfNode(node);
  if (before === form) return false;
  if (form === 'block') return toBlock(tr, position, citation);
  if (before === 'block') return toLine(tr, position, citation, form);
  tr.setNodeAttribute(position, 'form', form === 'footnote' ? form : null);
  return true;
}

/** The position nearest to `near` of a citation of these words; null when there is none. */
function placeOf(doc: Node, { versionId, start, end }: Citation, near: number): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    const other = isCitation(node) ? citationOfNode(node) : null;
    const isSame = other?.versionId === versionId && other.start === start && other.end === end;
    if (isSame && (found === null || Math.abs(position - near) < Math.abs(found - near))) found = position;
  });
  return found;
}

/** The same for the selected citation, which stays selected; null where it cannot stand so. */
export function formSelected(state: EditorState, form: CitationForm): Transaction | null {
  const { selection, tr } = state;
  const citation = selection instanceof NodeSelection ? citationOfNode(selection.node) : null;
  if (citation === null || !setCitationForm(tr, selection.from, form)) return null;
  const position = placeOf(tr.doc, citation, selection.from);
  return position === null ? tr : tr.setSelection(NodeSelection.create(tr.doc, position)).scrollIntoView();
}

/** Lets every citation stand in one way; those that cannot, such as in a heading, stay as they are. Null when none changes. */
export function formAll(state: EditorState, form: CitationForm): Transaction | null {
  const { tr } = state;
  const positions: number[] = [];
  state.doc.descendants((node, position) => {
    if (isCitation(node)) positions.push(position);
  });
  // From the end: what is changed moves only what follows it.
  for (const position of positions.toReversed()) setCitationForm(tr, position, form);
  return tr.docChanged ? tr : null;
}

/** Writes a changed citation in the place of the one that stands there, whole. */
export const changeCitation = (tr: Transaction, position: number, citation: Citation): Transaction =>
  tr.setNodeAttribute(position, 'quotation', citation);
