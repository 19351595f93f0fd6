import { Node } from '@tiptap/core';

/**
 * A proposal to change words of the source: how they read now, and how they should read.
 *
 * Each part may hold any number of blocks, and the whole any number of parts: the binding to Yjs deletes a node whose content the schema
 * refuses, and a merge may bring any content together. An amendment is made with one of each; the editor restores what is missing.
 */
export const Amendment = Node.create({
  name: 'amendment',
  group: 'block',
  content: '(amendmentCurrent | amendmentProposed)*',
  isolating: true,
  defining: true,
  selectable: true,
  parseHTML() {
    return [{ tag: 'div[data-amendment]' }];
  },
  renderHTML() {
    return ['div', { 'data-amendment': '' }, 0];
  },
});

/** How the words read now: a citation. Where the source is not at hand, words that the writer has put in. */
export const AmendmentCurrent = Node.create({
  name: 'amendmentCurrent',
  content: '(blockCitation | paragraph)*',
  isolating: true,
  defining: true,
  selectable: false,
  allowGapCursor: false,
  parseHTML() {
    return [{ tag: 'div[data-amendment-current]' }];
  },
  renderHTML() {
    return ['div', { 'data-amendment-current': '' }, 0];
  },
});

/** How the words should read. */
export const AmendmentProposed = Node.create({
  name: 'amendmentProposed',
  content: '(paragraph | bulletList | orderedList)*',
  isolating: true,
  defining: true,
  selectable: false,
  parseHTML() {
    return [{ tag: 'div[data-amendment-proposed]' }];
  },
  renderHTML() {
    return ['div', { 'data-amendment-proposed': '' }, 0];
  },
});
