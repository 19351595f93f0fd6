import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { factsOfBlocks, throughBlock } from '../../../shared/response/facts-of-blocks.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const schema = responseSchema();

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const textOf = (...paragraphs: string[]) =>
  EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content: paragraphs.map(paragraph) }) });

/** Counts the blocks that are read. */
function counting() {
  let read = 0;
  const bangs = factsOfBlocks((block) => {
    read += 1;
    const found: number[] = [];
    throughBlock(block, (node, at) => {
      if (node.isText && node.text?.includes('!') === true) found.push(at + node.text.indexOf('!'));
      return true;
    });
    return found;
  });
  return { bangs, reads: () => read };
}

it('tells places within a block from where the block begins, and leaves out blocks that hold nothing', () => {
  const { bangs } = counting();
  const { doc } = textOf('a', 'b!', 'c', 'dd!');
  const places = bangs(doc).flatMap(({ at, facts }) => facts.map((within) => at + within));
  expect(places.map((place) => doc.textBetween(place, place + 1))).toEqual(['!', '!']);
  expect(bangs(doc)).toHaveLength(2);
});

it('reads after a key the block that it was pressed in, and no other', () => {
  const { bangs, reads } = counting();
  const before = textOf(...Array.from({ length: 200 }, (_, n) => `Afsnit ${String(n)}`));
  bangs(before.doc);
  expect(reads()).toBe(200);
  const after = before.apply(before.tr.insertText('!', 5));
  const places = bangs(after.doc).flatMap(({ at, facts }) => facts.map((within) => at + within));
  expect([reads(), places]).toEqual([201, [5]]);
});

it('reads a text once for all who ask', () => {
  const { bangs, reads } = counting();
  const { doc } = textOf('a!', 'b');
  expect(bangs(doc)).toBe(bangs(doc));
  expect(reads()).toBe(2);
});
