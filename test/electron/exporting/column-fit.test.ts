import { expect, it } from 'vitest';
import { composeBlocks, type ComposedBlock } from '../../../electron/exporting/composed-block.ts';
import { fitColumns } from '../../../electron/exporting/column-fit.ts';
import { bullets, paragraph } from './nordfyn-answer.ts';
import { cell, pictureOf, richAnswer, table } from './rich-answer.ts';

const SENTENCE = 'Budgettet er lagt før reformen og skal genberegnes, når aftalen er udmøntet i bekendtgørelser. ';

type Table = Extract<ComposedBlock, { kind: 'table' }>;

/** The table that rows of cells make. */
function composedTable(...rows: Parameters<typeof table>): Table {
  const [composed] = composeBlocks([table(...rows)], false, richAnswer.pictures);
  if (composed?.kind !== 'table') throw new Error('A table with words is composed as one.');
  return composed;
}

/** Shares of the width in whole per cent. */
const shares = (...rows: Parameters<typeof table>): number[] => composedTable(...rows).columns.map((share) => Math.round(share * 100));

it('gives a column of numbers what its numbers take, and the text the rest', () => {
  const row = (number: string, words: string) => [cell(number), cell(words), cell('21,4 mio. kr.')];
  const [number = 0, words = 0, amount = 0] = shares(
    [cell('Nr.'), cell('Bemærkning'), cell('Udgift')],
    row('1', SENTENCE.repeat(3)),
    row('48', 'Nej'),
  );
  expect(number).toBeLessThan(10);
  // '21,4 mio. kr.' stands on one line: some 14 letters of the 95 that fit across a page.
  expect(amount).toBeGreaterThan(13);
  expect(words).toBeGreaterThan(60);
});

it('shares between two texts without starving the shorter', () => {
  const [short = 0, long = 0] = shares([cell(SENTENCE), cell(SENTENCE.repeat(20))]);
  expect([short > 20, long > short]).toEqual([true, true]);
});

it('keeps words whole while there is room for them, however many columns there are', () => {
  const names = ['Nordfyn', 'Høje-Taastrup', 'Førtidspension', 'Odense', 'Ringkøbing-Skjern', '1.234.567', 'Svendborg'];
  const widths = shares(names.map((name) => cell(name)));
  // Per cent that a letter takes, with room at both sides.
  names.forEach((name, column) =>
    expect(widths[column]).toBeGreaterThan(Math.max(...name.split(/(?<=-)/).map(({ length }) => length)) * 1.05),
  );
});

it('leaves what was dragged as it was dragged, and fits the others among themselves', () => {
  const [a = 0, b = 0, c = 0] = shares([cell('a', { widths: [300] }), cell('b'), cell(SENTENCE)]);
  expect(a).toBe(33);
  expect(c).toBeGreaterThan(2 * b);
  expect(shares([cell(SENTENCE, { widths: [100] }), cell('b', { widths: [300] })])).toEqual([25, 75]);
});

it('lets a cell over several columns ask only for what they do not have', () => {
  const alone = shares([cell('Område'), cell('2024'), cell('2025')]);
  expect(shares([cell('Område'), cell('2024'), cell('2025')], [cell('I alt for alle', { colspan: 3 })])).toEqual(alone);
});

it('shares evenly where there is nothing to go by', () => {
  expect(shares([cell(''), cell('')], [cell('a'), cell('a')])).toEqual([50, 50]);
  expect(fitColumns([], 3)).toEqual(Array.from({ length: 3 }, () => expect.closeTo(fitColumns([], 1)[0] ?? 0, 9)));
});

it('is positive and finite for any words', () => {
  for (const words of ['', '\u202E', 'x'.repeat(100_000), '漢字'.repeat(500), '\n\n', '😀'.repeat(300)]) {
    const { columns } = composedTable([cell(words), cell('a'), cell(words)], [cell(words, { colspan: 2 }), cell('')]);
    expect(columns.every((share) => share > 0.02 && share < 1)).toBe(true);
    expect(columns.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

it('keeps a row whole that is short, and parts one that is tall, has a picture or shares a cell with another', () => {
  const { whole } = composedTable(
    [cell('kort'), cell(SENTENCE)],
    [cell(SENTENCE.repeat(40)), cell(SENTENCE.repeat(40))],
    [cell([bullets(...Array.from({ length: 30 }, (_, n) => [paragraph(String(n))]))]), cell('a')],
    [cell([pictureOf('Søjler')]), cell('a')],
    [cell('a', { rowspan: 2 }), cell('b')],
    [cell('c')],
  );
  expect(whole).toEqual([true, false, false, false, false, false]);
});
