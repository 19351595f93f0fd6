/**
 * What a format with structure of its own (Word, HTML, a PDF's type sizes) says of a line. A marked line is a whole block:
 * it is never joined with its neighbours. What it says of headings is believed; which of them are guideposts is decided by
 * the same rules as in plain text.
 */
export type LineMark =
  | { readonly kind: 'paragraph'; readonly isBold: boolean }
  /** `level` as the format has it, 1 = top; gaps are closed later. */
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'bullet'; readonly depth: number }
  | { readonly kind: 'numbered'; readonly depth: number; readonly marker: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly headerRows: number; readonly caption: string | null }
  | { readonly kind: 'quote' }
  | { readonly kind: 'aside' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'footnote'; readonly marker: string };

/** A block as a format's reader hands it over. A null mark: a line of plain text, to be joined and judged by its shape. */
export type MarkedLine = {
  readonly text: string;
  readonly mark: LineMark | null;
  /** Index of its page; -1 in a format without pages. */
  readonly page: number;
  /** Clear space stands above it: more than between the lines of a paragraph. */
  readonly blankBefore: boolean;
};

/** A file as its format's reader sees it, before the rules about Danish hearing documents. */
export type MarkedDocument = {
  readonly lines: readonly MarkedLine[];
  /** What is printed on each page ('iv', '3'); empty in a format without pages. */
  readonly pageLabels: readonly string[];
  /** Title in the file's properties; used only where the text itself has none. */
  readonly title: string | null;
};
