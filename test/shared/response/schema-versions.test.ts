import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { holdsUnknown } from '../../../shared/response/known-content.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { printable } from '../../../shared/response/printable.ts';
import { bodyOf, createResponseDoc, loadResponseDoc, type NodeJson } from '../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { change, edited, schema } from './two-copies.ts';

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

const cell = (type: string, words: string): NodeJson => ({ type, attrs: { align: null }, content: [paragraph(text(words))] });

/** What the second version added. */
const SECOND: NodeJson = {
  type: 'doc',
  content: [
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'h'), cell('tableHeader', 'i')] },
        { type: 'tableRow', content: [cell('tableCell', 'j'), cell('tableCell', 'k')] },
      ],
    },
    paragraph(text('l', { type: 'superscript' }), text('m', { type: 'subscript' }), {
      type: 'footnote',
      attrs: { id: 'note-1' },
      content: [text('n')],
    }),
    { type: 'picture', attrs: { sha256: 'a'.repeat(64), width: 900 } },
    { type: 'pageBreak' },
    {
      type: 'amendment',
      content: [
        {
          type: 'amendmentCurrent',
          content: [{ type: 'blockCitation', attrs: { ...attrs, omissions: [{ start: 0, end: 1 }], isKept: true } }],
        },
        { type: 'amendmentProposed', content: [paragraph(text('o'))] },
      ],
    },
    paragraph({ type: 'citation', attrs: { ...attrs, form: 'footnote' } }),
    { type: 'sourceList' },
  ],
};

it.each([
  ['first', FIRST],
  ['second', SECOND],
])('writes on in a document of the %s version, and leaves what stands in it as it was', (_, written) => {
  const doc = loadResponseDoc([Y.encodeStateAsUpdate(createResponseDoc(written, EMPTY_LETTER))]);
  expect(holdsUnknown(doc, schema)).toBe(false);
  const before = bodyOf(doc).content ?? [];
  change(
    doc,
    edited((tr) => tr.insert(tr.doc.content.size, schema.nodeFromJSON(paragraph(text('Nyt.'))))),
  );
  const after = bodyOf(loadResponseDoc([Y.encodeStateAsUpdate(doc)])).content ?? [];
  expect(after.slice(0, -1)).toEqual(before);
  expect(before.map(({ type }) => type)).toEqual(written.content?.map(({ type }) => type));
  expect(after.at(-1)?.content?.[0]?.text).toBe('Nyt.');
});

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
