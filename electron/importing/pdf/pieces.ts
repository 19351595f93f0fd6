import type { TextLine } from './page-shapes.ts';

/** What a tagged file says of a line: the role of its element, and which element it is. */
export type Tag = {
  readonly role: 'heading' | 'paragraph' | 'item' | 'caption' | 'note' | 'quote' | 'aside';
  /** Of a heading, 1 = top; of an item, 0 = outermost. */
  readonly level: number;
  /** Lines of one element on one page share it. */
  readonly element: number;
  /** An item's sign as the file parts it from the words; '' where it does not. */
  readonly label: string;
};

/** A line in its place on a page. */
export type PlacedLine = TextLine & {
  readonly page: number;
  /** More room above than between lines of a paragraph, or other type. */
  readonly blankBefore: boolean;
  /** It goes on from the line above: no more room between them, no indent, and the line above had no room for its first word. */
  readonly goesOn: boolean;
  /** Its end was the margin's doing: the next word would not have fitted. */
  readonly isFull: boolean;
  /** The part of the page it stands in: its lines reach from `left` to `right`. */
  readonly left: number;
  readonly right: number;
  readonly tag: Tag | null;
};

/** The content of a page in reading order. */
export type Piece =
  | { readonly kind: 'line'; readonly line: PlacedLine }
  | { readonly kind: 'aside'; readonly lines: readonly PlacedLine[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly headerRows: number;
      readonly caption: string | null;
      readonly page: number;
      /** Top, points from the page's top. */
      readonly y: number;
    };
