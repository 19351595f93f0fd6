import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, it, vi } from 'vitest';
import { misspellingAt, misspellingsOf, nextMisspelling } from '../../../../renderer/editor/spelling/misspellings.ts';
import { replaceWord } from '../../../../renderer/editor/spelling/replace-word.ts';
import { createSpeller } from '../../../../renderer/editor/spelling/speller.ts';
import { responseExtensions } from '../../../../shared/response/schema.ts';

const schema = getSchema(responseExtensions());
const WRONG = new Set(['kommunnen', 'desvære']);
const ask = async (words: readonly string[]) => words.map((word) => (WRONG.has(word) ? ('wrong' as const) : ('right' as const)));

const paragraph = (...content: Node[]): Node => schema.node('paragraph', null, content);
const text = (words: string, ...marks: string[]): Node =>
  schema.text(
    words,
    marks.map((name) => schema.mark(name)),
  );
const doc = (...blocks: Node[]): Node => schema.node('doc', null, blocks);

it('finds a word whose letters look different, and none in a field of the template', async () => {
  const speller = createSpeller(ask);
  const block = paragraph(text('Se '), text('kommun', 'bold'), text('nen. '), text('desvære', 'placeholder'));
  await speller.settle(['Se', 'kommunnen', 'desvære']);
  expect(misspellingsOf(block, 1, speller)).toEqual([{ from: 4, to: 13, word: 'kommunnen' }]);
});

it('finds the next misspelling from where one stands, and from the top after the last', async () => {
  const speller = createSpeller(ask);
  const answer = doc(paragraph(text('Her er kommunnen.')), paragraph(text('Og desvære mere.')));
  const first = await nextMisspelling(answer, 0, speller);
  const second = await nextMisspelling(answer, first?.to ?? 0, speller);
  const third = await nextMisspelling(answer, second?.to ?? 0, speller);
  expect([first, second, third].map((found) => found?.word)).toEqual(['kommunnen', 'desvære', 'kommunnen']);
  expect(await nextMisspelling(doc(paragraph(text('Alt er godt.'))), 0, speller)).toBeNull();
  expect(misspellingAt(answer, first?.to ?? 0, speller)).toEqual(first);
});

it('puts the other word in the look of the first, and nowhere when it is gone', () => {
  const state = EditorState.create({ doc: doc(paragraph(text('Se '), text('kommunnen', 'bold'), text('.'))) });
  const found = { from: 4, to: 13, word: 'kommunnen' };
  expect(replaceWord(state, found, 'kommunen')?.doc).toEqual(doc(paragraph(text('Se '), text('kommunen', 'bold'), text('.'))));
  expect(replaceWord(EditorState.create({ doc: doc(paragraph(text('Se her'))) }), found, 'kommunen')).toBeNull();
});

it('asks for a word once, in few questions, and again when a dictionary has changed', async () => {
  const asked = vi.fn(ask);
  const speller = createSpeller(asked);
  await speller.settle(['a', 'kommunnen', 'a']);
  await speller.settle(['kommunnen']);
  expect(asked.mock.calls).toEqual([[['a', 'kommunnen']]]);
  speller.refresh();
  expect([speller.isOpen('kommunnen'), speller.verdict('kommunnen')]).toEqual([true, 'wrong']);
  await speller.settle(['kommunnen']);
  expect(asked).toHaveBeenCalledTimes(2);
});

it('asks no more after three questions without an answer, until a dictionary has changed', async () => {
  const asked = vi.fn(async () => null);
  const speller = createSpeller(asked);
  for (const word of ['a', 'b', 'c', 'd', 'e']) await speller.settle([word]);
  expect(asked).toHaveBeenCalledTimes(3);
  expect(speller.verdict('a')).toBeUndefined();
  speller.refresh();
  await speller.settle(['f']);
  expect(asked.mock.calls.length).toBeGreaterThan(3);
});
