import { describe, expect, it } from 'vitest';
import { composeBlocks, type ComposedBlock } from '../../../electron/exporting/composed-block.ts';
import { headingLevels } from '../../../electron/exporting/heading-levels.ts';
import { inDanishQuotes } from '../../../electron/exporting/quotation.ts';
import type { PrintableBlock } from '../../../shared/response/printable.ts';
import { bullets, citation, cited, heading, numbered, paragraph, text } from './nordfyn-answer.ts';

/** Blocks as a picture: lists and quotes indented, headings with their level. */
const picture = (blocks: readonly ComposedBlock[], indent = ''): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [`${indent}${'#'.repeat(block.level)}`];
      case 'paragraph':
        return [indent + block.content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind)).join('')];
      case 'bullet-list':
      case 'ordered-list':
        return block.items.flatMap((item) => [`${indent}-`, ...picture(item, `${indent}  `)]);
      case 'quote':
        return [`${indent}>`, ...picture(block.content, `${indent}  `)];
      case 'citation':
        return block.words.map((words) => indent + words);
      case 'table':
        return block.rows.map((row) => `${indent}${row.map((cell) => picture(cell.content).join(' / ')).join(' | ')}`);
      case 'picture':
        return [`${indent}(${block.alternative})`];
      case 'amendment':
        return block.parts.flatMap(({ label, content }) => [`${indent}${label}:`, ...picture(content, `${indent}  `)]);
      case 'page-break':
        return [`${indent}---`];
      case 'rule':
        return [`${indent}*`];
    }
  });

const composed = (...blocks: PrintableBlock[]): string[] => picture(composeBlocks(blocks, false));

describe('headingLevels', () => {
  it.each([
    [
      [1, 2, 3, 2, 1],
      [1, 2, 3, 2, 1],
    ],
    [
      [2, 3, 2],
      [1, 2, 1],
    ],
    [
      [1, 3, 3, 2],
      [1, 2, 2, 2],
    ],
    [
      [3, 2, 1],
      [1, 1, 1],
    ],
    [
      [2, 1, 2],
      [1, 1, 2],
    ],
  ] as const)('leaves no holes: %j → %j', (levels, expected) => {
    const next = headingLevels();
    expect(levels.map(next)).toEqual(expected);
  });
});

describe('inDanishQuotes', () => {
  it.each([
    ['ord', '”ord”'],
    ['”ord”', '”ord”'],
    ['"ord"', '"ord"'],
    ['»ord«', '»ord«'],
    ['"a" og "b"', '”"a" og "b"”'],
    ['Visionen "Veje"', '”Visionen "Veje"”'],
    ['12"', '”12"”'],
  ])('%s → %s', (words, expected) => {
    expect(inDanishQuotes(words)).toBe(expected);
  });
});

describe('composeBlocks', () => {
  it('drops empty paragraphs, headings, lists and quotations', () => {
    expect(
      composed(
        paragraph(''),
        paragraph('  '),
        heading(1, ' '),
        bullets([]),
        { kind: 'quote', content: [paragraph('')] },
        citation(' ', 's. 1'),
        paragraph('a'),
      ),
    ).toEqual(['a']);
  });

  it('keeps an empty item between others, so that no number shifts', () => {
    expect(composed(numbered(1, [paragraph('a')], [paragraph('')], [paragraph('c')], []))).toEqual(['-', '  a', '-', '-', '  c']);
  });

  it('makes a heading in a list or a quotation a bold paragraph: it is none of the letter’s', () => {
    expect(composeBlocks([bullets([heading(1, 'a')])], false)).toEqual([
      { kind: 'bullet-list', items: [[{ kind: 'paragraph', content: [text('a', { bold: true })], keepWithNext: false }]] },
    ]);
  });

  it('opens and closes a quotation of several paragraphs once', () => {
    expect(composed(citation('Første\nAnden\nTredje', 's. 1'))).toEqual(['”Første', 'Anden', 'Tredje”']);
    expect(composeBlocks([paragraph(cited('Første\nAnden', 's. 1'))], false)).toEqual([
      { kind: 'paragraph', content: [{ kind: 'citation', words: '”Første Anden”', reference: 's. 1' }], keepWithNext: false },
    ]);
  });

  it('writes what stands deeper than nine lists on the ninth, in its order', () => {
    let list = paragraph('dybest');
    for (let level = 12; level > 0; level -= 1) list = bullets([paragraph(String(level)), list, paragraph(`${String(level)} efter`)]);
    const lines = composed(list);
    expect(lines.filter((line) => line.trim() !== '-').map((line) => line.trim())).toEqual([
      ...Array.from({ length: 12 }, (_, index) => String(index + 1)),
      'dybest',
      ...Array.from({ length: 12 }, (_, index) => `${String(12 - index)} efter`),
    ]);
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBe(18);
  });

  it('keeps a line that ends in a colon with what it leads to, and the last words with the signature', () => {
    const keeps = (signed: boolean): boolean[] =>
      composeBlocks([paragraph('Foreningen foreslår:'), paragraph('Punktum.')], signed).map(
        (block) => block.kind === 'paragraph' && block.keepWithNext,
      );
    expect([keeps(false), keeps(true)]).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('keeps no link it cannot write', () => {
    expect(composeBlocks([paragraph(text('a', { link: 'javascript:alert(1)' }), text('b', { link: 'https://x.dk/æ' }))], false)).toEqual([
      { kind: 'paragraph', content: [text('a'), text('b', { link: 'https://x.dk/%C3%A6' })], keepWithNext: false },
    ]);
  });
});
