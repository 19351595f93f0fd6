import type { ComposedBlock } from './composed-block.ts';
import type { ComposedInline } from './composed-inline.ts';

export type ComposedFootnote = Extract<ComposedInline, { kind: 'footnote' }>;

/** True when words within the blocks lead elsewhere: by a link, or by the mark of a note. */
export const leadElsewhere = (blocks: readonly ComposedBlock[]): boolean =>
  inlinesOf(blocks).some((inline) => inline.kind === 'footnote' || (inline.kind === 'text' && inline.marks.link !== undefined));

/** Every note of a letter, in the order of their numbers. */
export const footnotesIn = (blocks: readonly ComposedBlock[]): ComposedFootnote[] =>
  inlinesOf(blocks).filter((inline) => inline.kind === 'footnote');

/** The running text of blocks, in order; what stands in notes is not among it. */
export const inlinesOf = (blocks: readonly ComposedBlock[]): ComposedInline[] =>
  blocks.flatMap((block): readonly ComposedInline[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.content;
      case 'bullet-list':
      case 'ordered-list':
        return block.items.flatMap(inlinesOf);
      case 'quote':
        return inlinesOf(block.content);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => inlinesOf(cell.content)));
      case 'amendment':
        return block.parts.flatMap(({ content }) => inlinesOf(content));
      case 'citation':
      case 'picture':
      case 'page-break':
      case 'rule':
        return [];
    }
  });
