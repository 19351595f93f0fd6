import { Extension } from '@tiptap/core';
import { Superscript } from '@tiptap/extension-superscript';
import type { Transaction } from '@tiptap/pm/state';
import { breakPage, leaveClosed } from './block-breaks.ts';
import { levelOf, type Level } from './heading-level.ts';
import { selectInTable } from './table-commands.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    writing: {
      /** Takes bold, italics and the like from the selected words, and makes headings body text. Links stay. */
      clearFormatting: () => ReturnType;
      /** What follows begins on a new page. */
      addPageBreak: () => ReturnType;
      /** A line across the page; behind a table or an amendment where the caret stands in one. */
      addRule: () => ReturnType;
    };
  }
}

const LOOKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'];

/** Raises (-1) or lowers (1) the selected headings by a level, as Word does. False where none is selected. */
export function shiftLevel(tr: Transaction, direction: -1 | 1): boolean {
  const { from, to } = tr.selection;
  let applies = false;
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name !== 'paragraph') return true;
    const level = levelOf(node);
    if (level === 0) return false;
    applies = true;
    const next = Math.min(3, Math.max(1, level + direction));
    if (next !== level) tr.setNodeAttribute(position, 'level', next satisfies number);
    return false;
  });
  return applies;
}

export type WritingKeys = { readonly onFind: (withReplace: boolean) => void; readonly onAddTable: () => void; readonly onCite: () => void };

/** The library's own Ctrl+. goes to the spelling of a word. The key named = is that of + on a Danish keyboard: Ctrl+Shift++, as in Word. */
export const RAISE = 'Mod-Shift-=';

/** Raised text with the key of other word processors. */
export const RaisedText = Superscript.extend({
  excludes: 'superscript subscript',
  addKeyboardShortcuts() {
    return { [RAISE]: () => this.editor.commands.toggleSuperscript() };
  },
});

/** Keys of other word processors. Ctrl+Alt+figure is AltGr on a Danish keyboard and writes @ and £: Alt+Shift+figure does the same without. */
export const WritingKeyboard = Extension.create<WritingKeys>({
  name: 'writingKeyboard',
  priority: 1150,
  addOptions: () => ({ onFind: () => undefined, onAddTable: () => undefined, onCite: () => undefined }),
  addCommands() {
    return {
      clearFormatting:
        () =>
        ({ chain }) => {
          const cleared = LOOKS.reduce((commands, name) => commands.unsetMark(name), chain());
          return cleared.setLevel(0).run();
        },
      addPageBreak:
        () =>
        ({ tr, dispatch }) => {
          if (dispatch !== undefined) breakPage(tr);
          return true;
        },
      addRule:
        () =>
        ({ chain }) =>
          chain()
            .command(({ tr }) => leaveClosed(tr) || true)
            .setHorizontalRule()
            .run(),
    };
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    const { onFind, onAddTable, onCite } = this.options;
    const open = (act: () => void) => () => {
      act();
      return true;
    };
    const level = (to: Level) => () => editor.commands.setLevel(to);
    const shift = (direction: -1 | 1) => () => editor.commands.command(({ tr }) => shiftLevel(tr, direction));
    return {
      'Mod-f': open(() => onFind(false)),
      'Mod-h': open(() => onFind(true)),
      'Alt-Shift-0': level(0),
      'Alt-Shift-1': level(1),
      'Alt-Shift-2': level(2),
      'Alt-Shift-3': level(3),
      'Alt-Shift-ArrowLeft': () => shift(-1)() || editor.commands.liftListItem('listItem'),
      'Alt-Shift-ArrowRight': () => shift(1)() || editor.commands.sinkListItem('listItem'),
      'Mod-Enter': () => editor.commands.addPageBreak(),
      'Mod-Space': () => editor.commands.clearFormatting(),
      'Mod-Shift-l': () => editor.commands.toggleBulletList(),
      'Mod-Alt-t': open(onAddTable),
      'Mod-Alt-c': open(onCite),
      'Mod-a': () => editor.commands.command(({ tr, state }) => selectInTable(tr, state)),
    };
  },
});
