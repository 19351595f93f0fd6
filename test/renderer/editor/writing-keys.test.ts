import { expect, it } from 'vitest';
import { outlineOf } from '../../../renderer/editor/outline.ts';
import { insertFootnote } from '../../../renderer/editor/footnotes.ts';
import { shiftLevel } from '../../../renderer/editor/writing-keys.ts';
import { after, pictured } from './picture.ts';

it('raises and lowers headings between the first and the third level, and leaves body text alone', () => {
  expect(after(pictured('## A|'), (tr) => shiftLevel(tr, -1))).toEqual(['# A|']);
  expect(after(pictured('# A|'), (tr) => shiftLevel(tr, -1))).toEqual(['# A|']);
  expect(after(pictured('### A|'), (tr) => shiftLevel(tr, 1))).toEqual(['### A|']);
  expect(after(pictured('A|'), (tr) => shiftLevel(tr, 1))).toBeNull();
});

it('lists headings with what they quote and without their notes and the empty ones', () => {
  const { tr } = pictured('# Om «citatet»', '', '## ', '### Til|');
  insertFootnote(tr, 'a');
  tr.insertText('en note', tr.selection.from - 1);
  expect(outlineOf(tr.doc).map(({ level, words }) => [level, words])).toEqual([
    [1, 'Om ”citatet”'],
    [3, 'Til'],
  ]);
});
