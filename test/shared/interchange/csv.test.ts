import { expect, it } from 'vitest';
import { toCsv } from '../../../shared/interchange/csv.ts';

it('writes what a Danish Excel opens: byte order mark, semicolons, quotation marks', () => {
  expect(
    toCsv([
      ['Side', 'Note'],
      ['3', 'Hun sagde "nej";\ntydeligt'],
    ]),
  ).toBe('\uFEFF"Side";"Note"\r\n"3";"Hun sagde ""nej"";\ntydeligt"\r\n');
});

it.each(['=1+1', '+45 12345678', '-5', '@SUM(A1)', '\t=1', '＝1'])('makes %j harmless and keeps its letters', (cell) => {
  expect(toCsv([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
});
