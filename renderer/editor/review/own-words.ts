import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { COMMENT, DELETION, FORMATTING, INSERTION, isProposed } from '../../../shared/response/suggestion.ts';
import { ownMarks, withoutProposal } from './marked-slice.ts';

const PROPOSALS: readonly string[] = [INSERTION, DELETION, FORMATTING];

type Stretch = { readonly from: number; readonly to: number };

/** Stretches of the text that a change has written, as they stand after it; and those it has taken, as they stood. */
function touched({ mapping, docs, doc }: Transaction): {
  readonly written: Stretch[];
  readonly taken: { readonly doc: Node; readonly at: Stretch }[];
} {
  const written: Stretch[] = [];
  const taken: { doc: Node; at: Stretch }[] = [];
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    const before = docs[index] ?? doc;
    map.forEach((oldFrom, oldTo, from, to) => {
      if (oldTo > oldFrom) taken.push({ doc: before, at: { from: oldFrom, to: oldTo } });
      if (to > from) written.push({ from: rest.map(from, -1), to: rest.map(to, 1) });
    });
  });
  return { written, taken };
}

/** Characters under a mark. */
function countMarked(doc: Node, { from, to }: Stretch, name: string): number {
  let count = 0;
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
    if (node.isText && node.marks.some(({ type }) => type.name === name)) count += Math.min(at + node.nodeSize, to) - Math.max(at, from);
  });
  return count;
}

/**
 * Takes the marks of others' proposals from words that are written in the midst of them: they are the writer's own, and must
 * neither come nor go with the proposal. What is only moved keeps its marks.
 */
export function keepOwnWords(tr: Transaction): void {
  const { written, taken } = touched(tr);
  for (const name of PROPOSALS) {
    const type = tr.doc.type.schema.marks[name];
    const after = written.reduce((sum, at) => sum + countMarked(tr.doc, at, name), 0);
    if (type === undefined || after === 0) continue;
    const before = taken.reduce((sum, { doc, at }) => sum + countMarked(doc, at, name), 0);
    if (after > before) for (const { from, to } of written) tr.removeMark(from, to, type);
  }
}

const goes = (node: Node): boolean =>
  node.marks.some(({ type }) => type.name === DELETION) || (node.type.name !== 'paragraph' && isProposed(node.attrs['deleted']));

/** What is copied: the words as they would read with everything accepted, and nobody's proposals. Remarks go along. */
export function withoutProposals(slice: Slice): Slice {
  const clean = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      if (goes(node)) return;
      if (node.isText) nodes.push(node.mark(ownMarks(node)));
      else nodes.push(node.type.create(withoutProposal(node), clean(node.content), ownMarks(node)));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}

/** The same with the remarks of another text left out: their words would stand marked for nothing. */
export function withKnownComments(slice: Slice, isKnown: (id: string) => boolean): Slice {
  const clean = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      const marks = node.marks.filter(({ type, attrs }) => type.name !== COMMENT || isKnown(String(attrs['id'])));
      nodes.push(node.isText ? node.mark(marks) : node.type.create(node.attrs, clean(node.content), marks));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}
