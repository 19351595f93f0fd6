import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { levelOf, type Level } from '../../editor/heading-level.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';

export type ToolbarState = {
  readonly level: Level;
  /** False in lists and quotes, which hold body text only. */
  readonly canBeHeading: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly canIndent: boolean;
  readonly canOutdent: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
  readonly quote: boolean;
  readonly link: boolean;
};

/** Names of the marks and blocks that a caret stands in; of selected words tiptap tells, which takes longer than a key should. */
function namesAtCaret({ selection, storedMarks }: EditorState): ReadonlySet<string> {
  const { $from } = selection;
  const names = new Set((storedMarks ?? $from.marks()).map(({ type }) => type.name));
  for (let { depth } = $from; depth > 0; depth -= 1) names.add($from.node(depth).type.name);
  return names;
}

/** What holds at the caret. */
export const useToolbarState = ({ editor }: WritingDesk): ToolbarState =>
  useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const { $from, empty } = current.state.selection;
      const names = empty ? namesAtCaret(current.state) : null;
      const active = (name: string): boolean => names?.has(name) ?? current.isActive(name);
      return {
        level: levelOf($from.parent),
        canBeHeading: $from.depth <= 1,
        bold: active('bold'),
        italic: active('italic'),
        underline: active('underline'),
        strike: active('strike'),
        superscript: active('superscript'),
        subscript: active('subscript'),
        canIndent: (names === null || names.has('listItem')) && current.can().sinkListItem('listItem'),
        canOutdent: active('listItem'),
        bullets: active('bulletList'),
        numbers: active('orderedList'),
        quote: active('blockquote'),
        link: active('link'),
      };
    },
  });

/** Whether there is something to undo and to redo. */
export function useHistoryState(history: Y.UndoManager): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const subscribe = useCallback(
    (listener: () => void) => {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
      for (const event of events) history.on(event, listener);
      return () => {
        for (const event of events) history.off(event, listener);
      };
    },
    [history],
  );
  const state = useSyncExternalStore(subscribe, () => `${String(history.undoStack.length > 0)} ${String(history.redoStack.length > 0)}`);
  const [canUndo, canRedo] = state.split(' ');
  return { canUndo: canUndo === 'true', canRedo: canRedo === 'true' };
}
