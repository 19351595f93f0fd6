import { describe, expect, it } from 'vitest';
import { htmlFor, readPasted } from '../../../renderer/features/library/pasted-page.ts';

const clipboard = (text: string, html: string) => ({ getData: (format: string) => (format === 'text/html' ? html : text) });

describe('what is pasted', () => {
  it('is its words, and the build of the page behind them', () => {
    expect(readPasted(clipboard('Mål\r\nro', '<h2>Mål</h2><ul><li>ro</li></ul>'))).toEqual({
      text: 'Mål\nro',
      html: '<h2>Mål</h2><ul><li>ro</li></ul>',
    });
  });

  it('has no build when it is a line from a program, or one too large to send', () => {
    expect(readPasted(clipboard('const a', '<meta charset="utf-8"><span style="color: red">const a</span>'))).toEqual({ text: 'const a' });
    expect(readPasted(clipboard('a', `<p>${'a'.repeat(20_000_001)}`))).toEqual({ text: 'a' });
  });

  it('keeps its build as long as the words are not changed', () => {
    const pasted = { text: 'Mål\nro\n', html: '<h2>Mål</h2><p>ro</p>' };
    expect(htmlFor('Mål\nro', pasted)).toBe(pasted.html);
    expect(htmlFor('Mål\nro og mad', pasted)).toBeUndefined();
    expect(htmlFor('', { text: '' })).toBeUndefined();
  });
});
