import type { TextRange } from '../../../../shared/domain/source-document.ts';

/** Where a point of the page stands in the text: every line says in `data-start` where it begins. */
function offsetAt(root: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest('[data-start]');
  if (line === null || line === undefined || !root.contains(line)) return null;
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(node, offset);
  return Number(line.getAttribute('data-start')) + before.toString().length;
}

/** The words selected within `root`, or null when none are, or the selection reaches out of it. */
export function selectedRange(root: Element): TextRange | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}
