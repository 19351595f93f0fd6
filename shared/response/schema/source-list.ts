import { Node } from '@tiptap/core';

/** Where the list of the sources that are cited stands. What it says is computed from the citations and never stored. */
export const SourceList = Node.create({
  name: 'sourceList',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  parseHTML() {
    return [{ tag: 'section[data-source-list]', priority: 60 }];
  },
  renderHTML() {
    return ['section', { 'data-source-list': '' }];
  },
});
