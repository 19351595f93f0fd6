import { expect, it } from 'vitest';
import { keptParts, printedWords, soundOmissions } from '../../../shared/response/quoted-words.ts';
import { omissionsOf, omittedWords, wordsIn } from '../../../shared/response/quote-words.ts';

const EXACT = 'De borgere der kan, skal understøttes af digitale tilbud.';

const leaving = (words: string): { exact: string; omissions: { start: number; end: number }[] } => {
  const start = EXACT.indexOf(words);
  return { exact: EXACT, omissions: [{ start, end: start + words.length }] };
};

it.each([
  ['der kan,', 'De borgere […] skal understøttes af digitale tilbud.'],
  ['De borgere', '[…] der kan, skal understøttes af digitale tilbud.'],
  ['digitale tilbud.', 'De borgere der kan, skal understøttes af […]'],
  [' der kan', 'De borgere […], skal understøttes af digitale tilbud.'],
])('writes […] for »%s«, with the spaces that Danish has', (words, expected) => {
  expect(printedWords(leaving(words))).toBe(expected);
});

it('leaves out whole words only: half a word could be another one', () => {
  expect(printedWords(leaving('orgere der ka'))).toBe('De borgere […] kan, skal understøttes af digitale tilbud.');
  expect(printedWords(leaving('orge'))).toBe(EXACT);
});

it('prints all of the words when none would be left, when nothing is left out, and when the omissions lie outside', () => {
  expect(printedWords({ exact: EXACT, omissions: [{ start: 0, end: EXACT.length }] })).toBe(EXACT);
  expect(printedWords({ exact: EXACT, omissions: [] })).toBe(EXACT);
  expect(printedWords({ exact: EXACT, omissions: [{ start: 900, end: 950 }] })).toBe(EXACT);
});

it('joins omissions that lie over one another, or have nothing but signs between them', () => {
  const gaps = soundOmissions({
    exact: EXACT,
    omissions: [
      { start: 15, end: 18 },
      { start: 11, end: 17 },
      { start: 20, end: 24 },
    ],
  });
  expect(gaps).toEqual([{ start: 11, end: 24 }]);
});

it('keeps parts that stand in the words letter by letter, whatever is left out', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 2000; round += 1) {
    const omissions = Array.from({ length: random(5) }, () => ({ start: random(70), end: random(70) }));
    const quoted = { exact: EXACT, omissions };
    const parts = keptParts(quoted).map(({ start, end }) => EXACT.slice(start, end));
    const shown = printedWords(quoted)
      .split('[…]')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    expect(shown).toEqual(parts);
    for (const part of parts) expect(EXACT).toContain(part);
  }
});

it('takes words by number and gives them back', () => {
  const words = wordsIn(EXACT);
  const omissions = omissionsOf(words, new Set([2, 3, 7]));
  expect(omissions.map(({ start, end }) => EXACT.slice(start, end))).toEqual(['der kan,', 'digitale']);
  expect(omittedWords(words, omissions)).toEqual(new Set([2, 3, 7]));
});
