import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { limitPages, pageLimitOf } from '../../../shared/response/page-limit.ts';
import { createResponseDoc, LETTER, letterOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';

const answer = (): Y.Doc => createResponseDoc({ type: 'doc', content: [{ type: 'paragraph' }] }, EMPTY_LETTER);

it('lies beside the letter, is no field of it, and can be taken away', () => {
  const doc = answer();
  expect(pageLimitOf(doc)).toBeNull();
  limitPages(doc, 5, null);
  expect([pageLimitOf(doc), letterOf(doc)]).toEqual([5, EMPTY_LETTER]);
  limitPages(doc, null, null);
  expect(pageLimitOf(doc)).toBeNull();
});

it.each([0, -1, 2.5, '5', null, {}, 1e9])('takes %j for no limit', (stored) => {
  const doc = answer();
  doc.getMap(LETTER).set('pageLimit', stored);
  expect(pageLimitOf(doc)).toBeNull();
});

it('is the same on two copies that set it at the same time', () => {
  const one = answer();
  const other = loadResponseDoc([Y.encodeStateAsUpdate(one)]);
  limitPages(one, 5, null);
  limitPages(other, 2, null);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(pageLimitOf(one)).toBe(pageLimitOf(other));
  expect([2, 5]).toContain(pageLimitOf(one));
});
