import { expect, it } from 'vitest';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { answer, paragraph, text } from '../response/answer-picture.ts';
import { codesOf, findingsOf, only } from './check-picture.ts';

it('a total that is not the sum of its rows is told in its cell', () => {
  const body = answer('Tabel:', '||Post|2026|2027|', '|Kontakt|2,5|3,0|', '|Tilbud|1,0|1,0|', '|I alt|3,5|5,0|');
  expect(only(findingsOf({ body }), 'table-sum')).toEqual([
    {
      code: 'table-sum',
      severity: 'warning',
      place: { kind: 'answer', path: [1, 3, 2], from: 0, to: 0 },
      remedy: null,
      facts: { row: 'I alt', column: '2027', computed: 4, stated: 5 },
    },
  ]);
  expect(codesOf({ body: answer('Tabel:', '||Post|2026|', '|Kontakt|1.250|', '|Tilbud|750|', '|I alt|2.000|') })).toEqual([]);
});

it('sums are read in a table whose columns are named but not marked so', () => {
  const body = answer('Tabel:', '|Post|Kr.|', '|Kontakt|20|', '|Tilbud|10|', '|I alt|40|');
  expect(only(findingsOf({ body }), 'table-sum')).toMatchObject([{ facts: { column: 'Kr.', computed: 30 } }]);
});

it('a cell that spans two columns moves the cells after it', () => {
  const cell = (words: string, colspan = 1) => ({ type: 'tableCell', attrs: { colspan }, content: [paragraph(text(words))] });
  const row = (...content: NodeJson[]) => ({ type: 'tableRow', content });
  const table = {
    type: 'table',
    content: [
      row(cell('Post'), cell('Note'), cell('Kr.')),
      row(cell('Kontakt', 2), cell('20')),
      row(cell('Tilbud'), cell('ny'), cell('10')),
      row(cell('I alt', 2), cell('40')),
    ],
  };
  expect(only(findingsOf({ body: answer('Tabel:', table) }), 'table-sum')).toMatchObject([
    { facts: { column: 'Kr.' }, place: { path: [1, 3, 1] } },
  ]);
});

it('a table needs headers for its columns or its rows', () => {
  expect(codesOf({ body: answer('Tabel:', '|a|b|', '|c|d|') })).toEqual(['warning table-without-header']);
  expect(codesOf({ body: answer('Tabel:', '||a|b|', '|c|d|') })).toEqual([]);
  expect(codesOf({ body: answer('Tabel:', '|a|b|') })).toEqual([]);
});

it('a table without rows, or with ragged ones, is no trouble', () => {
  expect(codesOf({ body: answer('Tabel:', { type: 'table' }) })).toEqual([]);
  expect(codesOf({ body: answer('Tabel:', '||Post|2026|', '|I alt|', '|a|1|2|3|') })).toEqual([]);
});

it('figures for each of something are not summed', () => {
  const body = answer('Tabel:', '||Post|Antal|Kr. pr. borger|', '|Børn|10|200|', '|Ældre|20|300|', '|I alt|30|267|');
  expect(only(findingsOf({ body }), 'table-sum')).toEqual([]);
});

const sumsIn = (...rows: readonly string[]): string[] =>
  only(findingsOf({ body: answer('Tabel:', '||Post|2025|', ...rows.map((row) => `|${row}|`)) }), 'table-sum').map(
    ({ facts }) => `${String(Reflect.get(facts, 'computed'))} for ${String(Reflect.get(facts, 'stated'))}`,
  );

it.each([
  ['a result is a difference', ['Indtægter|150', 'Udgifter|80', 'Resultat|70'], []],
  ['a result that is none', ['Indtægter|150', 'Udgifter|80', 'Resultat|75'], ['70 for 75']],
  [
    'totals within an account',
    ['Kontingent|100', 'Tilskud|50', 'Indtægter i alt|150', 'Leje|80', 'Møder|10', 'Udgifter i alt|90', 'Årets resultat|60'],
    [],
  ],
  [
    'a total within an account that is wrong',
    ['Kontingent|100', 'Tilskud|50', 'Indtægter i alt|160', 'Leje|80', 'Møder|10', 'Udgifter i alt|90', 'Resultat|70'],
    ['150 for 160'],
  ],
  [
    'headings within an account',
    ['Indtægter|', 'Kontingent|100', 'Tilskud|50', 'Indtægter i alt|150', 'Udgifter|', 'Leje|80', 'Udgifter i alt|80', 'Resultat|70'],
    [],
  ],
  ['a row that is part of the one above', ['Løn|100', '– heraf pension|20', 'Leje|50', 'I alt|150'], []],
  ['a total and what came after', ['Løn|100', 'Leje|50', 'Udgifter i alt|150', 'Kaffe|5', 'Total|155'], []],
  ['sums with signs', ['Løn|100', 'Rabat|-50', 'I alt|50'], []],
  ['a dash for nothing', ['Løn|100', 'Rabat|–', 'Leje|50', 'I alt|170'], ['150 for 170']],
  ['one row alone', ['Løn|100', 'I alt|120'], ['100 for 120']],
  ['one row alone that is right', ['Løn|100,5', 'I alt kr.|100,5'], []],
  ['one row of a larger whole', ['Nordfyn|5', 'Hele landet i alt|98'], []],
  ['one row below a heading', ['Udgifter|', 'Løn|100', 'I alt|120'], []],
  ['subtotals', ['Løn|100', 'Leje|50', 'Subtotal|150', 'Kaffe|5', 'Kage|5', 'Mellemsum|10', 'Total|160'], []],
  ['a subtotal that is wrong', ['Løn|100', 'Leje|50', 'Delsum|140', 'Kaffe|5', 'Kage|5', 'Delsum|10', 'Total|160'], ['150 for 140']],
  ['totals of two years', ['Løn|100', 'Leje|50', 'I alt 2025|150', 'I alt 2024|140'], []],
  ['a total for each', ['Løn|100', 'Leje|50', 'I alt|150', 'I alt pr. medlem|3'], []],
  ['totals in per cent', ['Løn|60', 'Leje|30', 'I alt i pct.|100'], []],
  [
    'what is left of two totals',
    ['Salg|100', 'Tilskud|50', 'Indtægter i alt|150', 'Løn|60', 'Leje|20', 'Udgifter i alt|80', 'I alt|70'],
    [],
  ],
  ['parts that are rows of their own', ['Brugere|20', 'Forældre|10', 'Kommunens andel|70', 'I alt|100'], []],
  ['some rows without a figure', ['Løn|100', 'Leje|', 'Kaffe|20', 'I alt|300'], []],
  ['kroner below millions', ['Anlæg|12 mio. kr.', 'Drift|500.000 kr.', 'I alt|12,5 mio. kr.'], []],
  ['millions', ['Anlæg|12,5 mio. kr.', 'Drift|0,5 mio. kr.', 'I alt|14,0 mio. kr.'], ['13 for 14']],
  ['shares', ['Ja|40 %', 'Nej|50 %', 'I alt|100 %'], []],
  ['a minus as accounts write it', ['Løn|100', 'Rabat|÷ 30', 'Leje|10', 'I alt|90'], ['80 for 90']],
  ['thousands and decimals', ['Løn|1.234,50', 'Leje|2.000,25', 'Udgifter i alt (kr.)|3.234,75'], []],
  ['thousands and decimals that are wrong', ['Løn|1.234,50', 'Leje|2.000,25', 'Udgifter i alt kr.|3.334,75'], ['3234.75 for 3334.75']],
  ['sums as they are written', ['Løn|kr. 1.000,-', 'Leje|2\u00a0000 kr.', 'I alt|4.000 kr.'], ['3000 for 4000']],
] as const)('%s', (_, rows, told) => {
  expect(sumsIn(...rows)).toEqual(told);
});
