import { expect, it } from 'vitest';
import { holdsCharacter, joinedRanges } from '../../../shared/text/character-ranges.ts';
import { answer } from '../response/answer-picture.ts';
import { findingsOf, LETTER, only } from './check-picture.ts';

/** Danish letters, and what a Latin typeface has besides. */
const drawable = joinedRanges([
  [0x20, 0x17f],
  [0x2013, 0x2022],
]);
const undrawable = (of: Parameters<typeof findingsOf>[0]) => only(findingsOf({ drawable, ...of }), 'undrawable');

it('signs that no typeface has are told where they stand, each once', () => {
  const found = undrawable({ body: answer('# Generelt', 'Navnet er 漢字 og igen 漢 på kinesisk.', 'Prisen er fair – ”netop”.') });
  expect(found).toEqual([
    {
      code: 'undrawable',
      severity: 'warning',
      place: { kind: 'answer', path: [1], from: 10, to: 12 },
      remedy: null,
      facts: { characters: '漢 字' },
    },
  ]);
});

it('letters outside the first plane are whole, and no more than twelve are told', () => {
  const [found] = undrawable({ body: answer('Tegnet \u{20000}\u{20001} her og \u{20002}') });
  expect(found).toMatchObject({ place: { from: 7, to: 11 }, facts: { characters: '\u{20000} \u{20001} \u{20002}' } });
  const [many] = undrawable({ body: answer(String.fromCodePoint(...Array.from({ length: 40 }, (_, i) => 0x4e00 + i))) });
  expect(many).toMatchObject({ facts: { characters: expect.stringMatching(/^(?:\S ){12}…$/u) } });
});

it('the letter is looked at too, and the title where it stands in the foot', () => {
  expect(undrawable({ letter: { ...LETTER, recipient: 'Statens\n漢字' } })).toMatchObject([
    { place: { kind: 'letter', field: 'recipient' } },
  ]);
  expect(undrawable({ title: '漢字' })).toEqual([]);
  expect(undrawable({ title: '漢字', letter: { ...LETTER, subject: '' } })).toMatchObject([{ place: { kind: 'title', from: 0, to: 2 } }]);
});

it('what is never drawn is no sign: joiners, soft hyphens, breaks, damaged characters', () => {
  expect(undrawable({ body: answer('ar\u00adbejds\u200bmarked\u2060\ufe0f\u2028\ud800\uffff') })).toEqual([]);
});

it('a private sign is none that a PDF may hold, whatever the typeface has', () => {
  expect(only(findingsOf({ drawable: [[0, 0x10ffff]], body: answer('Tegnet \ue000 her') }), 'undrawable')).toHaveLength(1);
});

it('nothing is said where the typefaces are not known', () => {
  expect(undrawable({ drawable: null, body: answer('漢字') })).toEqual([]);
});

it('ranges are joined, and hold their ends', () => {
  const ranges = joinedRanges([
    [10, 12],
    [1, 3],
    [4, 5],
    [11, 20],
  ]);
  expect(ranges).toEqual([
    [1, 5],
    [10, 20],
  ]);
  expect([0, 1, 5, 6, 9, 10, 20, 21].filter((point) => holdsCharacter(ranges, point))).toEqual([1, 5, 10, 20]);
  expect(holdsCharacter([], 5)).toBe(false);
});
