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
