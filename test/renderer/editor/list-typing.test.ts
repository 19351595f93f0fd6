import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { asDate, isBeforeMonth } from '../../../renderer/editor/list-typing.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { docOf, paragraph, placeOf } from './review/suggesting-samples.ts';

const numbers = (start: number, ...items: readonly (readonly NodeJson[])[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start },
  content: items.map((content) => ({ type: 'listItem', content })),
});

/** The words before and behind the caret after a month's name was ended with a space; null where a list stays. */
function ended(doc: Node, month: string): readonly [type: string, before: string, behind: string] | null {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, placeOf(doc, month) + month.length) });
  const { tr } = state;
  if (!asDate(tr, ' ')) return null;
  tr.doc.check();
  const { $head } = tr.selection;
  return [
    $head.node(1).type.name,
    $head.parent.textBetween(0, $head.parentOffset),
    $head.parent.textBetween($head.parentOffset, $head.parent.content.size),
  ];
}

it('takes back a list that turns out to be a date', () => {
  expect(ended(docOf(numbers(1, [paragraph('maj')])), 'maj')).toEqual(['paragraph', '1. maj ', '']);
  expect(ended(docOf(paragraph('Før'), numbers(12, [paragraph('juni2026')]), paragraph('Efter')), 'juni')).toEqual([
    'paragraph',
    '12. juni ',
    '2026',
  ]);
});

it('leaves a list that holds more', () => {
  expect(ended(docOf(numbers(1, [paragraph('a')], [paragraph('maj')])), 'maj')).toBeNull();
  expect(ended(docOf(numbers(1, [paragraph('maj'), paragraph('b')])), 'maj')).toBeNull();
  expect(ended(docOf(paragraph('maj')), 'maj')).toBeNull();
  expect(ended(docOf({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('maj')] }] }), 'maj')).toBeNull();
});

it('sees the month that a day is written before', () => {
  const before = (words: string): boolean => isBeforeMonth(EditorState.create({ doc: docOf(paragraph(words)) }));
  expect(['maj 2026', 'maj', 'maj.', 'september, siger de'].map((words) => before(words))).toEqual([true, true, true, true]);
  expect(['majs', 'Maj er travl', 'den maj', ''].map((words) => before(words))).toEqual([false, false, false, false]);
});
