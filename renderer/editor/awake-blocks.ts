import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { readCaret } from './fresh-selection.ts';

/** What a block is marked with that is laid out whether it has been in sight or not. */
const AWAKE = { 'data-awake': '' };

/** The block of the caret and those beside it, and that where the selection began. */
function awakeBlocks({ doc, selection: { $head, $anchor } }: EditorState): DecorationSet {
  const own = $head.index(0);
  const marks = [...new Set([own - 1, own, own + 1, $anchor.index(0)])].flatMap((index) => {
    const block = doc.maybeChild(index);
    if (block === null) return [];
    const from = $head.posAtIndex(index, 0);
    return [Decoration.node(from, from + block.nodeSize, AWAKE)];
  });
  return DecorationSet.create(doc, marks);
}

/**
 * Keeps the blocks about the caret laid out. A block that has not been in sight has no lines yet (`content-visibility`), and a new one is not seen
 * before the next frame: what is dictated or put in by a method of writing before that, Chromium would follow with a caret at its beginning.
 */
export const AwakeBlocks = Extension.create({
  name: 'awakeBlocks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('awakeBlocks'),
      props: {
        decorations: awakeBlocks,
        handleDOMEvents: {
          // The caret may stand where the browser has just put it; words that come without a key are not asked about otherwise.
          beforeinput(view) {
            if (!view.composing) readCaret(view);
            return false;
          },
        },
      },
    }),
  ],
});
