import { expect, it } from 'vitest';
import { sentencesAround } from '../../../shared/text/sentences-around.ts';

const text = 'Overskrift\nFørste sætning, jf. § 3. Anden sætning. Tredje.';
const blocks = [
  { kind: 'heading' as const, start: 0, end: 10, level: 1 },
  { kind: 'paragraph' as const, start: 11, end: text.length },
];
const around = (words: string): string => {
  const start = text.indexOf(words);
  const range = sentencesAround({ text, blocks: blocks as never }, { start, end: start + words.length });
  return text.slice(range.start, range.end);
};

it('takes the whole sentences that words stand in, and no others', () => {
  expect([around('jf.'), around('Anden'), around('§ 3. Anden'), around('skrift')]).toEqual([
    'Første sætning, jf. § 3.',
    'Anden sætning.',
    'Første sætning, jf. § 3. Anden sætning.',
    'Overskrift',
  ]);
});
