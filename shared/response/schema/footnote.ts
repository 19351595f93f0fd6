import { Node } from '@tiptap/core';

/**
 * A note at the foot of the page: a mark in the sentence that holds the note's own words. Deleting the mark deletes the
 * note, moving it moves the note, and two people's words within it merge like any text. Its number is never stored: it
 * is the mark's place among the marks.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  // Its words are edited at the foot; the caret passes the mark as one character.
  atom: true,
  selectable: true,
  draggable: true,
  content: 'text*',
  addAttributes() {
    return {
      /** Tells one note from another while they are on the screen. Two copies of a note may share it. */
      noteId: { default: '', rendered: false },
    };
  },
  parseHTML() {
    return [{ tag: 'span[data-footnote]', priority: 60 }];
  },
  renderHTML() {
    return ['span', { 'data-footnote': '' }, 0];
  },
});
