import { getSchema, type Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { Amendment, AmendmentCurrent, AmendmentProposed } from './schema/amendment.ts';
import { BlockCitation, InlineCitation } from './schema/citation.ts';
import { Footnote } from './schema/footnote.ts';
import { isAllowedLink } from './schema/link.ts';
import { PageBreak } from './schema/page-break.ts';
import { ResponseParagraph } from './schema/paragraph.ts';
import { PictureNode } from './schema/picture.ts';
import { Placeholder } from './schema/placeholder.ts';
import { CommentMark, DeletionMark, FormattingMark, InsertionMark, SuggestedNodes } from './schema/review.ts';
import { SourceList } from './schema/source-list.ts';
import { ResponseTable, ResponseTableCell, ResponseTableHeader, ResponseTableRow } from './schema/table.ts';

/**
 * The document schema of an answer, shared by the editor that writes it and the exporters that render it.
 *
 * Version of the schema. A document stamped with a higher one is opened read-only, since the binding to Yjs deletes
 * nodes that its schema does not know. Each version holds every document of those before it.
 *
 * 1: text, headings, lists, quotes, links, citations. 2: tables, footnotes, pictures, page breaks, raised and lowered text,
 * lists of sources, amendments, headings begun for a guidepost, citations that have been changed or stand with their reference in a note.
 * 3: remarks, and proposals to change the text.
 */
export const RESPONSE_SCHEMA_VERSION = 3;

/** Extensions that make up the schema. The editor may replace a node by one with a view of the same name. */
export const responseExtensions = (): Extensions => [
  StarterKit.configure({
    paragraph: false,
    heading: false,
    code: false,
    codeBlock: false,
    undoRedo: false,
    trailingNode: false,
    link: false,
    dropcursor: { color: false, class: 'drop-line' },
  }),
  // What is written behind a link is not part of it.
  Link.extend({ inclusive: false }).configure({ openOnClick: false, autolink: false, isAllowedUri: (href) => isAllowedLink(href) }),
  ResponseParagraph,
  InlineCitation,
  BlockCitation,
  Placeholder,
  // Each shuts the other out: a letter cannot stand above the line and below it.
  Superscript.extend({ excludes: 'superscript subscript' }),
  Subscript.extend({ excludes: 'superscript subscript' }),
  Footnote,
  PictureNode,
  PageBreak,
  SourceList,
  ResponseTable,
  ResponseTableRow,
  ResponseTableHeader,
  ResponseTableCell,
  Amendment,
  AmendmentCurrent,
  AmendmentProposed,
  CommentMark,
  InsertionMark,
  DeletionMark,
  FormattingMark,
  SuggestedNodes,
];

/** The ProseMirror schema of an answer. */
export const responseSchema = (): Schema => getSchema(responseExtensions());
