import { Fragment, Slice, type Node, type NodeType } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { bearable, fittingIn, MOST_IN_ONE_BLOCK, MOST_PASTED_PARAGRAPHS } from '../../../renderer/editor/pasting/bearable.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const { nodes } = responseSchema();
const type = (name: string): NodeType => {
  const found = nodes[name];
  if (found === undefined) throw new Error(`The text has no ${name}.`);
  return found;
};
const paragraph = (words: string): Node => type('paragraph').create(null, type('paragraph').schema.text(words));
const item = (...content: Node[]): Node => type('listItem').create(null, content);
const list = (count: number): Node =>
  type('bulletList').create(
    null,
    Array.from({ length: count }, (_, at) => item(paragraph(`punkt ${String(at)}`))),
  );

describe('what is pasted, as the editor can bear it', () => {
  it('leaves lists of the lengths that people write as they are', () => {
    const content = Fragment.from([paragraph('Før'), list(MOST_IN_ONE_BLOCK)]);
    expect(bearable(content)).toEqual({ content, hasUnfolded: false });
  });

  it('makes paragraphs of a longer list, in order and with every word, and leaves its neighbours alone', () => {
    const inner = type('bulletList').create(null, [item(paragraph('ydre'), list(MOST_IN_ONE_BLOCK))]);
    const taken = bearable(Fragment.from([list(2), inner]));
    const blocks = taken?.content.content ?? [];
    expect(taken?.hasUnfolded).toBe(true);
    expect(blocks[0]?.eq(list(2))).toBe(true);
    expect(blocks.slice(1).map((block) => [block.type.name, block.textContent])).toEqual([
      ['paragraph', 'ydre'],
      ...Array.from({ length: MOST_IN_ONE_BLOCK }, (_, at) => ['paragraph', `punkt ${String(at)}`]),
    ]);
    for (const block of blocks) block.check();
  });

  it('takes nothing of more paragraphs than can be written in', () => {
    expect(bearable(Fragment.from(list(MOST_PASTED_PARAGRAPHS + 1)))).toBeNull();
    expect(bearable(Fragment.from(Array.from({ length: MOST_PASTED_PARAGRAPHS + 1 }, () => paragraph('x'))))).toBeNull();
  });
});

it('puts the words of tables and quotes into an amendment, and leaves what it can hold', () => {
  const cell = type('tableCell').create(null, paragraph('celle'));
  const table = type('table').create(null, type('tableRow').create(null, cell));
  const quote = type('blockquote').create(null, paragraph('citat'));
  const taken = fittingIn(type('amendmentProposed'), Slice.maxOpen(Fragment.from([list(1), table, type('pageBreak').create(), quote])));
  expect(taken.content.content.map((block) => `${block.type.name} ${block.textContent}`)).toEqual([
    'bulletList punkt 0',
    'paragraph celle',
    'paragraph citat',
  ]);
  const words = Slice.maxOpen(Fragment.from(paragraph('ord')));
  expect(fittingIn(type('amendmentCurrent'), words)).toBe(words);
});
