import type { ComposedBlock } from './composed-block.ts';
import type { ComposedCell } from './composed-table.ts';
import { plainText } from './composed-inline.ts';
import { runsFromRight } from './text-direction.ts';

/** The words by which a block runs one way or the other; null where that is asked of what stands in it. */
function leadingWords(block: ComposedBlock): string | null {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.content);
    case 'citation':
      return block.words[0] ?? '';
    case 'bullet-list':
    case 'ordered-list': {
      // The side on which the signs stand.
      const first = block.items.find((item) => item.length > 0)?.[0];
      return first === undefined ? '' : leadingWords(first);
    }
    case 'quote':
    case 'table':
    case 'picture':
    case 'amendment':
    case 'page-break':
    case 'rule':
      return null;
  }
}

/** What begins at the right stands there, where nobody has said otherwise. */
const directedCell = (cell: ComposedCell<ComposedBlock>, content: readonly ComposedBlock[]): ComposedCell<ComposedBlock> => ({
  ...cell,
  content,
  alignment: cell.alignment === 'left' && content[0]?.fromRight === true ? 'right' : cell.alignment,
});

/** Blocks with the direction of those that run otherwise than what they stand in; `isFromRight`: how that runs. */
export function withDirections(blocks: readonly ComposedBlock[], isFromRight = false): ComposedBlock[] {
  return blocks.map((block): ComposedBlock => {
    const words = leadingWords(block);
    const own = words === null ? isFromRight : runsFromRight(words);
    const directed = own === isFromRight ? block : { ...block, fromRight: own };
    const inner = (content: readonly ComposedBlock[]): ComposedBlock[] => withDirections(content, own);
    switch (directed.kind) {
      case 'bullet-list':
      case 'ordered-list':
        return { ...directed, items: directed.items.map(inner) };
      case 'quote':
        return { ...directed, content: inner(directed.content) };
      case 'table':
        return { ...directed, rows: directed.rows.map((row) => row.map((cell) => directedCell(cell, inner(cell.content)))) };
      case 'amendment':
        return { ...directed, parts: directed.parts.map((part) => ({ ...part, content: inner(part.content) })) };
      case 'heading':
      case 'paragraph':
      case 'citation':
      case 'picture':
      case 'page-break':
      case 'rule':
        return directed;
    }
  });
}
