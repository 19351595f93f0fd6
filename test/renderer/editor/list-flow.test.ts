import type { Node } from '@tiptap/pm/model';
import { liftListItem } from '@tiptap/pm/schema-list';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { joinItem, listFlow } from '../../../renderer/editor/list-flow.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const schema = responseSchema();
const listItem = schema.nodes['listItem'];

const paragraph = (words: string): Node => schema.node('paragraph', null, words === '' ? [] : schema.text(words));
const list = (start: number, ...items: (string | Node)[][]): Node =>
  schema.node(
    'orderedList',
    { start },
    items.map((item) =>
      schema.node(
        'listItem',
        null,
        item.map((part) => (typeof part === 'string' ? paragraph(part) : part)),
      ),
    ),
  );

/** The caret stands before these words. */
function at(words: string, isProposing: boolean, ...blocks: Node[]): EditorState {
  const doc = schema.node('doc', null, blocks);
  let caret = 1;
  doc.descendants((node, position) => {
    if (node.isText && node.text === words) caret = position;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret), plugins: [listFlow(() => isProposing)] });
}

/** '2:b,c' is a list that begins at 2; other blocks are their words. */
const shown = ({ doc }: EditorState): string[] =>
  doc.content.content.map((block) =>
    block.type.name === 'orderedList'
      ? `${String(block.attrs['start'])}:${block.content.content.map(({ textContent }) => textContent).join(',')}`
      : block.textContent,
  );

function lifted(state: EditorState): EditorState {
  if (listItem === undefined) throw new Error('The schema has items.');
  let next = state;
  liftListItem(listItem)(state, (tr: Transaction) => {
    next = state.apply(tr);
  });
  return next;
}

describe('a numbered list', () => {
  it('counts on behind an item that has left it', () => {
    expect(shown(lifted(at('b', false, list(3, ['a'], ['b'], ['c'], ['d']))))).toEqual(['3:a', 'b', '4:c,d']);
  });

  it('begins as before when its first item leaves it, and ends when its last one does', () => {
    expect(shown(lifted(at('a', false, list(1, ['a'], ['b']))))).toEqual(['a', '1:b']);
    expect(shown(lifted(at('b', false, list(1, ['a'], ['b']))))).toEqual(['1:a', 'b']);
  });

  it('grows together with the next when what stood between them goes', () => {
    const state = at('x', false, list(1, ['a'], ['b']), paragraph('x'), list(3, ['c']));
    const [first, gap] = [state.doc.child(0).nodeSize, state.doc.child(1).nodeSize];
    expect(shown(state.apply(state.tr.delete(first, first + gap)))).toEqual(['1:a,b,c']);
  });

  it('stays apart from one it stood beside, and from one of another kind', () => {
    const beside = at('x', false, list(1, ['a']), list(1, ['b']), paragraph('x'), paragraph('y'));
    const from = beside.doc.child(0).nodeSize * 2;
    expect(shown(beside.apply(beside.tr.delete(from, from + 3)))).toEqual(['1:a', '1:b', 'y']);
    const bullets = schema.node('bulletList', null, schema.node('listItem', null, paragraph('b')));
    const other = at('x', false, list(1, ['a']), paragraph('x'), bullets);
    expect(shown(other.apply(other.tr.delete(list(1, ['a']).nodeSize, list(1, ['a']).nodeSize + 3)))).toEqual(['1:a', 'b']);
  });

  it('is left as it is while changes are proposed', () => {
    expect(shown(lifted(at('b', true, list(1, ['a'], ['b'], ['c']))))).toEqual(['1:a', 'b', '1:c']);
  });
});

it('joins an item that holds others with the one before it', () => {
  const state = at('b', false, list(1, ['a'], ['b', list(1, ['c'])], ['d']));
  const { tr } = state;
  expect(joinItem(tr)).toBe(true);
  const joined = state.apply(tr);
  expect([shown(joined), joined.selection.$from.parent.textContent, joined.selection.$from.parentOffset]).toEqual([['1:abc,d'], 'ab', 1]);
});

it('leaves to the list what is no such item', () => {
  for (const state of [
    at('b', false, list(1, ['a'], ['b'])),
    at('a', false, list(1, ['a', list(1, ['b'])])),
    at('c', false, list(1, ['a', list(1, ['b'])], ['c', list(1, ['d'])])),
  ])
    expect(joinItem(state.tr)).toBe(false);
});
