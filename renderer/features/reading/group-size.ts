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

/** The place where a group begins: its key, since no two begin at the same character. */
export function startOf(group: Group): string {
  switch (group.kind) {
    case 'single':
      return `b${group.block.start}`;
    case 'list':
      return `l${group.items[0]?.block.start ?? 0}`;
    case 'side-box':
      return `a${group.parts[0]?.block.start ?? 0}`;
    case 'page':
      return `p${group.page.start}-${group.page.label}`;
  }
}
