import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { breakPage, leaveClosed } from '../../../renderer/editor/block-breaks.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const schema = responseSchema();

const paragraph = (words: string, level = 0): Node =>
  schema.node('paragraph', { level }, words.replace('|', '') === '' ? [] : schema.text(words.replace('|', '')));
const item = (...blocks: Node[]): Node => schema.node('listItem', null, blocks);
const numbered = (...items: Node[]): Node => schema.node('orderedList', { start: 1 }, items);
const table = (...rows: string[]): Node =>
  schema.node(
    'table',
    null,
    rows.map((row) =>
      schema.node(
        'tableRow',
        null,
        row
          .split(' ')
          .map((cell) => schema.node('tableCell', cell.endsWith('+') ? { rowspan: 2 } : null, paragraph(cell.replace('+', '')))),
      ),
    ),
  );

/** An answer with the caret `offset` letters into the words. */
function writing(words: string, offset: number, ...blocks: Node[]): EditorState {
  const doc = schema.node('doc', null, blocks);
  let caret = 1;
  doc.descendants((node, position) => {
    if (node.isText && node.text === words) caret = position + offset;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
}

const drawn = (node: Node): string => {
  const { level, start } = node.attrs;
  if (node.isTextblock) return `${'#'.repeat(Number(level))}${node.textContent}`;
  const name = node.type.name === 'orderedList' ? String(start) : node.type.name === 'pageBreak' ? '⏎' : '';
  return node.childCount === 0 ? name : `${name}(${node.content.content.map(drawn).join(' ')})`;
};

/** The blocks of the text once a page break has been put in, and the words the caret stands in. */
function broken(state: EditorState): [string[], string] {
  const { tr } = state;
  breakPage(tr);
  tr.doc.check();
  return [tr.doc.content.content.map(drawn), tr.selection.$from.parent.textContent];
}

describe('a page break', () => {
  it('parts the paragraph at the caret, and leaves no empty line', () => {
    expect(broken(writing('førefter', 3, paragraph('førefter')))).toEqual([['før', '⏎', 'efter'], 'efter']);
    expect(broken(writing('b', 0, paragraph('a'), paragraph('b')))).toEqual([['a', '⏎', 'b'], 'b']);
  });

  it('is followed by text, not by another heading', () => {
    expect(broken(writing('Titel', 5, paragraph('Titel', 2)))).toEqual([['##Titel', '⏎', ''], '']);
    expect(broken(writing('Titel', 2, paragraph('Titel', 2)))).toEqual([['##Ti', '⏎', '##tel'], 'tel']);
  });

  it('stands between the items of a list, which counts on', () => {
    const list = numbered(item(paragraph('a')), item(paragraph('b')), item(paragraph('c')));
    expect(broken(writing('b', 1, list))).toEqual([['1((a) (b))', '⏎', '3(() (c))'], '']);
  });

  it('goes behind a list that cannot be parted there', () => {
    const list = numbered(item(paragraph('a'), numbered(item(paragraph('b')))));
    expect(broken(writing('b', 1, list))).toEqual([['1((a 1((b))))', '⏎', ''], '']);
  });

  it('parts a table above the row of the caret', () => {
    expect(broken(writing('d', 1, table('a b', 'c d', 'e f')))).toEqual([['(((a) (b)))', '⏎', '(((c) (d)) ((e) (f)))'], 'd']);
  });

  it('goes before a table that cannot be parted there', () => {
    expect(broken(writing('b', 1, paragraph('x'), table('a b', 'c d')))[0]).toEqual(['x', '⏎', '(((a) (b)) ((c) (d)))']);
    const merged = schema.node('doc', null, table('a+ b', 'd')).child(0);
    expect(broken(writing('d', 1, merged))[0]).toEqual(['⏎', '(((a) (b)) ((d)))']);
  });
});

it('leaves a table for an empty paragraph behind it, and nothing else', () => {
  const inTable = writing('b', 1, table('a b'), paragraph('x')).tr;
  expect([leaveClosed(inTable), inTable.doc.content.content.map(drawn), inTable.selection.$from.index(0)]).toEqual([
    true,
    ['(((a) (b)))', '', 'x'],
    1,
  ]);
  const outside = writing('x', 1, table('a b'), paragraph('x')).tr;
  expect([leaveClosed(outside), outside.docChanged]).toEqual([false, false]);
});
