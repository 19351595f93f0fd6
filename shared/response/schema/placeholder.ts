import { Mark } from '@tiptap/core';

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
