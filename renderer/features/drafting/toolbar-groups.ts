import type { WritingDesk } from '../../editor/use-response-editor.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';
import type { ToolbarState } from './use-toolbar-state.ts';
import type { draftingWords } from './words.ts';

export type ToolbarAction = {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly shortcut?: string;
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};

/** The toolbar's buttons in groups, the first to keep first. */
export function toolbarGroups(
  { editor, undoManager }: WritingDesk,
  state: ToolbarState,
  history: { readonly canUndo: boolean; readonly canRedo: boolean },
  words: (typeof draftingWords)['da']['toolbar'],
  onEditLink: () => void,
): readonly (readonly ToolbarAction[])[] {
  return [
    [
      {
        id: 'bold',
        icon: 'bold',
        label: words.bold,
        shortcut: 'Ctrl+B',
        isSelected: state.bold,
        onAction: () => editor.commands.toggleBold(),
      },
      {
        id: 'italic',
        icon: 'italic',
        label: words.italic,
        shortcut: 'Ctrl+I',
        isSelected: state.italic,
        onAction: () => editor.commands.toggleItalic(),
      },
      {
        id: 'underline',
        icon: 'underline',
        label: words.underline,
        shortcut: 'Ctrl+U',
        isSelected: state.underline,
        onAction: () => editor.commands.toggleUnderline(),
      },
    ],
    [
      {
        id: 'bullets',
        icon: 'bullet-list',
        label: words.bullets,
        shortcut: 'Ctrl+Shift+8',
        isSelected: state.bullets,
        onAction: () => editor.commands.toggleBulletList(),
      },
      {
        id: 'numbers',
        icon: 'numbered-list',
        label: words.numbers,
        shortcut: 'Ctrl+Shift+7',
        isSelected: state.numbers,
        onAction: () => editor.commands.toggleOrderedList(),
      },
    ],
    [
      { id: 'undo', icon: 'undo', label: words.undo, shortcut: 'Ctrl+Z', isDisabled: !history.canUndo, onAction: () => undoManager.undo() },
      { id: 'redo', icon: 'redo', label: words.redo, shortcut: 'Ctrl+Y', isDisabled: !history.canRedo, onAction: () => undoManager.redo() },
    ],
    [
      {
        id: 'quote',
        icon: 'quote',
        label: words.quote,
        shortcut: 'Ctrl+Shift+B',
        isSelected: state.quote,
        onAction: () => editor.commands.toggleBlockquote(),
      },
      { id: 'link', icon: 'link', label: words.link, shortcut: 'Ctrl+K', isSelected: state.link, onAction: onEditLink },
    ],
  ];
}
