import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { WHOLE_NODES } from '../../../shared/response/schema/review.ts';
import { DELETION, INSERTION, isProposed, stampFrom, type SuggestionStamp } from '../../../shared/response/suggestion.ts';
import { suggestionIdOf } from '../../../shared/response/suggestions.ts';

const deletionOf = (node: Node | null | undefined) => node?.marks.find(({ type }) => type.name === DELETION);

/** The own deletion that a new one goes on from, at either end: pressing Backspace ten times is one proposal. */
function neighbouring(doc: Node, from: number, to: number, authorId: string): SuggestionStamp | null {
  const before = doc.resolve(from).nodeBefore;
  const after = doc.resolve(to).nodeAfter;
  for (const node of [after, before]) {
    const stamp = stampFrom(deletionOf(node)?.attrs);
    if (stamp?.authorId === authorId) return stamp;
  }
  return null;
}

/** Writes on each run of one's words how it reads now: see the mark `deletion`. */
function recordWords(tr: Transform, from: number, to: number, stamp: SuggestionStamp): void {
  const type = tr.doc.type.schema.marks[DELETION];
  if (type === undefined) return;
  const runs: { readonly from: number; to: number; words: string }[] = [];
  tr.doc.nodesBetween(from, to, (block, position) => {
    if (!block.inlineContent) return true;
    let open: (typeof runs)[number] | null = null;
    block.forEach((child, offset) => {
      const at = position + 1 + offset;
      const mark = child.isText ? deletionOf(child) : undefined;
      if (mark === undefined || suggestionIdOf(mark.attrs) !== stamp.id) {
        if (child.isText) open = null;
        return;
      }
      if (open === null) {
        open = { from: at, to: at, words: '' };
        runs.push(open);
      }
      open.to = at + child.nodeSize;
      open.words += child.text ?? '';
    });
    return true;
  });
  for (const run of runs) {
    tr.doc.nodesBetween(run.from, run.to, (node, at) => {
      const mark = deletionOf(node);
      if (mark !== undefined && mark.attrs['words'] !== run.words)
        tr.addMark(at, at + node.nodeSize, type.create({ ...mark.attrs, words: run.words }));
    });
  }
}

/**
 * Marks a range as proposed to go. What one has oneself proposed to insert goes at once. Gives the stamp it got, which may
 * be that of the proposal it goes on from.
 */
export function proposeDeletion(tr: Transform, from: number, to: number, fresh: SuggestionStamp): SuggestionStamp {
  const { doc } = tr;
  const stamp = neighbouring(doc, from, to, fresh.authorId) ?? fresh;
  const type = doc.type.schema.marks[DELETION];
  const stamped = JSON.stringify(stamp);
  const isOwn = (value: unknown): boolean => isProposed(value) && stampFrom(value)?.authorId === stamp.authorId;
  const gone: { readonly from: number; readonly to: number; readonly isBreak: boolean }[] = [];
  const marked: (() => void)[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    const end = at + node.nodeSize;
    if (node.isText) {
      const [start, stop] = [Math.max(at, from), Math.min(end, to)];
      const insertion = node.marks.find((mark) => mark.type.name === INSERTION);
      if (insertion !== undefined && isOwn(insertion.attrs)) gone.push({ from: start, to: stop, isBreak: false });
      else if (deletionOf(node) === undefined && type !== undefined)
        marked.push(() => tr.addMark(start, stop, type.create({ ...stamp, words: '' })));
      return false;
    }
    const isWhole = WHOLE_NODES.includes(node.type.name) && at >= from && end <= to;
    const isBreak = node.type.name === 'paragraph' && at >= from && at < to;
    if (!isWhole && !isBreak) return true;
    if (isOwn(node.attrs['inserted'])) gone.push({ from: at, to: end, isBreak });
    else if (!isProposed(node.attrs['deleted'])) marked.push(() => tr.setNodeAttribute(at, 'deleted', stamped));
    return !isWhole;
  });
  for (const act of marked) act();
  recordWords(tr, Math.max(0, from - 1), Math.min(doc.content.size, to + 1), stamp);
  for (const part of gone.toReversed()) {
    if (!part.isBreak) tr.delete(part.from, part.to);
    else {
      const place = tr.doc.resolve(part.from);
      if (place.nodeBefore?.type.name === 'paragraph') tr.join(part.from);
      else if (
        place.parent.type.name === 'listItem' &&
        place.index() === 0 &&
        tr.doc.resolve(place.before()).nodeBefore?.type.name === 'listItem'
      )
        tr.join(place.before(), 2);
    }
  }
  return stamp;
}
