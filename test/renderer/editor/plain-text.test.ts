import { expect, it } from 'vitest';
import { plainBlocks } from '../../../renderer/editor/pasting/plain-lists.ts';
import { paragraphsOf } from '../../../renderer/editor/pasting/plain-text.ts';

it('joins the lines of a page that a PDF reader copied, and the words parted at their ends', () => {
  expect(
    paragraphsOf(
      [
        'Kommunen vil prioritere indsatsen for borgere, der er læng-',
        'st fra arbejdsmarkedet, og samarbejde med foreninger om by- ',
        'og landdistrikter, så flere kommer i job.',
      ].join('\n'),
    ),
  ).toEqual([
    'Kommunen vil prioritere indsatsen for borgere, der er længst fra arbejdsmarkedet, og samarbejde med foreninger om by- og landdistrikter, så flere kommer i job.',
  ]);
});

it('leaves an address, a poem and a list as they stand', () => {
  const address = 'Søndergade 14\n5450 Otterup\nTlf. 12 34 56 78';
  expect(paragraphsOf(address)).toEqual(address.split('\n'));
  const long = 'Vi foreslår, at kommunen udpeger en gennemgående kontaktperson:';
  expect(paragraphsOf(`${long}\n- ${long}\n- ${long}`)).toEqual([long, `- ${long}`, `- ${long}`]);
});

it('parts paragraphs at empty lines, and takes any kind of line end', () => {
  expect(paragraphsOf('Et\r\n\r\n\r\nTo\rTre')).toEqual(['Et', 'To', 'Tre']);
});

/** 'ul: a, b' for a list, the words for a paragraph. */
const blocks = (...paragraphs: string[]): string[] =>
  plainBlocks(paragraphs).map((block) =>
    block.kind === 'paragraph'
      ? block.words
      : `${block.kind === 'bulletList' ? 'ul' : `ol ${String(block.start)}`}: ${block.items.join(', ')}`,
  );

it('makes lists of what PDF readers copy as lines with a sign', () => {
  expect(blocks('Vi foreslår', '• mere tid', '• flere penge', '3. en', '4. to', 'Slut')).toEqual([
    'Vi foreslår',
    'ul: mere tid, flere penge',
    'ol 3: en, to',
    'Slut',
  ]);
  expect(blocks('- a', '- b', '▪ c')).toEqual(['ul: a, b', 'ul: c']);
});

it('takes no date, no dash and no single line for a list', () => {
  for (const words of [
    ['Høring', '12. september 2025'],
    ['– sagde hun', 'og gik'],
    ['• en linje'],
    ['1. maj', '5. maj'],
    ['2-3 dage', '3) '],
    ['-', '-'],
  ])
    expect(blocks(...words)).toEqual(words);
});
