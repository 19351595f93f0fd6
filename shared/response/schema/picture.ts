import { Node } from '@tiptap/core';

/** A picture as a block of its own, a `Picture`. Its bytes lie in the blob store; the text holds their checksum only. */
export const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    return {
      sha256: { default: '' },
      pixelWidth: { default: 1 },
      pixelHeight: { default: 1 },
      width: { default: 100 },
      alternative: { default: '' },
      decorative: { default: false },
    };
  },
  parseHTML() {
    return [{ tag: 'img[data-picture]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['img', { ...HTMLAttributes, 'data-picture': '' }];
  },
});
