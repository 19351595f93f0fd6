import { expect, it } from 'vitest';
import { undoKindOf } from '../../../renderer/editor/undo.ts';
import { pictured } from './picture.ts';

it('tells typing, deleting and a new line apart, in lists too', () => {
  const inList = pictured('- et|');
  const { from } = inList.selection;
  expect(undoKindOf(inList.tr.insertText('x'))).toBe('write');
  expect(undoKindOf(inList.tr.delete(from - 1, from))).toBe('delete');
  expect(undoKindOf(inList.tr.split(from, 2))).toMatch(/^blocks /);
  expect(undoKindOf(pictured('et|').tr.split(3))).toMatch(/^blocks /);
  expect(undoKindOf(inList.tr.insertText('x').setMeta('uiEvent', 'paste'))).toMatch(/^paste /);
});
