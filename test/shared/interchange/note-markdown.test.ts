import { describe, expect, it } from 'vitest';
import type { NoteText } from '../../../shared/domain/note-text.ts';
import { noteMarkdown, readNoteMarkdown } from '../../../shared/interchange/note-markdown.ts';

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

describe('a note as Markdown', () => {
  it('writes paragraphs, lists, strong, emphasis and links', () => {
    const text: NoteText = [
      { kind: 'paragraph', runs: [{ text: 'Det er ' }, { text: 'vigtigt ', bold: true }, { text: 'her', italic: true }] },
      { kind: 'bullet', runs: [{ text: 'Et' }] },
      { kind: 'bullet', runs: [{ text: 'To', link: 'https://example.dk/a(b)' }] },
      { kind: 'numbered', runs: [{ text: 'Først' }] },
      { kind: 'numbered', runs: [{ text: 'Så' }] },
    ];
    expect(noteMarkdown(text)).toBe('Det er **vigtigt** _her_\n\n- Et\n- [To](<https://example.dk/a(b)>)\n\n1. Først\n2. Så');
  });

  it('leaves words that look like Markdown as the words they are', () => {
    const text: NoteText = [
      { kind: 'paragraph', runs: [{ text: '1. maj * ikke _kursiv_ [ej](link) <b> \\' }] },
      { kind: 'paragraph', runs: [{ text: '- streg' }] },
      { kind: 'paragraph', runs: [{ text: '# havelåge' }] },
    ];
    expect(readNoteMarkdown(noteMarkdown(text))).toEqual(text);
  });

  it('reads what it wrote, whatever the words', () => {
    const next = random(7);
    const letters = ['a', 'ø', ' ', '*', '_', '[', ']', '(', ')', '<', '>', '\\', '-', '1', '.', '#', '`', '!', '😀'];
    const word = (): string =>
      Array.from({ length: 1 + Math.floor(next() * 8) }, () => letters[Math.floor(next() * letters.length)] ?? '').join('');
    for (let i = 0; i < 500; i += 1) {
      const text: NoteText = [
        { kind: (['paragraph', 'bullet', 'numbered'] as const)[Math.floor(next() * 3)] ?? 'paragraph', runs: [{ text: `x${word()}x` }] },
      ];
      expect(readNoteMarkdown(noteMarkdown(text))).toEqual(text);
    }
  });

  it('takes no address that is not of the web or mail', () => {
    expect(readNoteMarkdown('[klik](javascript:alert(1))')).toMatchObject([{ runs: [{ text: expect.stringContaining('klik') }] }]);
    expect(JSON.stringify(readNoteMarkdown('[klik](<javascript:alert(1)>) [x](data:text/html,hej)'))).not.toContain('"link"');
  });

  it('is quick with a hostile text', () => {
    const before = performance.now();
    readNoteMarkdown('**a'.repeat(5000));
    readNoteMarkdown('['.repeat(20_000));
    readNoteMarkdown('*_'.repeat(10_000));
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
