import type { ComposedBlock } from './composed-block.ts';
import { plainText } from './composed-inline.ts';

/** Stands for the sign before an item of a list, and its indent. */
const SIGN = '••••';

/** A picture is taller than any words that are kept together. */
const PICTURE = Array.from({ length: 20 }, () => '');

/** What stands in a cell, a line a line, with room for the signs of its lists; a picture is lines without words. */
export const cellLines = (blocks: readonly ComposedBlock[]): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return plainText(block.content).split('\n');
      case 'bullet-list':
      case 'ordered-list':
        return block.items.flatMap((item) => cellLines(item).map((line) => SIGN + line));
      case 'quote':
        return cellLines(block.content).map((line) => SIGN + line);
      case 'citation':
        return [...block.words, block.reference].map((line) => SIGN + line);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => cellLines(cell.content)));
      case 'amendment':
        return block.parts.flatMap(({ label, content }) => [label, ...cellLines(content)]);
      case 'picture':
        return PICTURE;
      case 'page-break':
      case 'rule':
        return [];
    }
  });
