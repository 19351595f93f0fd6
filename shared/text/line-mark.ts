import type { Finding, RemovedReason } from '../domain/source-document.ts';

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
  /** The line under the title, where the format itself calls it that. */
  | { readonly kind: 'subtitle' }
  /** `isCited`: the format itself ties it to a place in the text, so its sign need not be looked for there. */
  | { readonly kind: 'footnote'; readonly marker: string; readonly isCited?: boolean };

/** A block as a format's reader hands it over. A null mark: a line of plain text, to be joined and judged by its shape. */
export type MarkedLine = {
  readonly text: string;
  readonly mark: LineMark | null;
  /** Index of its page; -1 in a format without pages. */
  readonly page: number;
  /** Clear space stands above it: more than between the lines of a paragraph. */
  readonly blankBefore: boolean;
  /** The format knows, by where it stands, that it goes on from the line before, also over a page's foot. Without a mark of its own. */
  readonly goesOn?: boolean;
};

/** Words that stand in the file and are no part of its text: a page's menus, a copy of the text, a table of contents. */
export type MarkedRemoval = {
  /** Index of the line before which it stood. */
  readonly at: number;
  readonly text: string;
  readonly reason: RemovedReason;
};

/** A file as its format's reader sees it, before the rules about Danish hearing documents. */
export type MarkedDocument = {
  readonly lines: readonly MarkedLine[];
  /** What is printed on each page ('iv', '3'); empty in a format without pages. */
  readonly pageLabels: readonly string[];
  /** Title in the file's properties; used only where the text itself has none. */
  readonly title: string | null;
  /** What the format itself keeps apart. */
  readonly removed?: readonly MarkedRemoval[];
  /** What the format itself tells that a reader should know of the whole file: that it holds tracked changes. */
  readonly findings?: readonly Finding[];
  /** Who the file comes from by what stands around its text: the site's name, the sender of a letter. A hint of the issuer. */
  readonly sender?: string | null;
};
