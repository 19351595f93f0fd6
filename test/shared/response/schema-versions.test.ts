import { expect, it } from 'vitest';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { printable } from '../../../shared/response/printable.ts';
import { bodyOf, createResponseDoc, type NodeJson } from '../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const attrs = {
  sourceId: '11111111-1111-4111-8111-111111111111',
  versionId: '22222222-2222-4222-8222-222222222222',
  start: 0,
  end: 3,
  exact: 'ord',
  prefix: '',
  suffix: '',
};
const text = (words: string, ...marks: NodeJson['marks'] & object): NodeJson => ({ type: 'text', text: words, marks });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content });

/** Every node and mark of the first version. */
const FIRST: NodeJson = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { level: 2 }, content: [text('Titel')] },
    paragraph(
      text('a', { type: 'bold' }, { type: 'italic' }),
      text('b', { type: 'underline' }, { type: 'strike' }),
      text('c', { type: 'link', attrs: { href: 'https://kl.dk' } }),
      text('[d]', { type: 'placeholder' }),
      { type: 'hardBreak' },
      { type: 'citation', attrs },
    ),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('e'))] }] },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('f'))] }] },
    { type: 'blockquote', content: [paragraph(text('g'))] },
    { type: 'blockCitation', attrs },
    { type: 'horizontalRule' },
  ],
};

it('holds every document of the first version as it is', () => {
  responseSchema().nodeFromJSON(FIRST).check();
  const stored = bodyOf(createResponseDoc(FIRST, EMPTY_LETTER));
  const { blocks } = printable('', EMPTY_LETTER, stored, () => 's. 1');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'bullet-list', 'ordered-list', 'quote', 'citation', 'rule']);
});

it('writes an answer whose picture is damaged, and says so in its place', () => {
  const damaged: NodeJson = { type: 'doc', content: [{ type: 'picture', attrs: { sha256: '../../etc/passwd', width: 900 } }] };
  expect(printable('', EMPTY_LETTER, damaged, () => '').blocks).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: '[Billedet mangler]', marks: { italic: true } }] },
  ]);
});
