import type { MarkedLine } from '../../../shared/text/line-mark.ts';
import type { Field } from './field.ts';
import type { ListMarker } from './numbering.ts';
import type { StyleRole } from './style-names.ts';

/** Words of a paragraph in one weight and size. Tabs are '\t', line breaks '\n'. */
export type Piece = {
  readonly text: string;
  readonly isBold: boolean;
  /** Half points, where the words themselves carry a size; null where their style has it. */
  readonly size: number | null;
  /** It is the mark of a note and no word of the text. */
  readonly isNoteMark: boolean;
};

/** A footnote or endnote where the text refers to it. */
export type WordNote = { readonly marker: string; readonly text: string };

/** A paragraph as the body has it, its style and its list taken into account. */
export type WordParagraph = {
  readonly kind: 'paragraph';
  readonly role: StyleRole;
  readonly list: ListMarker | null;
  readonly pieces: readonly Piece[];
  readonly notes: readonly WordNote[];
  /** Text boxes tied to it. */
  readonly boxes: readonly (readonly WordBlock[])[];
  /** Its style or its place says that it belongs to a table of contents. */
  readonly isContents: boolean;
  /** The field that made it as a row of a table of contents; believed once its end has been met. */
  readonly contentsField: Field | null;
  /** Pages Word broke before its first word when it last saved the file. */
  readonly page: number;
};

export type WordCell = {
  readonly blocks: readonly WordBlock[];
  /** Columns of the grid it covers. */
  readonly span: number;
  /** It goes on from the cell above, and so has no words of its own. */
  readonly isMerged: boolean;
};

export type WordRow = {
  readonly cells: readonly WordCell[];
  /** Columns of the grid left free before the first cell. */
  readonly before: number;
  readonly isHeader: boolean;
};

export type WordTable = { readonly kind: 'table'; readonly rows: readonly WordRow[]; readonly page: number };

/** A whole file of another format that Word is to take in where it stands; read by that format's own reader. */
export type WordInsert = { readonly kind: 'insert'; readonly lines: readonly MarkedLine[]; readonly page: number };

export type WordBlock = WordParagraph | WordTable | WordInsert;

export const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Every paragraph within blocks, those of tables too, in order. */
export const paragraphsIn = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [block];
      case 'table':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks)));
      case 'insert':
        return [];
    }
  });
