import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, PluginKey, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Where a selection stands, by the letters it stands between: whatever others write around them. */
type Place = { readonly type: string; readonly anchor: Y.RelativePosition | null; readonly head: Y.RelativePosition | null };

type Sync = { readonly binding: ProsemirrorBinding; readonly isChangeOrigin: boolean; readonly isUndoRedoOperation: boolean };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library does not say what it keeps; the fields are those of its version that package.json pins.
const syncOf = (state: EditorState): Sync | undefined => ySyncPluginKey.getState(state) as Sync | undefined;

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'anchor' in value && 'head' in value;

/** Whether a part of the text is in it no more, on its own or with what it stood in. */
const isGone = (type: Y.AbstractType<unknown>): boolean => {
  for (let item = type._item; item !== null; item = item.parent instanceof Y.AbstractType ? item.parent._item : null)
    if (item.deleted) return true;
  return false;
};

function positionOf({ doc, type, mapping }: ProsemirrorBinding, place: Y.RelativePosition | null): number | null {
  const found = place === null ? null : Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (place === null || found === null || isGone(found.type)) return null;
  const position: unknown = relativePositionToAbsolutePosition(doc, type, place, mapping);
  return typeof position === 'number' ? position : null;
}

/** The selection that stands where another stood before; null where what it stood in is gone. */
function selectionAt(doc: Node, binding: ProsemirrorBinding, { type, anchor, head }: Place): Selection | null {
  const [from, to] = [positionOf(binding, anchor), positionOf(binding, head)];
  if (from === null || to === null || Math.max(from, to) > doc.content.size) return null;
  if (type === 'text') return TextSelection.between(doc.resolve(from), doc.resolve(to));
  const node = type === 'node' ? doc.nodeAt(from) : null;
  return node !== null && NodeSelection.isSelectable(node) ? NodeSelection.create(doc, from) : null;
}

/** The end of what has changed. */
function endOfChange(before: Node, now: Node): Selection | null {
  const start = before.content.findDiffStart(now.content);
  const end = before.content.findDiffEnd(now.content);
  if (start === null || end === null) return null;
  // What is alike at both ends may overlap: in 'aa' either letter may be the new one.
  return TextSelection.near(now.resolve(Math.min(Math.max(end.b, start), now.content.size)), -1);
}

/**
 * Where the caret belongs after others have written, or something was undone. The binding to Yjs looks for paragraphs that say the same
 * as that of the caret, and finds the wrong one where paragraphs are alike; and it asks where an undone change was made only when it is too late.
 */
function steadied(
  binding: ProsemirrorBinding,
  undone: Y.UndoManager | null,
  before: EditorState,
  { doc, tr, selection }: EditorState,
): Transaction | null {
  const place: unknown = undone === null ? binding.beforeTransactionSelection : undone.currStackItem?.meta.get(binding);
  const exact = isPlace(place) ? selectionAt(doc, binding, place) : null;
  const wanted = exact ?? (undone === null ? null : endOfChange(before.doc, doc));
  if (wanted === null || (undone === null && wanted.eq(selection))) return null;
  tr.setSelection(wanted).setMeta('addToHistory', false);
  return undone === null ? tr : tr.scrollIntoView();
}

/** Keeps the caret between the letters it stands between whatever others write, and takes it to what is undone and done again. */
export const SteadyCaret = Extension.create<{ readonly undoManager: Y.UndoManager | null }>({
  name: 'steadyCaret',
  addOptions: () => ({ undoManager: null }),
  addProseMirrorPlugins() {
    const { undoManager } = this.options;
    return [
      new Plugin({
        key: new PluginKey('steadyCaret'),
        appendTransaction(transactions, before, now) {
          const sync = syncOf(now);
          if (sync?.isChangeOrigin !== true || transactions.every((tr) => !tr.docChanged)) return null;
          const meta = { isChangeOrigin: true, isUndoRedoOperation: sync.isUndoRedoOperation };
          return steadied(sync.binding, sync.isUndoRedoOperation ? undoManager : null, before, now)?.setMeta(ySyncPluginKey, meta) ?? null;
        },
        view: ({ state }) => {
          const binding = syncOf(state)?.binding;
          // After the binding's own listeners, which it sets up when the history comes before this plugin.
          const remember = ({ stackItem }: { readonly stackItem: { readonly meta: Map<unknown, unknown> } }): void => {
            if (binding === undefined || undoManager === null || !(undoManager.undoing || undoManager.redoing)) return;
            stackItem.meta.set(binding, binding.beforeTransactionSelection);
          };
          /** The binding would hold the place of what was undone for that of the caret when others write next. */
          const forget = (): void => {
            if (binding !== undefined) Object.assign(binding, { beforeTransactionSelection: null });
          };
          undoManager?.on('stack-item-added', remember);
          undoManager?.on('stack-item-popped', forget);
          return {
            destroy: () => {
              undoManager?.off('stack-item-added', remember);
              undoManager?.off('stack-item-popped', forget);
            },
          };
        },
      }),
    ];
  },
});
