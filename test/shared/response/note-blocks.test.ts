import { expect, it } from 'vitest';
import { noteTextOf, type NoteText } from '../../../shared/domain/note-text.ts';
import { noteBlocks } from '../../../shared/response/note-blocks.ts';
import { schema } from './two-copies.ts';

/** Blocks as the words of their lines, lists in brackets. */
const shape = (text: NoteText): string[] =>
  noteBlocks(text).map((block) => {
    const node = schema.nodeFromJSON(block);
    node.check();
    return node.isTextblock ? node.textContent : `${node.type.name} [${node.content.content.map((item) => item.textContent).join(', ')}]`;
  });

it('writes a note as paragraphs, and neighbouring points of one kind as one list', () => {
  const point = (kind: 'bullet' | 'numbered', text: string): NoteText[number] => ({ kind, runs: [{ text }] });
  expect(shape([...noteTextOf('a\n\nb'), point('bullet', 'c'), point('bullet', 'd'), point('numbered', 'e')])).toEqual([
    'a',
    'b',
    'bulletList [c, d]',
    'orderedList [e]',
  ]);
  expect(shape([])).toEqual([]);
  expect(shape(noteTextOf('\n \n'))).toEqual([]);
});

it('keeps bold, italics and links', () => {
  const [block] = noteBlocks([
    { kind: 'paragraph', runs: [{ text: 'a', bold: true, italic: true, link: 'https://kl.dk' }, { text: 'b' }] },
  ]);
  expect(block?.content).toEqual([
    { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: 'https://kl.dk' } }] },
    { type: 'text', text: 'b' },
  ]);
});
