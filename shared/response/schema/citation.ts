import { Node } from '@tiptap/core';

const citationAttributes = () => ({
  /** The citation; see `attributesOf`. */
  quotation: { default: null },
  // How the first answers held it.
  sourceId: { default: null },
  versionId: { default: null },
  annotationId: { default: null },
  start: { default: null },
  end: { default: null },
  exact: { default: null },
  prefix: { default: null },
  suffix: { default: null },
});

/** Quoted words within a sentence: “…” (pejlemærke 2, s. 3). An atom: its words cannot be edited. */
export const InlineCitation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    ...citationAttributes(),
    /** 'footnote': its reference stands at the foot of the page; else behind the words, in parentheses. */
    form: { default: null },
  }),
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
