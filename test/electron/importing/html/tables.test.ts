import { describe, expect, it } from 'vitest';
import { picture, readPage } from './page.ts';

/** The first table as rows, with its head rows and caption. */
const table = (html: string) => {
  const document = readPage(`<h1>Budget</h1><p>Tallene står her:</p>${html}`);
  const block = document.blocks.find(({ kind }) => kind === 'table');
  if (block?.kind !== 'table') return null;
  return {
    rows: block.rows.map((row) => row.map(({ start, end }) => document.text.slice(start, end)).join(' | ')),
    headerRows: block.headerRows,
    caption: block.caption,
  };
};

describe('tables', () => {
  it('have their head, caption and cells', () => {
    expect(
      table(`<table><caption>Udgifter, <i>mio. kr.</i></caption><thead><tr><th>År</th><th>2026</th></tr></thead>
        <tbody><tr><th scope=row>Skoler</th><td><p>3,5</p></td></tr></tbody></table>`),
    ).toEqual({ rows: ['År | 2026', 'Skoler | 3,5'], headerRows: 1, caption: 'Udgifter, mio. kr.' });
  });

  it('have an empty cell wherever a cell spans', () => {
    expect(
      table(`<table><tr><th rowspan=2>Område</th><th colspan=2>Udgift</th></tr><tr><th>2026</th><th>2027</th></tr>
        <tr><td>Skoler<td>1<td>2</tr></table>`),
    ).toEqual({ rows: ['Område | Udgift | ', ' | 2026 | 2027', 'Skoler | 1 | 2'], headerRows: 2, caption: null });
  });

  it('have a head without <th> when bold or years say so', () => {
    expect(table('<table><tr><td>Mio. kr.<td>2026<td>Varigt</tr><tr><td>Drift<td>1,0<td>2,0</tr></table>')?.headerRows).toBe(1);
    expect(table('<table><tr><td><b>Skole</b><td><b>Leder</b></tr><tr><td>Østre<td>Bo</tr></table>')?.headerRows).toBe(1);
    expect(table('<table><tr><td>Østre<td>Bo</tr><tr><td>Vestre<td>Ib</tr></table>')?.headerRows).toBe(0);
  });

  it('that only place blocks on the page are read as those blocks', () => {
    expect(
      picture(`<table><tr><td><h1>Plan for havnen</h1><p>Den første linje om planen.</p><p>Den anden linje om planen.</p></td><td>
        <table><tr><td>Østre<td>Bo</tr><tr><td>Vestre<td>Ib</tr></table></td></tr></table>`),
    ).toEqual(['title: Plan for havnen', 'Den første linje om planen.', 'Den anden linje om planen.', 'table Østre · Bo / Vestre · Ib']);
  });

  it('may have headings in their cells, as word processors write them', () => {
    expect(table('<table><tr><td><h2>År</h2><td><h2>Beløb</h2></tr><tr><td><h3>2026</h3><td><p>2,5</p></tr></table>')?.rows).toEqual([
      'År | Beløb',
      '2026 | 2,5',
    ]);
  });

  it('of one ruled cell are side boxes', () => {
    expect(picture('<h1>Plan</h1><p>Teksten om planen.</p><table border=1><tr><td>Husk mødet.</td></tr></table>').at(-1)).toBe(
      '| Husk mødet.',
    );
  });

  it('of short terms are definition lists too', () => {
    expect(table('<dl><dt>Høringsfrist<dd>1. maj 2026<dt>Myndighed<dd>Miljøstyrelsen</dl>')?.rows).toEqual([
      'Høringsfrist | 1. maj 2026',
      'Myndighed | Miljøstyrelsen',
    ]);
  });

  it('that claim millions of cells have those they hold', () => {
    const wide = `<table><tr><th colspan=65534>A<th>B</tr>${'<tr><td rowspan=65534>1<td>2</tr>'.repeat(500)}</table>`;
    expect(table(wide)?.rows).toHaveLength(501);
  });
});
