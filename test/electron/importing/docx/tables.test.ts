import { describe, expect, it } from 'vitest';
import { picture } from './picture.ts';
import { cell, item, list, p, row, run, styled, STYLES, table } from './word-file.ts';

const long = (start: string) => `${start} ${'kommunen vil give borgerne en bedre indsats '.repeat(12).trim()}.`;

describe('tables', () => {
  it('have their cells at their places: spans, merged cells, rows that begin further in', () => {
    const body = table(
      row(['Mio. kr.', cell('Årene', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      row(['', '2026', '2027'], '<w:tblHeader/>'),
      row([cell('Indsats', '<w:vMerge w:val="restart"/>'), '1', '2']),
      row([cell('', '<w:vMerge/>'), '3', '4']),
      row(['5', '6'], '<w:gridBefore w:val="1"/>'),
    );
    expect(picture(body)).toEqual(['table 2: Mio. kr. | Årene |  /  | 2026 | 2027 / Indsats | 1 | 2 /  | 3 | 4 /  | 5 | 6']);
  });

  it('have a head where the first row is bold, or words over figures', () => {
    const bold = (words: string) => cell(p(run(words, '<w:b/>')));
    expect(picture(table(row([bold('Navn'), bold('Rolle')]), row(['Ida', 'formand'])))).toEqual(['table 1: Navn | Rolle / Ida | formand']);
    expect(picture(table(row(['År', '2026']), row(['Udgift', '4,5'])))).toEqual(['table 1: År | 2026 / Udgift | 4,5']);
    expect(picture(table(row(['Udgift', '3,5']), row(['Indtægt', '4,5'])))).toEqual(['table 0: Udgift | 3,5 / Indtægt | 4,5']);
  });

  it('keep the words of lists and tables inside their cells', () => {
    const numbering = list(1, ['decimal', '%1.']);
    const body = table(row(['Mål', cell(item(1, 0, 'Ro') + item(1, 0, 'Tid'))]), row(['Tal', cell(table(row(['a', 'b'])) + p(''))]));
    expect(picture({ body, numbering })).toEqual(['table 1: Mål | 1. Ro 2. Tid / Tal | a b']);
  });

  it('have the rows that stand as paragraphs above each other in one', () => {
    const stack = (...words: string[]) => cell(words.map((word) => p(word)).join(''));
    const body = table(
      row(['Mio. kr.', '2026', '2027']),
      row([stack('Indsats', 'Ydelser', 'I alt'), stack('1', '2', '3'), stack('4', '', '4')]),
    );
    expect(picture(body)).toEqual(['table 1: Mio. kr. | 2026 | 2027 / Indsats | 1 | 4 / Ydelser | 2 |  / I alt | 3 | 4']);
    const listed = table(row(['Mål', 'Midler']), row([stack('Ro', 'Tid', 'Plads'), stack('Vi ansætter flere', 'Vi bygger om')]));
    expect(picture(listed)).toEqual(['table 1: Mål | Midler / Ro Tid Plads | Vi ansætter flere Vi bygger om']);
  });

  it('leave columns and rows without words out', () => {
    expect(picture(table(row(['A', '', 'B']), row(['', '', '']), row(['C', '', 'D'])))).toEqual(['table 1: A | B / C | D']);
  });

  it('are a side box when they frame a few words, and the text when they frame it all', () => {
    expect(picture(p('Før.') + table(row([cell(p('Fakta') + p('Vi er mange.'))])))).toEqual([
      'p: Før.',
      'aside: Fakta',
      'aside: Vi er mange.',
    ]);
    const framed = table(row([cell(styled('Overskrift1', 'Mål') + p('Vi vil.') + styled('Overskrift1', 'Midler') + p('Vi kan.'))]));
    expect(picture({ body: framed, styles: STYLES })).toEqual(['h2: Mål', 'p: Vi vil.', 'h2: Midler', 'p: Vi kan.']);
  });

  it('are the text when they only place it in columns or around other tables', () => {
    const columns = table(row([cell(p(long('Venstre'))), cell(p(long('Højre')))]));
    expect(picture(columns)).toEqual([`p: ${long('Venstre')}`, `p: ${long('Højre')}`]);
    const around = table(row(['Punkt', cell(table(row(['A', '1', '2']), row(['B', '3', '4']), row(['C', '5', '6'])) + p(''))]));
    expect(picture(around)).toEqual(['p: Punkt', 'table 0: A | 1 | 2 / B | 3 | 4 / C | 5 | 6']);
  });
});
