import { describe, expect, it } from 'vitest';
import { NoteText, noteTextOf } from '../../../shared/domain/note-text.ts';
import { noteDoc, noteTextOfDoc } from '../../../renderer/features/annotations/editing/note-text-doc.ts';

const rich: NoteText = NoteText.parse([
  {
    kind: 'paragraph',
    runs: [{ text: 'Se ' }, { text: 'loven', link: 'https://example.dk', bold: true }, { text: ' og svar', italic: true }],
  },
  { kind: 'bullet', runs: [{ text: 'første' }] },
  { kind: 'bullet', runs: [] },
  { kind: 'numbered', runs: [{ text: 'ét' }] },
  { kind: 'paragraph', runs: [{ text: 'slut' }] },
]);

describe('a note in the editor', () => {
  it('comes back as it went in', () => {
    expect(noteTextOfDoc(noteDoc(rich))).toEqual(rich);
    expect(noteTextOfDoc(noteDoc(noteTextOf('en\n\nto')))).toEqual(noteTextOf('en\n\nto'));
  });

  it('is empty when it holds nothing but white space', () => {
    expect(noteTextOfDoc(noteDoc([]))).toEqual([]);
    expect(noteTextOfDoc(noteDoc(noteTextOf('x')).content?.[0] ?? {})).toEqual([{ kind: 'paragraph', runs: [] }].slice(1));
    expect(
      noteTextOfDoc({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: '  ' }] }] }),
    ).toEqual([]);
  });

  it('makes one list of neighbouring points', () => {
    expect(noteDoc(rich).content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'orderedList', 'paragraph']);
  });

  it('joins neighbouring words that look alike and drops links that may not be followed', () => {
    const link = (href: string) => [{ type: 'link', attrs: { href } }];
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b' },
            { type: 'hardBreak' },
            { type: 'text', text: 'c', marks: link('javascript:alert(1)') },
          ],
        },
      ],
    };
    expect(noteTextOfDoc(doc)).toEqual([{ kind: 'paragraph', runs: [{ text: 'ab\nc' }] }]);
  });
});
