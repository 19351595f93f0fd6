import { getSchema, Mark, Node, type Extensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';

/**
 * The document schema of an answer, shared by the editor that writes it and the exporters that render it.
 *
 * Version of the schema. A document stamped with a higher one is opened read-only, since the binding to Yjs deletes
 * nodes that its schema does not know.
 */
export const RESPONSE_SCHEMA_VERSION = 1;

/** Text and heading in one node: making a paragraph a heading changes an attribute, which merges, not a node, which loses what others typed in it. */
export const ResponseParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return {
      /** 0 = body text, 1–3 = heading. */
      level: { default: 0, rendered: false },
    };
  },
  parseHTML() {
    return [
      { tag: 'p', attrs: { level: 0 } },
      { tag: 'h1', attrs: { level: 1 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
      { tag: 'h5', attrs: { level: 3 } },
      { tag: 'h6', attrs: { level: 3 } },
    ];
  },
  renderHTML({ node }) {
    const level: unknown = node.attrs['level'];
    return [level === 1 || level === 2 || level === 3 ? `h${String(level)}` : 'p', 0];
  },
});

const citationAttributes = () => ({
  sourceId: { default: null },
  versionId: { default: null },
  annotationId: { default: null },
  start: { default: 0 },
  end: { default: 0 },
  exact: { default: '' },
  prefix: { default: '' },
  suffix: { default: '' },
});

/** Quoted words within a sentence: “…” (pejlemærke 2, s. 3). An atom: its words cannot be edited. */
export const InlineCitation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: citationAttributes,
  parseHTML() {
    return [{ tag: 'q[data-citation]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['q', { ...HTMLAttributes, 'data-citation': '' }];
  },
});

/** Quoted words as a block of their own, with their reference beneath. */
export const BlockCitation = Node.create({
  name: 'blockCitation',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: citationAttributes,
  parseHTML() {
    return [{ tag: 'blockquote[data-citation]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['blockquote', { ...HTMLAttributes, 'data-citation': '' }];
  },
});

/** Words of a template that are to be replaced: [dato]. Goes when they are typed over. */
export const Placeholder = Mark.create({
  name: 'placeholder',
  inclusive: false,
  parseHTML() {
    return [{ tag: 'span[data-placeholder]' }];
  },
  renderHTML() {
    return ['span', { 'data-placeholder': '' }, 0];
  },
});

/** Links an answer may carry. Everything else (javascript:, data:, file:) is dropped on load and on export too. */
export const isAllowedLink = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href.trim());

/** Extensions that make up the schema. The editor may replace a node by one with a view of the same name. */
export const responseExtensions = (): Extensions => [
  StarterKit.configure({
    paragraph: false,
    heading: false,
    code: false,
    codeBlock: false,
    undoRedo: false,
    trailingNode: false,
    link: { openOnClick: false, autolink: true, isAllowedUri: (href) => isAllowedLink(href) },
  }),
  ResponseParagraph,
  InlineCitation,
  BlockCitation,
  Placeholder,
];

/** The ProseMirror schema of an answer. */
export const responseSchema = (): Schema => getSchema(responseExtensions());
