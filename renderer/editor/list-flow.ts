import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { joinNext } from './list-end.ts';

const isList = (node: Node | null): node is Node => node?.type.name === 'bulletList' || node?.type.name === 'orderedList';

/** The list that was parted by what has been done in it counts on behind the gap. */
function countOn(before: EditorState, tr: Transaction): void {
  const { $from } = before.selection;
  if ($from.depth === 0) return;
  const list = $from.node(1);
  const index = $from.index(0);
  const grown = tr.doc.childCount - before.doc.childCount;
  const head = tr.doc.maybeChild(index);
  const tail = tr.doc.maybeChild(index + grown);
  if (list.type.name !== 'orderedList' || head?.type !== list.type || tail?.type !== list.type) return;
  if (tail.lastChild === null || tail.lastChild !== list.lastChild) return;
  const start = Number(list.attrs['start'] ?? 1) + head.childCount;
  if (tail.attrs['start'] !== start) tr.setNodeAttribute(tr.doc.resolve(0).posAtIndex(index + grown), 'start', start);
}

/** Lists between which nothing is left become one. */
function growTogether(before: EditorState, tr: Transaction): void {
  const { $from } = tr.selection;
  const near = $from.index(0);
  const wereNeighbours = (one: Node, other: Node): boolean =>
    before.doc.content.content.some((node, index) => node === one && before.doc.maybeChild(index + 1) === other);
  for (const index of [near, near - 1]) {
    const one = index < 0 ? null : tr.doc.maybeChild(index);
    const other = index < 0 ? null : tr.doc.maybeChild(index + 1);
    if (!isList(one) || !isList(other) || one.type !== other.type || wereNeighbours(one, other)) continue;
    const seam = tr.doc.resolve(0).posAtIndex(index + 1);
    if (canJoin(tr.doc, seam)) tr.join(seam);
  }
}

/**
 * Joins an item that holds further items with the one before it: its words go behind that one's, and what it holds stays where it is. Lifted
 * out of the list, as an item with words alone is, it would leave three lists. False where that is not what Backspace would do.
 */
export function joinItem(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2) return false;
  const item = $from.node(-1);
  if (item.type.name !== 'listItem' || item.childCount < 2 || $from.index(-1) !== 0 || $from.index(-2) === 0) return false;
  if ($from.node(-2).child($from.index(-2) - 1).lastChild?.type.name !== 'paragraph') return false;
  const seam = $from.before(-1);
  tr.join(seam, 2);
  tr.setSelection(TextSelection.create(tr.doc, seam - 2)).scrollIntoView();
  return true;
}

/** See {@link ListFlow}. */
export const listFlow = (isProposing: () => boolean): Plugin =>
  new Plugin({
    key: new PluginKey('listFlow'),
    appendTransaction(transactions, before, state) {
      const grown = state.doc.childCount - before.doc.childCount;
      // Most keys neither bring nor take a block.
      if (grown === 0 || isProposing()) return null;
      const isOwn = (done: Transaction): boolean => done.getMeta(ySyncPluginKey) === undefined && done.getMeta('paste') !== true;
      if (!transactions.every(isOwn)) return null;
      const { tr } = state;
      if (grown > 0) countOn(before, tr);
      else growTogether(before, tr);
      return tr.docChanged ? tr : null;
    },
  });

/**
 * Numbered lists count on where they are parted, and lists of a kind grow together when what parted them goes, as in other word processors.
 * `isProposing`: changes are proposed, not made; a list that changed unproposed would be worse than two.
 */
export const ListFlow = Extension.create<{ readonly isProposing: () => boolean }>({
  name: 'listFlow',
  // Before the list's own keys.
  priority: 1155,
  addOptions: () => ({ isProposing: () => false }),
  addKeyboardShortcuts() {
    const { isProposing } = this.options;
    return {
      Backspace: ({ editor }) => !isProposing() && editor.commands.command(({ tr }) => joinItem(tr)),
      Delete: ({ editor }) => editor.commands.command(({ tr }) => joinNext(tr)),
    };
  },
  addProseMirrorPlugins() {
    return [listFlow(this.options.isProposing)];
  },
});
