import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, TableMap, isInTable, mergeCells, moveTableColumn, moveTableRow, selectedRect, splitCell } from '@tiptap/pm/tables';

/** Largest table that the chooser makes at once; rows and columns are added to it afterwards. */
export const CHOOSER = { rows: 8, columns: 6 } as const;

/** What can be done with the table at the caret; null outside one. */
export type TableState = {
  readonly rows: number;
  readonly columns: number;
  /** Place of the caret's cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly canMerge: boolean;
  readonly canSplit: boolean;
  readonly hasHeaderRow: boolean;
  readonly isRightAligned: boolean;
};

export function tableStateOf(state: EditorState): TableState | null {
  if (!isInTable(state)) return null;
  const { map, table, top, left } = selectedRect(state);
  const first = table.firstChild;
  const cell = map.map[top * map.width + left];
  return {
    rows: map.height,
    columns: map.width,
    row: top,
    column: left,
    canMerge: mergeCells(state),
    canSplit: splitCell(state),
    hasHeaderRow: first !== null && first.childCount > 0 && first.content.content.every(({ type }) => type.name === 'tableHeader'),
    isRightAligned: cell !== undefined && table.nodeAt(cell)?.attrs['align'] === 'right',
  };
}

/** Moves the caret's row up (-1) or down (1). False at the edge, and for rows that merged cells hold together. */
export function moveRow(editor: Editor, direction: -1 | 1): boolean {
  const at = tableStateOf(editor.state);
  if (at === null || at.row + direction < 0 || at.row + direction >= at.rows) return false;
  return keepingCaret(
    editor,
    () => moveTableRow({ from: at.row, to: at.row + direction, select: false })(editor.state, editor.view.dispatch),
    {
      row: at.row + direction,
      column: at.column,
    },
  );
}

/** Moves the caret's column left (-1) or right (1). False at the edge. */
export function moveColumn(editor: Editor, direction: -1 | 1): boolean {
  const at = tableStateOf(editor.state);
  if (at === null || at.column + direction < 0 || at.column + direction >= at.columns) return false;
  return keepingCaret(
    editor,
    () => moveTableColumn({ from: at.column, to: at.column + direction, select: false })(editor.state, editor.view.dispatch),
    { row: at.row, column: at.column + direction },
  );
}

/** Does it, and puts the caret into the cell that has moved: pressing again moves it on. */
function keepingCaret(editor: Editor, move: () => boolean, to: { readonly row: number; readonly column: number }): boolean {
  const { tableStart } = selectedRect(editor.state);
  if (!move()) return false;
  const table = editor.state.doc.resolve(tableStart).parent;
  const cell = TableMap.get(table).positionAt(to.row, to.column, table);
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tableStart + cell + 1))));
  return true;
}

/** Selects what stands in the caret's cell; when it is selected already, every cell. False outside tables. */
export function selectInTable(tr: Transaction, state: EditorState): boolean {
  if (!isInTable(state)) return false;
  const { map, table, tableStart } = selectedRect(state);
  const { $from, $to } = state.selection;
  const depth = Array.from({ length: $from.depth }, (_, index) => $from.depth - index).find((level) =>
    /^table(?:Cell|Header)$/.test($from.node(level).type.name),
  );
  const start = depth === undefined ? null : TextSelection.between(tr.doc.resolve($from.start(depth)), tr.doc.resolve($from.end(depth)));
  const isWhole = start === null || state.selection instanceof CellSelection || (start.from >= $from.pos && start.to <= $to.pos);
  if (!isWhole) {
    tr.setSelection(start);
    return true;
  }
  const first = map.map[0];
  const last = map.positionAt(map.height - 1, map.width - 1, table);
  if (first === undefined) return false;
  tr.setSelection(CellSelection.create(tr.doc, tableStart + first, tableStart + last));
  return true;
}
