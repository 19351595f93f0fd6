import type { Node } from '@tiptap/pm/model';
import type { AnswerPlace } from '../../shared/response/answer-parts.ts';

/** Positions of a place in the text as it is now; null when there is no such place any more. */
export function rangeOfPlace(doc: Node, { path, from, to }: AnswerPlace): { readonly from: number; readonly to: number } | null {
  let node = doc;
  let start = 0;
  let content = 0;
  for (const index of path) {
    if (index >= node.childCount) return null;
    start = content;
    for (let before = 0; before < index; before += 1) start += node.child(before).nodeSize;
    node = node.child(index);
    content = start + 1;
  }
  if (from === 0 && to === 0) return { from: start, to: start + node.nodeSize };
  return node.isTextblock && from < to && to <= node.content.size ? { from: content + from, to: content + to } : null;
}

/** The words of the block at a path, those of its notes included. */
export function wordsAt(doc: Node, path: AnswerPlace['path']): string {
  let words = '';
  const block = path.reduce<Node | null>((node, index) => node?.maybeChild(index) ?? null, doc);
  block?.descendants((node) => void (words += node.text ?? ''));
  return words;
}
