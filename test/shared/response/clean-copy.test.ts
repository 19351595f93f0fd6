import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { cleanCopy, contentOf } from '../../../shared/response/clean-copy.ts';
import { BODY, bodyOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { answerOf, change, copyOf, edited, paragraph, placeOf } from './two-copies.ts';

const rich = (): Y.Doc => {
  const doc = answerOf([
    paragraph('Overskrift', { level: 2 }),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Et punkt')] }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'fed', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' tekst' },
      ],
    },
  ]);
  const thread = new Y.Map<unknown>();
  thread.set('replies', Y.Array.from(['Enig']));
  doc.getMap('comments').set('a', thread);
  return doc;
};

it('a copy without history says the very same: levels, marks, lists, comments, the letter', () => {
  const doc = rich();
  change(
    doc,
    edited((tr) => tr.delete(placeOf(tr.doc, 'punkt'), placeOf(tr.doc, 'punkt') + 5)),
  );
  const loaded = copyOf(doc);
  const copy = cleanCopy(loaded, 5);
  expect(copy && bodyOf(copy)).toEqual(bodyOf(doc));
  expect(copy && contentOf(copy)).toEqual(contentOf(loaded));
  expect(copy?.getMap('comments').toJSON()).toEqual({ a: { replies: ['Enig'] } });
  expect([...(copy?.store.clients.keys() ?? [])]).toEqual([5]);
});

it('the same content is the same bytes, whoever wrote it and in whatever order', () => {
  const doc = rich();
  const other = copyOf(doc);
  change(
    other,
    edited((tr) => tr.insert(1, tr.doc.type.schema.text('x'))),
  );
  change(
    other,
    edited((tr) => tr.delete(1, 2)),
  );
  const bytes = [doc, other].map((one) => Y.encodeStateAsUpdate(cleanCopy(copyOf(one), 1) ?? new Y.Doc()));
  expect(bytes[0]).toEqual(bytes[1]);
});

it('is refused where the content cannot be copied whole', () => {
  const doc = rich();
  const before = Y.encodeStateVector(doc);
  doc.getXmlFragment(BODY).insert(0, [new Y.XmlElement('paragraph')]);
  const between = Y.encodeStateAsUpdate(doc, before);
  expect(cleanCopy(loadResponseDoc([between]), 1)).toBeNull();
  const withList = rich();
  withList.getArray('unknown').push([1]);
  expect(cleanCopy(copyOf(withList), 1)).toBeNull();
  const withUnknown = rich();
  withUnknown.getMap('comments').set('b', new Y.Doc());
  expect(cleanCopy(withUnknown, 1)).toBeNull();
});
