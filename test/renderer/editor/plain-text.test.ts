import { expect, it } from 'vitest';
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
