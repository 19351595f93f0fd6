import type { TextRange } from '../../../shared/domain/source-document.ts';
import { firstWhere, offsetAt, pointsOf, type Run } from './text-runs.ts';

/** Which DOM text node draws which stretch of the canonical text. Holds for one rendering of one document. */
export type TextMap = { readonly runs: readonly Run[]; readonly nodes: readonly Text[] };

/** Reads the map off the page: every text-bearing element says in `data-start` where its first character stands in the canonical text. */
export function mapText(root: Element): TextMap {
  const runs: Run[] = [];
  const nodes: Text[] = [];
  for (const element of root.querySelectorAll('[data-start]')) {
    let start = Number(element.getAttribute('data-start'));
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.length === 0) continue;
      runs.push({ start, length: node.length });
      nodes.push(node);
      start += node.length;
    }
  }
  return { runs, nodes };
}

/** The DOM range that draws `range`, or null when none of it is on the page. */
export function domRangeOf(map: TextMap, range: TextRange): Range | null {
  const points = pointsOf(map.runs, range);
  if (points === null) return null;
  const first = map.nodes[points.start.run];
  const last = map.nodes[points.end.run];
  if (first === undefined || last === undefined) return null;
  const drawn = document.createRange();
  drawn.setStart(first, points.start.offset);
  drawn.setEnd(last, points.end.offset);
  return drawn;
}

/** The drawn words of `range` alone, a DOM range for each text node: page marks and labels that stand between them are left out. */
export function wordsOf(map: TextMap, range: TextRange): readonly Range[] {
  const points = pointsOf(map.runs, range);
  if (points === null) return [];
  return map.nodes.slice(points.start.run, points.end.run + 1).map((node, index, nodes) => {
    const drawn = document.createRange();
    drawn.setStart(node, index === 0 ? points.start.offset : 0);
    drawn.setEnd(node, index === nodes.length - 1 ? points.end.offset : node.length);
    return drawn;
  });
}

/** The boxes of drawn words, line by line. */
export const linesOf = (words: readonly Range[]): readonly DOMRect[] =>
  words.flatMap((piece) => Array.from(piece.getClientRects())).filter(({ width, height }) => width > 1 && height > 1);

/** Index of the first drawn text node that begins at or after a DOM point. */
function firstNodeAfter(map: TextMap, container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  return firstWhere(map.nodes.length, (index) => {
    const node = map.nodes[index];
    return node !== undefined && point.comparePoint(node, 0) >= 0;
  });
}

function offsetOf(map: TextMap, container: Node, offset: number, side: 'start' | 'end'): number | null {
  const index = firstNodeAfter(map, container, offset);
  // A point inside a drawn node lies after that node's beginning: the node is the one before.
  const own = map.nodes[index] === container ? index : index - 1;
  if (container instanceof Text && map.nodes[own] === container) return offsetAt(map.runs, { run: own, offset });
  if (side === 'start') return map.runs[index]?.start ?? null;
  const before = map.runs[index - 1];
  return before === undefined ? null : before.start + before.length;
}

/** The canonical text that a DOM range covers, or null when it covers none. */
export function textRangeOf(map: TextMap, range: AbstractRange): TextRange | null {
  const start = offsetOf(map, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(map, range.endContainer, range.endOffset, 'end');
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Offset of the character under a point of the window, or null when no source text is there. */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !(caret.offsetNode instanceof Text)) return null;
  return offsetOf(map, caret.offsetNode, caret.offset, 'start');
}

/** True when a point of the window lies on the drawn words themselves and not merely beside them. */
export const isOnWords = (words: readonly Range[], x: number, y: number): boolean =>
  linesOf(words).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
