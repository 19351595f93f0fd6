import type { Editor } from '@tiptap/core';
// For the types of their commands.
import type {} from '@tiptap/extension-subscript';
import type {} from '@tiptap/extension-superscript';
import { toggleSourceList } from '../../editor/source-list-view.ts';
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

/** What opens a small window of its own; such an entry of a menu must not take the focus back to the text. */
export type ToolbarOpenings = {
  readonly textBlock: () => void;
  readonly link: () => void;
  readonly table: () => void;
  readonly picture: () => void;
  readonly find: () => void;
  readonly comment: () => void;
  /** Undefined where the text cannot be written in otherwise. */
  readonly suggest: (() => void) | undefined;
  readonly isSuggesting: boolean;
  readonly cite: () => void;
};

type ToolbarWords = (typeof draftingWords)['da']['toolbar'];

const insertions = (editor: Editor, words: ToolbarWords, open: ToolbarOpenings): readonly ToolbarAction[] => [
  { id: 'cite', icon: 'citation', label: words.cite, shortcut: 'Ctrl+Alt+C', onAction: open.cite },
  { id: 'footnote', icon: 'footnote', label: words.footnote, shortcut: 'Ctrl+Alt+F', onAction: () => editor.commands.addFootnote() },
  { id: 'table', icon: 'table', label: words.table, shortcut: 'Ctrl+Alt+T', onAction: open.table },
  { id: 'text-block', icon: 'text-block', label: words.textBlock, shortcut: 'Ctrl+Shift+T', onAction: open.textBlock },
  { id: 'picture', icon: 'picture', label: words.picture, onAction: open.picture },
  { id: 'amendment', icon: 'amendment', label: words.amendment, shortcut: 'Ctrl+Alt+A', onAction: () => editor.commands.addAmendment() },
  { id: 'page-break', icon: 'page-break', label: words.pageBreak, shortcut: 'Ctrl+Enter', onAction: () => editor.commands.addPageBreak() },
  { id: 'rule', icon: 'rule', label: words.rule, onAction: () => editor.commands.addRule() },
  { id: 'sources', icon: 'sources', label: words.sources, onAction: () => editor.view.dispatch(toggleSourceList(editor.state)) },
];

const indents = (editor: Editor, state: ToolbarState, words: ToolbarWords): readonly ToolbarAction[] => [
  {
    id: 'outdent',
    icon: 'outdent',
    label: words.outdent,
    shortcut: 'Shift+Tab',
    isDisabled: !state.canOutdent,
    onAction: () => editor.commands.liftListItem('listItem'),
  },
  {
    id: 'indent',
    icon: 'indent',
    label: words.indent,
    shortcut: 'Tab',
    isDisabled: !state.canIndent,
    onAction: () => editor.commands.sinkListItem('listItem'),
  },
];

const rareMarks = (editor: Editor, state: ToolbarState, words: ToolbarWords): readonly ToolbarAction[] => [
  {
    id: 'strike',
    icon: 'strike',
    label: words.strike,
    shortcut: 'Ctrl+Shift+S',
    isSelected: state.strike,
    onAction: () => editor.commands.toggleStrike(),
  },
  {
    id: 'superscript',
    icon: 'superscript',
    label: words.superscript,
    shortcut: 'Ctrl+Shift++',
    isSelected: state.superscript,
    onAction: () => editor.commands.toggleSuperscript(),
  },
  {
    id: 'subscript',
    icon: 'subscript',
    label: words.subscript,
    shortcut: 'Ctrl+,',
    isSelected: state.subscript,
    onAction: () => editor.commands.toggleSubscript(),
  },
];

/** The toolbar's buttons in groups, the first to keep first. */
export function toolbarGroups(
  { editor, undoManager }: WritingDesk,
  state: ToolbarState,
  history: { readonly canUndo: boolean; readonly canRedo: boolean },
  words: (typeof draftingWords)['da']['toolbar'],
  open: ToolbarOpenings,
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
      { id: 'link', icon: 'link', label: words.link, shortcut: 'Ctrl+K', isSelected: state.link, onAction: open.link },
    ],
    [
      { id: 'comment', icon: 'comment', label: words.comment, shortcut: 'Ctrl+Alt+M', onAction: open.comment },
      ...(open.suggest === undefined
        ? []
        : [
            {
              id: 'suggest',
              icon: 'suggest' as const,
              label: words.suggest,
              shortcut: 'Ctrl+Shift+E',
              isSelected: open.isSuggesting,
              onAction: open.suggest,
            },
          ]),
    ],
    insertions(editor, words, open),
    [
      { id: 'find', icon: 'search', label: words.find, shortcut: 'Ctrl+F', onAction: open.find },
      {
        id: 'clear',
        icon: 'clear-formatting',
        label: words.clear,
        shortcut: 'Ctrl+Space',
        onAction: () => editor.commands.clearFormatting(),
      },
    ],
    indents(editor, state, words),
    rareMarks(editor, state, words),
  ];
}
