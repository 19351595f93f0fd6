import { useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { moveColumn, moveRow, tableStateOf } from '../../editor/table-commands.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import styles from './DraftToolbar.module.css';
import { backToText } from './back-to-text.ts';
import { tableWords } from './table-words.ts';
import { useSteadyText } from './use-steady-text.ts';

/** What can be done with the table at the caret; nothing while the caret stands in none. */
export function TableBar({ desk }: { readonly desk: WritingDesk }) {
  const w = useWords(tableWords);
  const { editor, undoManager } = desk;
  const table = useEditorState({ editor, selector: ({ editor: current }) => tableStateOf(current.state) });
  const bar = useRef<HTMLDivElement>(null);
  useSteadyText(desk, bar, table !== null);
  if (table === null) return null;
  const does = (act: () => unknown) => () => {
    undoManager.stopCapturing();
    act();
    undoManager.stopCapturing();
    backToText(editor);
  };
  const { commands } = editor;
  return (
    <div ref={bar} className={styles['bar']} data-kind="table">
      <Toolbar aria-label={w.label} className={styles['toolbar'] ?? ''}>
        <MenuButton
          label={w.row}
          variant="quiet"
          size="s"
          items={[
            { id: 'above', label: w.rowAbove, icon: 'plus', onAction: does(() => commands.addRowBefore()) },
            { id: 'below', label: w.rowBelow, icon: 'plus', onAction: does(() => commands.addRowAfter()) },
            { id: 'up', label: w.rowUp, isDisabled: table.row === 0, onAction: does(() => moveRow(editor, -1)) },
            { id: 'down', label: w.rowDown, isDisabled: table.row === table.rows - 1, onAction: does(() => moveRow(editor, 1)) },
            { id: 'delete', label: w.deleteRow, icon: 'trash', onAction: does(() => commands.deleteRow()) },
          ]}
        />
        <MenuButton
          label={w.column}
          variant="quiet"
          size="s"
          items={[
            { id: 'before', label: w.columnBefore, icon: 'plus', onAction: does(() => commands.addColumnBefore()) },
            { id: 'after', label: w.columnAfter, icon: 'plus', onAction: does(() => commands.addColumnAfter()) },
            { id: 'left', label: w.columnLeft, isDisabled: table.column === 0, onAction: does(() => moveColumn(editor, -1)) },
            {
              id: 'right',
              label: w.columnRight,
              isDisabled: table.column === table.columns - 1,
              onAction: does(() => moveColumn(editor, 1)),
            },
            { id: 'delete', label: w.deleteColumn, icon: 'trash', onAction: does(() => commands.deleteColumn()) },
          ]}
        />
        <MenuButton
          label={w.cells}
          variant="quiet"
          size="s"
          items={[
            { id: 'merge', label: w.merge, isDisabled: !table.canMerge, onAction: does(() => commands.mergeCells()) },
            { id: 'split', label: w.split, isDisabled: !table.canSplit, onAction: does(() => commands.splitCell()) },
            {
              id: 'align',
              label: table.isRightAligned ? w.alignLeft : w.alignRight,
              onAction: does(() => commands.setCellAttribute('align', table.isRightAligned ? null : 'right')),
            },
          ]}
        />
        <MenuButton
          label={w.table}
          variant="quiet"
          size="s"
          items={[
            { id: 'header', label: table.hasHeaderRow ? w.withoutHeader : w.withHeader, onAction: does(() => commands.toggleHeaderRow()) },
            { id: 'delete', label: w.deleteTable, icon: 'trash', isDanger: true, onAction: does(() => commands.deleteTable()) },
          ]}
        />
      </Toolbar>
    </div>
  );
}
