import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { __pastedCells as cellsOf, CellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { typeOf } from './amendment-parts.ts';
import { beginsLetter } from './leave-selected.ts';
import { WRITES_OVER } from './undo.ts';

/** Empties the selected cells, and gives where the first of them begins; null where none are selected. */
function clearCells(tr: Transaction): number | null {
  const { selection } = tr;
  if (!(selection instanceof CellSelection)) return null;
  const cells: { readonly from: number; readonly to: number; readonly isEmpty: boolean }[] = [];
  selection.forEachCell((cell, at) => {
    const isEmpty = cell.childCount === 1 && cell.firstChild?.isTextblock === true && cell.firstChild.content.size === 0;
    cells.push({ from: at + 1, to: at + cell.nodeSize - 1, isEmpty });
  });
  const paragraph = typeOf(tr.doc, 'paragraph');
  for (const { from, to, isEmpty } of cells.toReversed()) if (!isEmpty) tr.replaceWith(from, to, paragraph.create());
  return cells[0]?.from ?? null;
}

/** Empties the selected cells and puts the caret into the first of them, where what is written next is to stand. False where none are selected. */
export function beginInCells(tr: Transaction): boolean {
  const first = clearCells(tr);
  if (first === null) return false;
  tr.setSelection(TextSelection.create(tr.doc, first + 1))
    .setMeta(WRITES_OVER, true)
    .scrollIntoView();
  return true;
}

function write(view: EditorView, words: string): boolean {
  const { tr } = view.state;
  if (!view.editable || !beginInCells(tr)) return false;
  view.dispatch(tr.insertText(words));
  return true;
}

/** Puts what is no cells itself into the first of the selected cells, in place of what they all hold. False where none are selected. */
export function pasteOverCells(tr: Transaction, slice: Slice): boolean {
  if (slice.size === 0 || cellsOf(slice) !== null || !beginInCells(tr)) return false;
  tr.replaceSelection(slice).setMeta('paste', true).setMeta('uiEvent', 'paste');
  return true;
}

/**
 * What is written or pasted while cells are selected takes the place of all that they hold, and stands in the first of them, as in other word
 * processors; Delete empties them and leaves the table, also when it is all of it.
 */
export const CellWriting = Extension.create({
  name: 'cellWriting',
  // Before what else is made of typed letters, and before the table's own Delete.
  priority: 1250,
  addKeyboardShortcuts() {
    const { editor } = this;
    const clear = (): boolean => editor.commands.command(({ tr }) => clearCells(tr) !== null);
    return {
      Delete: clear,
      'Mod-Delete': clear,
      Enter: () => editor.commands.command(({ tr }) => beginInCells(tr)),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('cellWriting'),
      props: {
        handleTextInput: (view, _from, _to, words) => write(view, words),
        handlePaste(view, _event, slice) {
          const { tr } = view.state;
          if (!view.editable || !pasteOverCells(tr, slice)) return false;
          view.dispatch(tr);
          return true;
        },
        handleKeyDown(view, event) {
          const { tr } = view.state;
          // Now: once the browser has begun to put a letter together, what changes around it would end it.
          if (view.editable && beginsLetter(event) && beginInCells(tr)) view.dispatch(tr);
          return false;
        },
        handleDOMEvents: {
          // What is dictated has no key.
          beforeinput(view, event) {
            if (event.inputType !== 'insertText' || event.data === null || !write(view, event.data)) return false;
            event.preventDefault();
            return true;
          },
        },
      },
    }),
  ],
});
