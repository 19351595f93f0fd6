import { Extension } from '@tiptap/core';
import { moveBlocks, type Direction } from './move-blocks.ts';
import { moveRow } from './table-commands.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blockMoving: {
      /** Moves what is selected past the block above (-1) or below (1). */
      moveBlocks: (direction: Direction) => ReturnType;
    };
  }
}

/**
 * Moves blocks by keys. Word's Alt+Shift with an arrow goes from one proposal to the next here; without Shift it moves what the caret stands in: a
 * table's row within its table, and past its edge the table.
 */
export const BlockMoving = Extension.create({
  name: 'blockMoving',
  addCommands: () => ({
    moveBlocks:
      (direction) =>
      ({ tr }) =>
        // A step of undo of its own, as what is dropped with the mouse is.
        moveBlocks(tr.setMeta('drop', true), direction),
  }),
  addKeyboardShortcuts() {
    const move = (direction: Direction) => () => {
      if (this.editor.isEditable && !moveRow(this.editor, direction)) this.editor.commands.moveBlocks(direction);
      // At either end it does nothing, rather than what the arrow alone would do.
      return true;
    };
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) };
  },
});
