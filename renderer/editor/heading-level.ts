import { Extension, InputRule } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** 0 = body text, 1–3 = heading. */
export type Level = 0 | 1 | 2 | 3;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    headingLevel: {
      /** Makes the selected paragraphs headings, or body text. Never replaces a node: see ResponseParagraph. */
      setLevel: (level: Level) => ReturnType;
    };
  }
}

export const levelOf = (node: Node): Level => {
  const level: unknown = node.attrs['level'];
  return level === 1 || level === 2 || level === 3 ? level : 0;
};

/** Gives the selected paragraphs a level. Headings stand in the text itself only, not in lists and quotes. */
export function applyLevel(tr: Transaction, level: Level): boolean {
  let applies = false;
  const { from, to } = tr.selection;
  const { doc } = tr;
  doc.nodesBetween(from, to, (node, position, parent) => {
    if (node.type.name !== 'paragraph') return true;
    if (level === 0 || parent === doc) {
      applies = true;
      if (levelOf(node) !== level) tr.setNodeAttribute(position, 'level', level);
    }
    return false;
  });
  return applies;
}

/** Enter in a heading: at its end body text follows, at its start a line opens above, an empty one becomes body text. */
export function enterInHeading(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  const heading = $from.parent;
  if (!empty || heading.type.name !== 'paragraph' || levelOf(heading) === 0) return false;
  const body = { type: heading.type, attrs: { level: 0 } };
  if (heading.content.size === 0) tr.setNodeAttribute($from.before(), 'level', 0);
  else if ($from.parentOffset === heading.content.size) tr.split($from.pos, 1, [body]);
  else if ($from.parentOffset === 0) tr.insert($from.before(), heading.type.create(body.attrs));
  else return false;
  tr.scrollIntoView();
  return true;
}

/** Backspace at the start of a heading: first it becomes body text, only then does it join the line above. */
export function backspaceInHeading(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  if (!empty || $from.parentOffset !== 0 || $from.parent.type.name !== 'paragraph' || levelOf($from.parent) === 0) return false;
  tr.setNodeAttribute($from.before(), 'level', 0);
  return true;
}

/** Lists, quotes and tables that hold no headings: one that is changed is another node. */
const levelled = new WeakSet<Node>();

/** Turns headings that came into lists or quotes (by pasting, or by making a list of them) into body text. */
export function levelNestedParagraphs(tr: Transaction): boolean {
  const before = tr.steps.length;
  tr.doc.forEach((block, offset) => {
    if (block.type.name === 'paragraph' || block.isLeaf || levelled.has(block)) return;
    const steps = tr.steps.length;
    block.descendants((node, position) => {
      if (node.type.name === 'paragraph' && levelOf(node) !== 0) tr.setNodeAttribute(offset + 1 + position, 'level', 0);
      return !node.isTextblock;
    });
    if (tr.steps.length === steps) levelled.add(block);
  });
  return tr.steps.length > before;
}

export const HeadingLevels = Extension.create({
  name: 'headingLevels',
  // Before the list and collaboration keymaps, which take Backspace, Enter and Ctrl+Z too.
  priority: 1100,
  addCommands() {
    return {
      setLevel:
        (level) =>
        ({ tr }) =>
          applyLevel(tr, level),
    };
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-Alt-0': () => editor.commands.setLevel(0),
      'Mod-Alt-1': () => editor.commands.setLevel(1),
      'Mod-Alt-2': () => editor.commands.setLevel(2),
      'Mod-Alt-3': () => editor.commands.setLevel(3),
      Enter: () => editor.commands.command(({ tr }) => enterInHeading(tr)),
      Backspace: () => editor.commands.undoInputRule() || editor.commands.command(({ tr }) => backspaceInHeading(tr)),
      // As in other word processors: undo right after an automatic change takes back that change only.
      'Mod-z': () => editor.commands.undoInputRule(),
    };
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^(#{1,3})\s$/,
        handler: ({ state, range, match }) => {
          const { tr } = state;
          const $from = tr.doc.resolve(range.from);
          if ($from.depth !== 1) return;
          const start = $from.before();
          tr.delete(range.from, range.to).setNodeAttribute(start, 'level', match[1]?.length ?? 1);
        },
      }),
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('nestedParagraphsAreBody'),
        appendTransaction(transactions, _before, state) {
          // Only the window that makes a change tidies up after it: two windows tidying each other would never rest.
          const here = transactions.some((tr) => tr.docChanged && tr.getMeta(ySyncPluginKey) === undefined);
          if (!here) return null;
          const { tr } = state;
          return levelNestedParagraphs(tr) ? tr : null;
        },
      }),
    ];
  },
});
