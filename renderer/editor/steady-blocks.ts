import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { drawnBlocks } from './drawn-blocks.ts';

/**
 * Tells ProseMirror of each block it has drawn that it is the text's own. What others write and what is undone brings a text of new objects, in
 * which nearly every block says what it said: it stays drawn for the old object, and at each later key the two would be compared letter by letter.
 */
export function rememberBlocks(view: EditorView): void {
  const { doc } = view.state;
  drawnBlocks(view).forEach((block, index) => {
    const own = doc.child(index);
    if (block.node !== own && block.node.eq(own)) block.node = own;
  });
}

/** Keeps the blocks that are drawn and those of the text the same objects. */
export const SteadyBlocks = Extension.create({
  name: 'steadyBlocks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('steadyBlocks'),
      view: () => ({
        update(view, before) {
          const { doc } = view.state;
          // A key replaces one block of all: a text in which the first and the last are others has been made anew.
          if (doc === before.doc || (doc.firstChild === before.doc.firstChild && doc.lastChild === before.doc.lastChild)) return;
          rememberBlocks(view);
        },
      }),
    }),
  ],
});
