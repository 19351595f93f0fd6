import { Node } from '@tiptap/core';

/** What follows begins on a new page. */
export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML() {
    return [{ tag: 'hr[data-page-break]', priority: 60 }];
  },
  renderHTML() {
    return ['hr', { 'data-page-break': '' }];
  },
});
