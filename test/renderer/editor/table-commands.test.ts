import { EditorState, TextSelection, type Selection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { selectInTable, tableStateOf } from '../../../renderer/editor/table-commands.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const schema = responseSchema();

/** A table as a picture: a line a row, cells by |, a header cell with #. The caret stands in the cell with ^. */
function tabled(...lines: string[]): EditorState {
  const rows = lines.map((line) =>
    schema.node(
      'tableRow',
      null,
      line.split('|').map((words) => {
        const text = words.replace('#', '').trim();
        const paragraph = schema.node('paragraph', null, text === '' ? [] : schema.text(text));
        return schema.node(words.includes('#') ? 'tableHeader' : 'tableCell', null, paragraph);
      }),
    ),
  );
  const doc = schema.node('doc', null, [schema.node('table', null, rows), schema.node('paragraph')]);
  let caret = 1;
  doc.descendants((node, position) => {
    if (node.isText && node.text?.includes('^') === true) caret = position + 1;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
}

it('knows where the caret stands and what the table is', () => {
  expect(tableStateOf(tabled('#a|#b|#c', 'd|e^|f'))).toEqual({
    rows: 2,
    columns: 3,
    row: 1,
    column: 1,
    canMerge: false,
    canSplit: false,
    hasHeaderRow: true,
    isRightAligned: false,
  });
});

it('knows nothing outside a table', () => {
  const state = tabled('a^');
  expect(tableStateOf(state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 1))))).toBeNull();
});

describe('selecting everything in a table', () => {
  const selectAll = (state: EditorState): EditorState => {
    const { tr } = state;
    selectInTable(tr, state);
    return state.apply(tr);
  };
  const words = ({ doc, selection }: { doc: EditorState['doc']; selection: Selection }): string =>
    doc.textBetween(selection.from, selection.to, ' ');

  it('takes the cell first, then the table', () => {
    const once = selectAll(tabled('a|ord^', 'c|d'));
    expect(words(once)).toBe('ord^');
    const twice = selectAll(once);
    expect(twice.selection).toBeInstanceOf(CellSelection);
    const cells: string[] = [];
    if (twice.selection instanceof CellSelection) twice.selection.forEachCell((cell) => cells.push(cell.textContent));
    expect(cells).toEqual(['a', 'ord^', 'c', 'd']);
  });

  it('leaves what is outside to others', () => {
    const state = tabled('a^');
    const outside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 1)));
    expect(selectInTable(outside.tr, outside)).toBe(false);
  });
});
