import type { Block, Page } from '../../../shared/domain/source-document.ts';
import { firstWhere } from './text-runs.ts';

/** Where the pages of a document begin, as they are drawn: between two blocks, or inside the words of one. */
export type PageMarks = {
  /** By index of the block that the page begins with. */
  readonly before: ReadonlyMap<number, readonly Page[]>;
  /** Pages that begin inside a block, by index of that block, in order. */
  readonly inside: ReadonlyMap<number, readonly Page[]>;
};

/** The first page needs no mark: the document begins with it. */
export function pageMarks(blocks: readonly Block[], pages: readonly Page[]): PageMarks {
  const before = new Map<number, Page[]>();
  const inside = new Map<number, Page[]>();
  for (const page of pages.slice(1)) {
    const index = firstWhere(blocks.length, (at) => (blocks[at]?.end ?? Infinity) > page.start);
    const block = blocks[index];
    if (block === undefined) continue;
    const marks = page.start <= block.start ? before : inside;
    marks.set(index, [...(marks.get(index) ?? []), page]);
  }
  return { before, inside };
}
