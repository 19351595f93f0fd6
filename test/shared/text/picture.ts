import type { Block, SourceDocument } from '../../../shared/domain/source-document.ts';
import { structureText } from '../../../shared/text/structure.ts';

/** A document as a picture: one line per block, its kind shown by a sign as Markdown would. */
export const picture = (text: string): string[] => draw(structureText(text));

export const draw = (document: SourceDocument): string[] => document.blocks.map((block) => mark(document.text, block));

const mark = (text: string, block: Block): string => {
  const words = text.slice(block.start, block.end);
  const whose = block.provenance === 'official' ? '' : `(${block.provenance}) `;
  switch (block.kind) {
    case 'heading': {
      const number = block.number === null ? '' : ` ${block.number}`;
      return `${whose}${'#'.repeat(block.level)}${block.level > 0 ? ' ' : ''}${block.role}${number}: ${text.slice(block.titleStart, block.end)}`;
    }
    case 'paragraph':
      return `${whose}${words}`;
    case 'bullet':
      return `${whose}${'  '.repeat(block.depth)}- ${words}`;
    case 'numbered':
      return `${whose}${'  '.repeat(block.depth)}${block.marker} ${words}`;
    case 'aside':
      return `${whose}| ${words}`;
    case 'quote':
      return `${whose}> ${words}`;
    case 'caption':
      return `${whose}^ ${words}`;
    case 'footnote':
      return `${whose}[${block.marker}] ${words}`;
    case 'table':
      return `${whose}table ${block.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)).join(' · ')).join(' / ')}`;
  }
};
