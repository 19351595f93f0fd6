import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { holdsUnknown } from '../../../shared/response/known-content.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { BODY, createResponseDoc } from '../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const schema = responseSchema();
const text = (words: string, ...marks: string[]) => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const written = () =>
  createResponseDoc(
    { type: 'doc', content: [{ type: 'paragraph', attrs: { level: 0 }, content: [text('Ord', 'bold', 'placeholder'), text(' igen')] }] },
    EMPTY_LETTER,
  );

it('knows what it wrote', () => expect(holdsUnknown(written(), schema)).toBe(false));

it('finds a node of another schema, however deep', () => {
  const doc = written();
  const paragraph = doc.getXmlFragment(BODY).get(0);
  if (paragraph instanceof Y.XmlElement) paragraph.insert(1, [new Y.XmlElement('hologram')]);
  expect(holdsUnknown(doc, schema)).toBe(true);
});

it('finds a mark of another schema, also one that may lie over itself', () => {
  for (const name of ['hologram', 'glimmer--Ab3dE+/=']) {
    const doc = written();
    const paragraph = doc.getXmlFragment(BODY).get(0);
    const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (words instanceof Y.XmlText) words.format(0, 2, { [name]: {} });
    expect(holdsUnknown(doc, schema)).toBe(true);
  }
});
