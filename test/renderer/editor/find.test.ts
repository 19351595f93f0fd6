import { describe, expect, it } from 'vitest';
import { matchesIn, offsetsOf, replaceAll, type Query } from '../../../renderer/editor/find.ts';
import { picture, pictured } from './picture.ts';

const query = (words: string, parts: Partial<Query> = {}): Query => ({ words, matchCase: false, wholeWords: false, ...parts });

describe('finding', () => {
  it.each([
    ['in any case', 'Aa aA', query('aa'), [0, 3]],
    ['in the same case only', 'Aa aA', query('Aa', { matchCase: true }), [0]],
    ['whole words only', 'by byen by-', query('by', { wholeWords: true }), [0, 8]],
    ['Danish letters', 'ÆRØ ærø', query('ærø'), [0, 4]],
    ['letters that grow when lowered', 'İby by', query('by'), [1, 4]],
    ['nothing for nothing', 'abc', query(''), []],
  ])('%s', (_name, text, wanted, offsets) => expect(offsetsOf(text, wanted)).toEqual(offsets));

  it('finds words across bold letters, in citations and nowhere across a citation', () => {
    const { doc } = pictured('En by og «en by i Danmark» b', '”by”', 'by');
    expect(matchesIn(doc, query('by')).map(({ place }) => place)).toEqual(['text', 'citation', 'citation', 'text']);
  });
});

it('replaces everything but what is quoted, and says how much that was', () => {
  const state = pictured('En by og «en by»', '”by”', '# By i by');
  const { tr } = state;
  expect(replaceAll(tr, matchesIn(tr.doc, query('by')), 'kommune')).toEqual({ replaced: 3, quoted: 2 });
  expect(picture(state.apply(tr)).map((line) => line.replaceAll('|', ''))).toEqual([
    'En kommune og «en by»',
    '”by”',
    '# kommune i kommune',
  ]);
});

it('replaces by nothing', () => {
  const state = pictured('En lille by');
  const { tr } = state;
  replaceAll(tr, matchesIn(tr.doc, query('lille ')), '');
  expect(tr.doc.textContent).toBe('En by');
});
