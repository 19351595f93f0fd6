import { LONGEST_FIRST_BLOCK, MOST_FIRST_BLOCKS } from '../domain/first-page-limits.ts';
import type { FirstPage } from '../domain/first-page.ts';
import type { Block, SourceDocument } from '../domain/source-document.ts';

type Kind = FirstPage['blocks'][number]['kind'];

const kindOf = (block: Block): Kind => {
  switch (block.kind) {
    case 'heading':
      return 'heading';
    case 'bullet':
    case 'numbered':
      return 'item';
    case 'paragraph':
    case 'aside':
    case 'quote':
    case 'caption':
    case 'footnote':
    case 'table':
      return 'paragraph';
  }
};

const shortened = (text: string): string =>
  text.length > LONGEST_FIRST_BLOCK ? `${text.slice(0, LONGEST_FIRST_BLOCK - 1)}…`.toWellFormed() : text;

/** A document of one page as it is shown while the other pages are read. */
export const firstPageOf = ({ title, text, blocks }: SourceDocument): FirstPage => ({
  title: shortened(title),
  blocks: blocks.slice(0, MOST_FIRST_BLOCKS).map((block) => {
    const own = text.slice(block.start, block.end);
    return { kind: kindOf(block), text: shortened(block.kind === 'numbered' ? `${block.marker} ${own}` : own) };
  }),
});
