import { useEditorState } from '@tiptap/react';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { resizeSelected, selectedPicture } from '../../editor/picture-commands.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../words.ts';
import styles from './SelectionBar.module.css';
import type { ToolbarAction } from './toolbar-groups.ts';
import { useIsAway } from './use-is-away.ts';
import { draftingWords } from './words.ts';

type SelectionBarProps = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly actions: readonly ToolbarAction[];
  readonly onDescribe: (position: number) => void;
};

const kindOf = (state: EditorState): 'text' | 'picture' | null => {
  const { selection } = state;
  if (selectedPicture(state) !== null) return 'picture';
  const hasWords =
    selection instanceof TextSelection && !selection.empty && state.doc.textBetween(selection.from, selection.to).trim() !== '';
  return hasWords && !(selection instanceof CellSelection) ? 'text' : null;
};

const NOTHING_SELECTED = { kind: null, from: 0, to: 0 } as const;

/** Beside the selected words or picture: what one most often does with them. Goes while a key or the mouse is at work. */
export function SelectionBar({ desk, sheet, actions, onDescribe }: SelectionBarProps) {
  const { toolbar: w } = useWords(draftingWords);
  const { editor } = desk;
  const bar = useRef<HTMLDivElement>(null);
  const [isPointing, setPointing] = useState(false);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const { kind, from, to } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const shown = kindOf(state);
      // Where the caret stands is of no interest: the bar must not be drawn anew at every key.
      return shown === null ? NOTHING_SELECTED : { kind: shown, from: state.selection.from, to: state.selection.to };
    },
  });
  const place = `${String(from)} ${String(to)}`;

  useEffect(() => {
    const { dom } = editor.view;
    const down = (): void => setPointing(true);
    const up = (): void => setPointing(false);
    const escape = (event: KeyboardEvent): void => {
      const { selection } = editor.state;
      if (event.key === 'Escape') setDismissed(`${String(selection.from)} ${String(selection.to)}`);
    };
    dom.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    dom.addEventListener('keydown', escape);
    return () => {
      dom.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      dom.removeEventListener('keydown', escape);
    };
  }, [editor]);

  const isAway = useIsAway(sheet);
  const isShown = kind !== null && !isPointing && !isAway && dismissed !== place;
  useLayoutEffect(() => {
    if (!isShown || bar.current === null || sheet.current === null) return;
    const around = sheet.current.getBoundingClientRect();
    const start = editor.view.coordsAtPos(from);
    const { width, height } = bar.current.getBoundingClientRect();
    const left = Math.min(Math.max(start.left - around.left, 0), around.width - width);
    const above = start.top - around.top - height - 6;
    bar.current.style.insetInlineStart = `${String(Math.max(0, left))}px`;
    bar.current.style.insetBlockStart = `${String(Math.max(0, above))}px`;
  }, [isShown, editor, from, to, sheet]);
  if (!isShown) return null;

  const pictureActions: readonly ToolbarAction[] = [
    { id: 'describe', icon: 'edit', label: w.describe, shortcut: 'Enter', onAction: () => onDescribe(from) },
    {
      id: 'smaller',
      icon: 'zoom-out',
      label: w.smaller,
      shortcut: '-',
      onAction: () => editor.commands.command(({ tr }) => resizeSelected(tr, -1)),
    },
    {
      id: 'larger',
      icon: 'plus',
      label: w.larger,
      shortcut: '+',
      onAction: () => editor.commands.command(({ tr }) => resizeSelected(tr, 1)),
    },
    { id: 'remove', icon: 'trash', label: w.removePicture, shortcut: 'Delete', onAction: () => editor.commands.deleteSelection() },
  ];
  return (
    <div ref={bar} className={styles['bar']}>
      <Toolbar aria-label={kind === 'picture' ? w.picture : w.selection} className={styles['toolbar'] ?? ''}>
        {(kind === 'picture' ? pictureActions : actions).map(({ id, icon, label, shortcut, isSelected, onAction }) => (
          <IconButton
            key={id}
            icon={icon}
            label={label}
            size="s"
            keepsFocus
            onPress={onAction}
            {...(shortcut !== undefined && { shortcut })}
            {...(isSelected !== undefined && { isSelected })}
          />
        ))}
      </Toolbar>
    </div>
  );
}
