import { expect, it } from 'vitest';
import { exportDocx } from '../../../../electron/exporting/docx.ts';
import { readZip } from '../../../../electron/importing/zip/read-zip.ts';
import type { Block } from '../../../../shared/domain/source-document.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import { bullets, citation, heading, nordfynAnswer, numbered, paragraph, text } from '../../exporting/nordfyn-answer.ts';

const describeBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.role === 'title' ? 'title' : `heading ${block.level}`;
    case 'bullet':
      return `${'  '.repeat(block.depth)}•`;
    case 'numbered':
      return `${'  '.repeat(block.depth)}${block.marker}`;
    case 'paragraph':
    case 'quote':
    case 'aside':
    case 'caption':
    case 'footnote':
    case 'table':
      return block.kind;
  }
};

const readBack = async (printable: Parameters<typeof exportDocx>[0]) => {
  const reading = readZip(await exportDocx(printable), 'svar.docx');
  if (!reading.ok) throw new Error(reading.failure.code);
  return reading.value;
};

it('reads an answer that Pejling has written: the same headings, lists and quotations', async () => {
  const { blocks, text: words } = await readBack({
    title: 'Svar',
    letter: { ...EMPTY_LETTER, subject: 'Høringssvar om ældrepolitikken' },
    blocks: [
      heading(1, 'Generelt'),
      paragraph('Vi har læst ', text('hele', { bold: true }), ' udkastet.'),
      bullets([paragraph('ro'), bullets([paragraph('nærhed')])], [paragraph('tid')]),
      heading(2, 'Pejlemærke 2'),
      citation('Vi kan ikke hjælpe alle.', 'Pejlemærke 2, s. 3'),
      numbered(3, [paragraph('først')], [paragraph('sidst')]),
      heading(2, 'Økonomi'),
      paragraph('Budgettet mangler.'),
    ],
  });
  expect(blocks.map((block) => `${describeBlock(block)}: ${words.slice(block.start, block.end)}`)).toEqual([
    'title: Høringssvar om ældrepolitikken',
    'heading 1: Generelt',
    'paragraph: Vi har læst hele udkastet.',
    '•: ro',
    '  •: nærhed',
    '•: tid',
    'heading 2: Pejlemærke 2',
    'quote: ”Vi kan ikke hjælpe alle.”',
    'paragraph: Pejlemærke 2, s. 3',
    '3.: først',
    '4.: sidst',
    'heading 2: Økonomi',
    'paragraph: Budgettet mangler.',
  ]);
});

it('finds every word of a real answer again, and what the letter is', async () => {
  const { text: words, kind, title } = await readBack(nordfynAnswer);
  expect({ kind, title: title.slice(0, 14) }).toEqual({ kind: 'response', title: 'Høringssvar ve' });
  const written = nordfynAnswer.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  for (const block of written) {
    const plain = block.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).filter((part) => part.trim() !== '');
    for (const part of plain) expect(words).toContain(part.trim());
  }
});
