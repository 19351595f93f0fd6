import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/importing/read-document.ts';

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

const codeOf = async (content: Uint8Array, name: string): Promise<string> => {
  const result = await readDocument(content, name);
  return result.ok ? 'read' : `${result.failure.code}${result.failure.code === 'format-unsupported' ? ` ${result.failure.extension}` : ''}`;
};

describe('reading a file', () => {
  it('gives the document with its structure', async () => {
    const result = await readDocument(bytes('# Ældrepolitik\n\n## Mål 1: Ro\n\nVi sover.\n'), 'politik.md');
    expect(result.ok && result.value.title).toBe('Ældrepolitik');
    expect(result.ok && result.value.text).toBe('Ældrepolitik\nMål 1: Ro\nVi sover.');
  });

  it('gives it the file’s name where it has no title of its own', async () => {
    const result = await readDocument(
      bytes('Dette er en lang sætning om alt det, der er sket i kommunen i det sidste halve år, og den er bestemt ikke en titel.'),
      'C:\\Sager\\svar_fra_skolen.txt',
    );
    expect(result.ok && result.value.title).toBe('svar fra skolen');
  });

  it.each([
    ['en.txt', 'read'],
    ['en.md', 'read'],
    ['EN.TXT', 'read'],
    ['uden endelse', 'read'],
    ['en.pdf', 'format-unsupported pdf'],
    ['en.docx', 'format-unsupported docx'],
    ['en.html', 'read'],
    ['en.eml', 'format-unsupported eml'],
  ])('knows what it can read: %s', async (name, outcome) => {
    expect(await codeOf(bytes('Ældrepolitik\n\nVi sover.'), name)).toBe(outcome);
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7\n1 0 obj'), 'file-damaged'],
    ['a PDF with stray bytes before it', bytes('\n\n%PDF-1.4\n'), 'file-damaged'],
    ['the beginning of a Word file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'file-damaged'],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'format-unsupported doc'],
    ['an RTF file', bytes('{\\rtf1\\ansi Hej}'), 'format-unsupported rtf'],
    ['a web page', bytes('<!DOCTYPE html><html><body>Hej</body></html>'), 'read'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'file-binary'],
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space', bytes('\n \n'), 'file-empty'],
    ['page marks only', bytes('3059648_0001.png\n3059648_0002.png\n'), 'file-without-text'],
  ])('believes the bytes and not the name .txt: %s', async (_, content, outcome) => {
    expect(await codeOf(content, 'dokument.txt')).toBe(outcome);
  });
});
