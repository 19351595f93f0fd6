import { Slice, type Node } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { beginInCells, pasteOverCells } from '../../../renderer/editor/cell-writing.ts';
import { asSuggestion } from '../../../renderer/editor/review/as-suggestion.ts';
import { undoKindOf } from '../../../renderer/editor/undo.ts';
import { decideSuggestions, everySuggestion } from '../../../shared/response/decide-suggestions.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { KAREN } from './review/suggesting-samples.ts';

const schema = responseSchema();
const paragraph = (words: string): Node => schema.node('paragraph', null, words === '' ? [] : schema.text(words));
const bullets = (...items: string[]): Node =>
  schema.node(
    'bulletList',
    null,
    items.map((words) => schema.node('listItem', null, paragraph(words))),
  );

/** Rows of cells; ' / ' parts a cell's paragraphs, '- ' begins a list. The first row is of headers. */
function tableOf(rows: readonly (readonly string[])[]): Node {
  const cell = (words: string, row: number): Node =>
    schema.node(
      row === 0 ? 'tableHeader' : 'tableCell',
      null,
      words.startsWith('- ') ? [bullets(...words.slice(2).split(' - '))] : words.split(' / ').map((line) => paragraph(line)),
    );
  return schema.node(
    'table',
    null,
    rows.map((cells, row) =>
      schema.node(
        'tableRow',
        null,
        cells.map((words) => cell(words, row)),
      ),
    ),
  );
}

/** Cells counted row by row; the selection was drawn from the first to the last that are named. */
function selected(rows: readonly (readonly string[])[], from: number, to: number): EditorState {
  const doc = schema.node('doc', null, [tableOf(rows), paragraph('Efter')]);
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (/^table(?:Cell|Header)$/.test(node.type.name)) places.push(at);
  });
  return EditorState.create({ doc, selection: CellSelection.create(doc, places[from] ?? 0, places[to] ?? 0) });
}

/** Cells with the caret as |, a line a row. */
function shown({ doc, selection }: EditorState): string[] {
  const rows: string[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'tableRow') return true;
    const cells: string[] = [];
    node.forEach((cell, offset) => {
      const start = at + 1 + offset;
      const isHere = start < selection.head && selection.head < start + cell.nodeSize;
      cells.push(`${cell.type.name === 'tableHeader' ? '#' : ''}${cell.textBetween(0, cell.content.size, ' / ')}${isHere ? '|' : ''}`);
    });
    rows.push(cells.join(' ; '));
    return false;
  });
  return rows;
}

const ROWS = [
  ['a', 'b', 'c'],
  ['d', 'e / f', '- g - h'],
] as const;

const written = (state: EditorState, words: string): EditorState => {
  const { tr } = state;
  expect(beginInCells(tr)).toBe(true);
  return state.apply(tr.insertText(words));
};

describe('what is written over selected cells', () => {
  it('stands in the first of them, whichever way they were selected, and the others are empty', () => {
    for (const [from, to] of [
      [1, 5],
      [5, 1],
      [2, 4],
    ] as const)
      expect(shown(written(selected(ROWS, from, to), 'x'))).toEqual(['#a ; #x| ; #', 'd ;  ; ']);
  });

  it('is one step to undo with what it takes the place of', () => {
    const { tr } = selected(ROWS, 1, 5);
    beginInCells(tr);
    expect(undoKindOf(tr.insertText('x'))).toMatch(/^over /);
  });

  it('is left to others where no cells are selected', () => {
    const state = EditorState.create({ doc: schema.node('doc', null, paragraph('a')) });
    expect([beginInCells(state.tr), pasteOverCells(state.tr, paragraph('b').slice(0))]).toEqual([false, false]);
  });
});

describe('what is pasted over selected cells', () => {
  it('stands in the first of them, and header cells stay header cells', () => {
    const state = selected(ROWS, 0, 4);
    const { tr } = state;
    expect(pasteOverCells(tr, new Slice(schema.node('doc', null, [paragraph('x'), paragraph('y')]).content, 1, 1))).toBe(true);
    expect(shown(state.apply(tr))).toEqual(['#x / y| ; # ; #c', ' ;  ; g / h']);
  });

  it('is left to the table where it is cells, and to whoever refused it where it is nothing', () => {
    const state = selected(ROWS, 0, 4);
    expect(pasteOverCells(state.tr, new Slice(schema.node('doc', null, tableOf([['x']])).content, 0, 0))).toBe(false);
    expect(pasteOverCells(state.tr, Slice.empty)).toBe(false);
  });
});

describe('what is proposed over selected cells', () => {
  const proposed = (from: number, to: number) => {
    const state = selected(ROWS, from, to);
    const { tr } = state;
    beginInCells(tr);
    const suggestion = asSuggestion(state, tr.insertText('x'), KAREN);
    if (suggestion === null) throw new Error('It can be proposed.');
    suggestion.doc.check();
    const decided = (verdict: 'accept' | 'reject'): string[] => {
      const decision = new Transform(suggestion.doc);
      decideSuggestions(decision, verdict, everySuggestion);
      decision.doc.check();
      return shown(EditorState.create({ doc: decision.doc, selection: Selection.atEnd(decision.doc) }));
    };
    return { shown: shown(state.apply(suggestion)), accepted: decided('accept'), rejected: decided('reject') };
  };

  it('stands in the first cell with the words of all of them marked to go, and comes and goes whole', () => {
    expect(proposed(1, 4)).toEqual({
      shown: ['#a ; #bx| ; #c', 'd ; e / f ; g / h'],
      accepted: ['#a ; #x ; #c', 'd ;  ; g / h'],
      rejected: ['#a ; #b ; #c', 'd ; e / f ; g / h'],
    });
  });

  it('takes a list in a cell with it', () => {
    expect(proposed(2, 5)).toEqual({
      shown: ['#a ; #b ; #cx|', 'd ; e / f ; g / h / '],
      accepted: ['#a ; #b ; #x', 'd ; e / f ; '],
      rejected: ['#a ; #b ; #c', 'd ; e / f ; g / h'],
    });
  });
});
