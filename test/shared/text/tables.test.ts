import { describe, expect, it } from 'vitest';
import { findSumMismatches, readFigure } from '../../../shared/text/table-sums.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { picture } from './picture.ts';

const table = (text: string) => {
  const document = structureText(text);
  const block = document.blocks.find((candidate) => candidate.kind === 'table');
  if (block?.kind !== 'table') throw new Error('The text holds a table.');
  return {
    headerRows: block.headerRows,
    caption: block.caption,
    rows: block.rows.map((row) => row.map((cell) => document.text.slice(cell.start, cell.end))),
  };
};

describe('tables', () => {
  it('are parted by pipes, and the row of dashes is dropped', () => {
    expect(table('Budget\n\n| Post | 2026 |\n|------|-----:|\n| Løn | 10,5 |\n| Drift | 4,5 |\n')).toEqual({
      headerRows: 1,
      caption: null,
      rows: [
        ['Post', '2026'],
        ['Løn', '10,5'],
        ['Drift', '4,5'],
      ],
    });
  });

  it('are parted by pipes without a frame', () => {
    expect(table('Budget\n\nMio. kr. | 2026 | Varigt |\n|---|---|---|\nDrift | 1,0 | 2,0 |').rows).toEqual([
      ['Mio. kr.', '2026', 'Varigt'],
      ['Drift', '1,0', '2,0'],
    ]);
  });

  it('are parted by tabs', () => {
    expect(table('Budget\n\nOmråde\tMio. kr.\nVej\t3\nPark\t4').rows).toEqual([
      ['Område', 'Mio. kr.'],
      ['Vej', '3'],
      ['Park', '4'],
    ]);
  });

  it('are aligned by spaces, with or without a word over the first column', () => {
    expect(
      table('Budget\n\n                 2026     2027\nSkoler          1.200    1.250\nDagtilbud         800      900\n').rows,
    ).toEqual([
      ['', '2026', '2027'],
      ['Skoler', '1.200', '1.250'],
      ['Dagtilbud', '800', '900'],
    ]);
  });

  it('have the caption that stands over them', () => {
    expect(table('Budget\n\nTabel 1: Udgifter i mio. kr.\n\nVej | 3\nPark | 4\nI alt | 7').caption).toBe('Tabel 1: Udgifter i mio. kr.');
  });

  it('are one line a row in the text, with tabs between cells', () => {
    expect(structureText('Budget\n\nA | 1\nB | 2\nC | 3').text).toBe('Budget\nA\t1\nB\t2\nC\t3');
  });

  it('are not justified text', () => {
    expect(
      picture('Plan\n\nVi  vil  gerne  have  mere  luft\nmellem  ordene,  men  det er  ikke\nen  tabel  af  den  grund,  vel.').join(' '),
    ).not.toContain('table');
  });
});

describe('figures', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['-7,8', -7.8],
    ['−7,8', -7.8],
    ['(7,8)', -7.8],
    ['12 mio. kr.', 12],
    ['0,0', 0],
    ['Løn', null],
    ['3 %', null],
  ])('are read the Danish way: %s', (cell, value) => {
    expect(readFigure(cell)).toBe(value);
  });
});

describe('sums', () => {
  const rows = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

  it('that are right within what rounding explains are passed over', () => {
    expect(findSumMismatches(rows('Mio. kr.|2026|2027\nDrift|13,1|38,6\nIndsats|15,6|40,7\nYdelser|5,3|0,1\nI alt|34,0|79,3'), 1)).toEqual(
      [],
    );
  });

  it('that are wrong are found, with what the rows come to', () => {
    expect(findSumMismatches(rows('Kr.|2026|2027\nSkoler|1.200|1.250\nÆldre|2.000|2.100\nI alt|3.200|3.450'), 1)).toEqual([
      { row: 3, column: 2, computed: 3350, stated: 3450 },
    ]);
  });

  it('may go on from the sum above', () => {
    expect(findSumMismatches(rows('Kr.|2026|2027\nA|10|20\nB|5|5\nI alt|15|25\nTilskud|-3|-5\nI alt|12|31'), 1)).toEqual([
      { row: 5, column: 2, computed: 20, stated: 31 },
    ]);
  });

  it('may be of all rows that are no sums', () => {
    expect(findSumMismatches(rows('Kr.|2026|2027\nA|10|20\nB|5|5\nSum|15|25\nC|1|1\nD|2|2\nSum|3|3\nTotal|18|28'), 1)).toEqual([]);
  });

  it('do not count the years in a second row of heads', () => {
    const table = '|Drift||Anlæg|\n|2027|2028|B2027|B2028\nHaller|10|20|5|6\nBaner|5|5|1|2\nI alt|15|25|6|18';
    expect(findSumMismatches(rows(table), 1)).toEqual([{ row: 4, column: 4, computed: 8, stated: 18 }]);
  });

  it('of one row alone are not judged where the rest of the table may stand on another page', () => {
    expect(findSumMismatches(rows('Kr.|2026\nA|10\nI alt|30'), 1)).toEqual([]);
    expect(findSumMismatches(rows('Kr.|2026\nA|10\nI alt|30'), 1, true)).toEqual([{ row: 2, column: 1, computed: 10, stated: 30 }]);
  });

  it('are not looked for in columns of shares', () => {
    expect(findSumMismatches(rows('Kr.|Beløb|Pct.\nA|10|40\nB|5|50\nI alt|15|100'), 1)).toEqual([]);
  });
});
