import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../shared/response/export-file-name.ts';

const named = (title: string, sender = ''): string => exportFileName({ title, sender, format: 'pdf' });

describe('exportFileName', () => {
  it.each([
    ['Nordfyns pejlemærker', 'Foreningen', 'Høringssvar – Nordfyns pejlemærker – Foreningen.pdf'],
    ['Høringssvar til Nordfyn', 'Foreningen', 'Høringssvar til Nordfyn – Foreningen.pdf'],
    ['Høringssvaret', '', 'Høringssvar – Høringssvaret.pdf'],
    ['Høringssvar: Veje', '', 'Høringssvar – Veje.pdf'],
    ['', '', 'Høringssvar.pdf'],
    ['', 'Foreningen', 'Høringssvar – Foreningen.pdf'],
    ['Budget 2025/26: "Nej"?', 'A|B <C>*', 'Høringssvar – Budget 2025-26 – Nej – A-B C.pdf'],
    ['../../etc/passwd', '..\\..\\x', 'Høringssvar – etc-passwd – x.pdf'],
    ['C:\\Windows', '.', 'Høringssvar – C--Windows.pdf'],
    ['CON', 'NUL', 'Høringssvar – CON – NUL.pdf'],
    ['ende med prik. ', 'og mellemrum   ', 'Høringssvar – ende med prik – og mellemrum.pdf'],
    ['a\u0000b\nc\u202Efdp.exe\u200B', '', 'Høringssvar – a b cfdp.exe.pdf'],
    ['a\uD800b 😀', '', 'Høringssvar – ab 😀.pdf'],
    ['re\u0301sume\u0301', '', 'Høringssvar – résumé.pdf'],
  ])('%j from %j is %s', (title, sender, expected) => {
    expect(named(title, sender)).toBe(expected);
  });

  it.each(['ord '.repeat(200), 'x'.repeat(5000), '漢'.repeat(500), '😀'.repeat(500)])(
    'stays within 120 characters and 255 bytes',
    (words) => {
      const name = named(words, words);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^Høringssvar – .* – .*[^\s.]\.pdf$/su);
      expect(name.isWellFormed()).toBe(true);
    },
  );
});
