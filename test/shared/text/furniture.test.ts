import { describe, expect, it } from 'vitest';
import { structureText } from '../../../shared/text/structure.ts';
import { picture } from './picture.ts';

const removed = (text: string): string[] => structureText(text).removed.map((line) => `${line.reason}: ${line.text}`);

/** Each page's label and the first words on it. */
const pages = (text: string): string[] => {
  const document = structureText(text);
  return document.pages.map((page) => `${page.label}: ${document.text.slice(page.start, page.end).split(' ').slice(0, 2).join(' ')}`);
};

const BODY = [
  'Første side\nhandler om havne og om skibe.\nDe er mange.',
  'Anden side\nhandler om veje i kommunen.\nDe er lange.',
  'Tredje side\nhandler om broer over åen.\nDe er smalle.',
];

const paged = (page: (body: string, n: number) => string): string => BODY.map((body, i) => page(body, i + 1)).join('');

describe('page numbers', () => {
  it.each([
    ['Side 1 af 3', (n: number) => `Side ${n} af 3`],
    ['- 1 -', (n: number) => `- ${n} -`],
    ['1/3', (n: number) => `${n}/3`],
    ['1 alone', (n: number) => String(n)],
    ['[1]', (n: number) => `[${n}]`],
    ['| 1', (n: number) => `| ${n}`],
  ])('close their pages: %s', (_, label) => {
    const text = paged((body, n) => `${body}\n\n${label(n)}\n\n`);
    expect(pages(text)).toEqual(['1: Første side', '2: Anden side', '3: Tredje side']);
    expect(removed(text)).toHaveLength(3);
  });

  it('may stand at the head of their pages', () => {
    expect(pages(paged((body, n) => `Side ${n}\n\n${body}\n\n`))).toEqual(['1: Første side', '2: Anden side', '3: Tredje side']);
  });

  it('are labels as printed, not positions', () => {
    expect(pages(paged((body, n) => `${body}\n\nSide ${n + 11} af 30\n\n`)).map((page) => page.split(':')[0])).toEqual(['12', '13', '14']);
  });

  it('are not the figures of a column', () => {
    expect(removed('Optælling\n\nSkoler\n\n1\n\n2\n\n3\n\nI alt seks skoler i kommunen.')).toEqual([]);
  });

  it('may share their line with a running title', () => {
    const text = paged((body, n) => `${body}\n\nKlimaplan for Stevns Kommune  |  side ${n}\n\n`);
    expect(pages(text)).toEqual(['1: Første side', '2: Anden side', '3: Tredje side']);
    expect(removed(text)).toHaveLength(3);
  });
});

describe('form feeds', () => {
  it('part pages, which are numbered from 1 where nothing is printed', () => {
    expect(pages(BODY.join('\f'))).toEqual(['1: Første side', '2: Anden side', '3: Tredje side']);
  });

  it('part pages labelled by what is printed on them', () => {
    expect(pages(BODY.map((body, i) => `${body}\n\n${i + 4}\n`).join('\f')).map((page) => page.split(':')[0])).toEqual(['4', '5', '6']);
  });
});

describe('running lines', () => {
  it('are found by standing at the same edge of the pages, and taken out', () => {
    const text = paged((body, n) => `Stevns Kommune      Høringsudkast\n\n${body}\n\nSag 25/1234\n\nSide ${n} af 3\n\f`);
    expect(removed(text).filter((line) => line.startsWith('running-header'))).toHaveLength(3);
    expect(removed(text).filter((line) => line.startsWith('running-footer'))).toHaveLength(3);
    expect(picture(text).join('\n')).not.toMatch(/Stevns|25\/1234/);
  });

  it('are kept once where the first of them is the title', () => {
    const text = `Bro over åen\n\nVi bygger en bro over åen i de kommende år.\n\nSide 1 af 3\n\fBro over åen\n\nDen bliver lang.\n\nSide 2 af 3\n\fBro over åen\n\nOg smal.\n\nSide 3 af 3`;
    expect(picture(text)).toEqual(['title: Bro over åen', 'Vi bygger en bro over åen i de kommende år.', 'Den bliver lang.', 'Og smal.']);
  });

  it('are not sub-headings that stand first on every page', () => {
    const text = paged((body, n) => `Pejlemærke ${n}\n\n${body}\n\nDet betyder at:\n\n- Vi handler\n\nSide ${n} af 3\n\f`);
    expect(picture(text).filter((line) => line.includes('guidepost'))).toHaveLength(3);
    expect(picture(text).filter((line) => line.includes('sub-block'))).toHaveLength(3);
  });

  it('are found without page numbers where they break into a sentence', () => {
    const line = 'Udbudspolitik for Thisted Kommune';
    const text = `Udbud\n\nKommunen køber ind for mange penge og vil gerne\n${line}\nhave mere for dem.\n\nDerfor skal alle udbud i de kommende fire år\n${line}\nvurderes.\n\nDet gælder også de små indkøb, som mange afdelinger\n${line}\nlaver selv.`;
    expect(picture(text).join('\n')).not.toContain('Thisted');
  });
});

describe('text from Folketinget’s site', () => {
  const text = `Social- og Boligudvalget 2024-25
SOU Alm.del Bilag 88
Offentligt
3051111_0001.png
Anbefalinger til en ny hjemløsestrategi
Der mangler boliger.
SOU, Alm.del - 2024-25 - Bilag 88: Henvendelse af 3/2-25 fra Landsforeningen af Væresteder
3051111_0002.png
Støtten skal blive hos borgeren.
SOU, Alm.del - 2024-25 - Bilag 88: Henvendelse af 3/2-25 fra Landsforeningen af Væresteder
`;

  it('has a head, a marker that opens each page, and a foot', () => {
    expect(removed(text).map((line) => line.split(':')[0])).toEqual([
      'running-header',
      'running-header',
      'running-header',
      'page-marker',
      'running-footer',
      'page-marker',
      'running-footer',
    ]);
    expect(pages(text)).toEqual(['1: Anbefalinger til', '2: Støtten skal']);
  });

  it('has its case number in what was taken out', () => {
    expect(structureText(text).caseNumbers).toEqual(['SOU Alm.del Bilag 88']);
  });
});

describe('a table of contents', () => {
  it.each([
    ['dots', '1. Indledning ..... 3\n2. Havnen ..... 4\n3. Broen ..... 6'],
    ['tabs', '1. Indledning\t3\n2. Havnen\t4\n3. Broen\t6'],
    ['spaces', '1. Indledning 3\n2. Havnen 4\n3. Broen 6'],
    ['a row over two lines', 'Indledning ..... 3\nHavnen og de gamle pakhuse langs\nkajen ..... 4\nBroen ..... 6'],
    ['links', '- [Indledning](#indledning)\n- [Havnen](#havnen)\n- [Broen](#broen)'],
  ])('is taken out, heading and all: %s', (_, rows) => {
    const text = `Plan for byen\n\nIndholdsfortegnelse\n\n${rows}\n\nByen ligger ved vandet, og det skal den blive ved med.`;
    expect(removed(text).every((line) => line.startsWith('table-of-contents'))).toBe(true);
    expect(picture(text)).toEqual(['title: Plan for byen', 'Byen ligger ved vandet, og det skal den blive ved med.']);
  });

  it('is not a table of figures', () => {
    expect(removed('Budget\n\nSkoler\t13\nVeje\t14\nI alt\t27\n\nSlut.')).toEqual([]);
  });
});

describe('lines that stand many times in a text without pages', () => {
  const OPENING = 'Kommunen vil i de kommende år arbejde for, at';
  const parts = (lead: string): string =>
    ['flere børn lærer at svømme.', 'flere unge får en uddannelse.', 'flere ældre får selskab i hverdagen.']
      .map((rest, i) => `${i === 1 ? lead : `Del ${String(i + 1)} handler om det hele.`}\n${OPENING}\n${rest}`)
      .join('\n\n');

  it('are text where a sentence begins with them', () => {
    const text = parts('Afsnittets navn uden punktum til sidst');
    expect(removed(text)).toEqual([]);
    expect(structureText(text).text.split(OPENING).length - 1).toBe(3);
  });

  it('are running heads where they only break into sentences', () => {
    const head = 'Politik for børn og unge';
    const text = [
      'Kommunen vil arbejde for at børn i alle',
      'lærer at svømme, og det skal ske i alle',
      'skoler i hele kommunen, som det også',
    ].join(`\n${head}\n`);
    expect(removed(`${text}\n${head}\nblev besluttet i fjor.`)).toHaveLength(3);
  });
});
