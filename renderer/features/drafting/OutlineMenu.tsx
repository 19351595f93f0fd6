import { TextSelection } from '@tiptap/pm/state';
import { useState } from 'react';
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
  const [isOpen, setOpen] = useState(false);
  // Read when it opens: to read a long text at every key would be felt, and a menu that is open has the keys.
  const headings = isOpen ? outlineOf(editor.state.doc) : [];
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
      isOpen={isOpen}
      onOpenChange={setOpen}
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
