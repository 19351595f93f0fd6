import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { linkAddress } from '../../../renderer/editor/link-typing.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { citing } from './picture.ts';

const schema = responseSchema();
type Part = string | readonly [words: string, ...marks: string[]] | { readonly node: 'citation' | 'footnote' | 'hardBreak' };

/** The text's links after what is written in it, with the caret at its end: 'words → address'. */
function links(...parts: readonly Part[]): string[] {
  const content = parts.map((part) => {
    if (typeof part === 'string') return schema.text(part);
    if ('node' in part)
      return schema.node(
        part.node,
        part.node === 'citation' ? citing('www.kl.dk') : null,
        part.node === 'footnote' ? schema.text('www.note.dk') : [],
      );
    const [words, ...marks] = part;
    return schema.text(
      words,
      marks.map((mark) => schema.mark(mark, mark === 'link' ? { href: 'https://før.dk' } : null)),
    );
  });
  const doc = schema.node('doc', null, schema.node('paragraph', null, content));
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, doc.content.size - 1) });
  const { tr } = state;
  linkAddress(tr);
  const found: string[] = [];
  tr.doc.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link');
    if (link !== undefined) found.push(`${node.text ?? ''} → ${String(link.attrs['href'])}`);
  });
  return found;
}

it('links the address before the caret, whatever it looks like and whatever stands before it', () => {
  expect(links('Se (www.kl.dk).')).toEqual(['www.kl.dk → https://www.kl.dk']);
  expect(links('Se www.', ['kl', 'bold'], '.dk')).toEqual([
    'www. → https://www.kl.dk',
    'kl → https://www.kl.dk',
    '.dk → https://www.kl.dk',
  ]);
  expect(links({ node: 'footnote' }, { node: 'citation' }, 'www.kl.dk')).toEqual(['www.kl.dk → https://www.kl.dk']);
  expect(links('www.a.dk', { node: 'hardBreak' }, 'www.kl.dk')).toEqual(['www.kl.dk → https://www.kl.dk']);
});

it('leaves alone what is a link, what is to go, what is to be filled in, and the words of citations and notes', () => {
  expect(links(['www.kl.dk', 'link'])).toEqual(['www.kl.dk → https://før.dk']);
  expect(links(['www.kl.dk', 'deletion'])).toEqual([]);
  expect(links(['[www.kl.dk]', 'placeholder'])).toEqual([]);
  expect(links('Se ', { node: 'citation' })).toEqual([]);
  expect(links('Se', { node: 'footnote' })).toEqual([]);
  expect(links('www.kl.dk er KL')).toEqual([]);
});
