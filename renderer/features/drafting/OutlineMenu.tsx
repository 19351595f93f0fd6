import { useEditorState } from '@tiptap/react';
import { TextSelection } from '@tiptap/pm/state';
import { outlineOf } from '../../editor/outline.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import { draftingWords } from './words.ts';

/** Stands before a heading of the second and third level, as far in as it is deep. */
const INDENT = '\u2003';

/** The answer's headings; choosing one goes there. */
export function OutlineMenu({ desk }: { readonly desk: WritingDesk }) {
  const { outline: w } = useWords(draftingWords);
  const { editor } = desk;
  const headings = useEditorState({ editor, selector: ({ editor: current }) => outlineOf(current.state.doc) });
  const go = (position: number): void => {
    const { tr } = editor.state;
    setTimeout(() => {
      editor.view.focus();
      editor.view.dispatch(tr.setSelection(TextSelection.near(editor.state.doc.resolve(position + 1))).scrollIntoView());
    }, 60);
  };
  return (
    <MenuButton
      label={w.label}
      icon="outline"
      isIconOnly
      items={
        headings.length === 0
          ? [{ id: 'none', label: w.none, isDisabled: true, onAction: () => undefined }]
          : headings.map(({ level, words, position }) => ({
              id: String(position),
              label: `${INDENT.repeat(level - 1)}${words}`,
              onAction: () => go(position),
            }))
      }
    />
  );
}
