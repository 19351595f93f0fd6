import type { ComposedBlock } from './composed-block.ts';
import type { ComposedPicture } from './composed-picture.ts';

/** Every picture of blocks, in order. */
export const picturesIn = (blocks: readonly ComposedBlock[]): ComposedPicture[] =>
  blocks.flatMap((block): readonly ComposedPicture[] => {
    switch (block.kind) {
      case 'picture':
        return [block];
      case 'bullet-list':
      case 'ordered-list':
        return block.items.flatMap(picturesIn);
      case 'quote':
        return picturesIn(block.content);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => picturesIn(cell.content)));
      case 'amendment':
        return block.parts.flatMap(({ content }) => picturesIn(content));
      case 'heading':
      case 'paragraph':
      case 'citation':
      case 'page-break':
      case 'rule':
        return [];
    }
  });
