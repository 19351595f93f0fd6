import type { Block } from '../../../shared/domain/source-document.ts';
import type { Group, List } from './block-groups.ts';

/** Characters on a line at the usual width of a pane: only a first guess, the browser remembers the true size once it has drawn it. */
const CHARACTERS_A_LINE = 52;

const linesOf = (block: Block): number =>
  block.kind === 'table' ? block.rows.length * 1.6 : Math.ceil((block.end - block.start) / CHARACTERS_A_LINE) + 0.6;

const linesOfList = (list: List): number =>
  list.items.reduce(
    (lines, { block, sublists }) => lines + linesOf(block) + sublists.reduce((inner, sublist) => inner + linesOfList(sublist), 0),
    0,
  );

/** About how many lines a group takes on the page, before it has been drawn. */
export function estimatedLines(group: Group): number {
  switch (group.kind) {
    case 'single':
      return linesOf(group.block);
    case 'list':
      return linesOfList(group);
    case 'side-box':
      return group.parts.reduce((lines, { block }) => lines + linesOf(block), 1);
    case 'page':
      return 2;
  }
}

/** Offset of a group's first character. */
export function offsetOf(group: Group): number {
  switch (group.kind) {
    case 'single':
      return group.block.start;
    case 'list':
      return group.items[0]?.block.start ?? 0;
    case 'side-box':
      return group.parts[0]?.block.start ?? 0;
    case 'page':
      return group.page.start;
  }
}

/** Names a group among its neighbours: a page line may stand at the same character as what follows it. */
export const keyOf = (group: Group): string => `${group.kind}-${offsetOf(group)}-${group.kind === 'page' ? group.page.label : ''}`;
