import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { citationsIn } from '../../../shared/response/printable.ts';
import { bodyOf, createResponseDoc, letterOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';

const citation = {
  sourceId: '3f0c1b5e-6a0e-4b55-9a53-0d7c1f0c2a11',
  versionId: '3f0c1b5e-6a0e-4b55-9a53-0d7c1f0c2a12',
  annotationId: null,
  start: 10,
  end: 15,
  exact: 'Fælles',
  prefix: 'Visionen ',
  suffix: ' skal',
};

const body = (attrs: object) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { ...attrs } }] }] });

it('keeps a citation made straight from a selection, which belongs to no note, through the log', () => {
  const written = createResponseDoc(body(citation), EMPTY_LETTER);
  const read = loadResponseDoc([Y.encodeStateAsUpdate(written)]);
  expect(citationsIn(bodyOf(read))).toEqual([citation]);
});

it('keeps the letter, and reads a missing or malformed field as not filled in', () => {
  const doc = createResponseDoc(
    { type: 'doc', content: [{ type: 'paragraph' }] },
    { ...EMPTY_LETTER, senderName: 'Foreningen', date: '2025-09-03' },
  );
  doc.getMap('letter').set('place', 42);
  doc.getMap('letter').delete('subject');
  expect(letterOf(loadResponseDoc([Y.encodeStateAsUpdate(doc)]))).toEqual({
    ...EMPTY_LETTER,
    senderName: 'Foreningen',
    date: '2025-09-03',
  });
});
