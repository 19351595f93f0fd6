import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { joinNext } from '../../../renderer/editor/list-end.ts';
import { listFlow } from '../../../renderer/editor/list-flow.ts';
import { docOf, paragraph, placeOf } from './review/suggesting-samples.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';

const list =
  (type: string) =>
  (...items: readonly (readonly NodeJson[])[]): NodeJson => ({
    type,
    content: items.map((content) => ({ type: 'listItem', content })),
  });
const [bullets, numbers] = [list('bulletList'), list('orderedList')];

/** '• a' and '1 a' are items, set in by their depth; the caret is |. */
function drawn(doc: Node, caret: number): string[] {
  const lines: string[] = [];
  doc.descendants((block, at) => {
    if (!block.isTextblock) return true;
    const $at = doc.resolve(at);
    const lists = Array.from({ length: $at.depth }, (_, index) => $at.node(index + 1)).filter(({ type }) => type.name.endsWith('List'));
    const sign = lists.at(-1)?.type.name === 'orderedList' ? '1 ' : lists.length > 0 ? '• ' : '';
    const here = caret - at - 1;
    const words =
      here >= 0 && here <= block.content.size ? `${block.textContent.slice(0, here)}|${block.textContent.slice(here)}` : block.textContent;
    lines.push(`${' '.repeat(lists.length)}${$at.index() === 0 ? sign : ''}${words}`);
    return false;
  });
  return lines;
}

/** Delete behind these words; null where it is left to others. */
function deleteBehind(words: string, ...blocks: readonly NodeJson[]): string[] | null {
  const doc = docOf(...blocks);
  const selection = TextSelection.create(doc, placeOf(doc, words) + words.length);
  const state = EditorState.create({ doc, selection, plugins: [listFlow(() => false)] });
  const { tr } = state;
  if (!joinNext(tr)) return null;
  const after = state.apply(tr);
  after.doc.check();
  return drawn(after.doc, after.selection.head);
}

const [a, b, c, x] = ['a', 'b', 'c', 'x'].map((words) => [paragraph(words)]) as [NodeJson[], NodeJson[], NodeJson[], NodeJson[]];

describe('Delete at the end of a list', () => {
  it('lets the words of the next paragraph go on in the last item', () => {
    expect(deleteBehind('b', bullets(a, b), paragraph('x'), paragraph('y'))).toEqual([' • a', ' • b|x', 'y']);
    expect(deleteBehind('b', bullets(a, b), paragraph('x', { level: 2 }))).toEqual([' • a', ' • b|x']);
    expect(deleteBehind('b', bullets(a, b), paragraph(''), paragraph('y'))).toEqual([' • a', ' • b|', 'y']);
  });

  it('does so from lists within lists, and up to the words of an item behind its own list', () => {
    expect(deleteBehind('c', bullets(a, [paragraph('b'), numbers(c)]), paragraph('x'))).toEqual([' • a', ' • b', '  1 c|x']);
    expect(deleteBehind('b', bullets([paragraph('a'), numbers(b), paragraph('x')], c))).toEqual([' • a', '  1 b|x', ' • c']);
  });

  it('takes the first item of a list of another kind, with what is under it', () => {
    expect(deleteBehind('b', bullets(a, b), numbers(c, x))).toEqual([' • a', ' • b|c', ' 1 x']);
    expect(deleteBehind('b', bullets(a, b), numbers([paragraph('c'), bullets(x)]))).toEqual([' • a', ' • b|c', '  • x']);
  });

  it('lets lists grow together when it takes the last that stood between them', () => {
    expect(deleteBehind('b', bullets(a, b), paragraph('x'), bullets(c))).toEqual([' • a', ' • b|x', ' • c']);
  });

  it('is left to others within a list, outside one, and before what is no words', () => {
    expect(deleteBehind('a', bullets(a, b))).toBeNull();
    expect(deleteBehind('x', bullets(a), paragraph('x'), paragraph('y'))).toBeNull();
    expect(deleteBehind('b', bullets(a, b), { type: 'pageBreak' })).toBeNull();
    expect(deleteBehind('b', bullets(a, [paragraph('b'), numbers(c)]), paragraph('x'))).toBeNull();
    expect(deleteBehind('b', bullets(a, b))).toBeNull();
  });
});
