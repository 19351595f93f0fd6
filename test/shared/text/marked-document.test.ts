import { expect, it } from 'vitest';
import type { LineMark, MarkedLine } from '../../../shared/text/line-mark.ts';
import { structureMarked } from '../../../shared/text/structure.ts';

const line = (text: string, mark: LineMark | null = { kind: 'paragraph', isBold: false }, page = -1): MarkedLine => ({
  text,
  mark,
  page,
  blankBefore: false,
});
const heading = (level: number, text: string): MarkedLine => line(text, { kind: 'heading', level });
const bullet = (text: string): MarkedLine => line(text, { kind: 'bullet', depth: 0 });
const read = (...lines: MarkedLine[]) => structureMarked({ lines, pageLabels: [], title: null });

it('believes a format about headings and lists, and finds the guideposts among them itself', () => {
  const { title, blocks, text } = read(
    heading(1, 'Ny ældrepolitik i Faaborg-Midtfyn Kommune'),
    heading(2, 'Pejlemærke 1: Nærhed'),
    line('Hjælpen skal gives tæt på borgeren.'),
    bullet('Faste hjælpere'),
    bullet('Korte afstande'),
    heading(2, 'Pejlemærke 2: Ro'),
    line('Der skal være tid.'),
  );
  expect(title).toBe('Ny ældrepolitik i Faaborg-Midtfyn Kommune');
  expect(
    blocks.map((block) => [
      block.kind === 'heading' ? `${block.role} ${block.number ?? '–'}` : block.kind,
      text.slice(block.start, block.end),
    ]),
  ).toEqual([
    ['title –', 'Ny ældrepolitik i Faaborg-Midtfyn Kommune'],
    ['guidepost 1', 'Pejlemærke 1: Nærhed'],
    ['paragraph', 'Hjælpen skal gives tæt på borgeren.'],
    ['bullet', 'Faste hjælpere'],
    ['bullet', 'Korte afstande'],
    ['guidepost 2', 'Pejlemærke 2: Ro'],
    ['paragraph', 'Der skal være tid.'],
  ]);
});

it('joins no marked lines, and joins unmarked ones as in plain text', () => {
  const { blocks } = read(
    line('Et afsnit'),
    line('der ikke er færdigt.'),
    line('Dette er en linje, som er brudt midt i en sætning om mål-', null),
    line('sætninger og derfor går videre her.', null),
  );
  expect(blocks.length).toBe(3);
});

it('keeps a table as its cells', () => {
  const { blocks, text } = read(
    heading(1, 'Budget'),
    line('', {
      kind: 'table',
      headerRows: 1,
      caption: 'Tabel 1',
      rows: [
        ['Mio. kr.', '2026'],
        ['Drift', '13,1'],
      ],
    }),
  );
  const table = blocks.find((block) => block.kind === 'table');
  expect(table?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['Mio. kr.', '2026'],
    ['Drift', '13,1'],
  ]);
});

it('puts a guidepost’s number and the title on the line below it together, where both are set apart', () => {
  const bold = (text: string): MarkedLine => line(text, { kind: 'paragraph', isBold: true });
  const { blocks, text } = read(
    bold('Fælles om beskæftigelsen'),
    bold('Pejlemærke 1'),
    bold('Alle skal med'),
    line('Vi vil have flere i arbejde i hele kommunen.'),
    bold('Pejlemærke 2'),
    bold('Tæt på virksomhederne'),
    line('Virksomhederne skal have ét nummer at ringe til.'),
  );
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.role} ${text.slice(block.start, block.end)}`] : []))).toEqual([
    'title Fælles om beskæftigelsen',
    'guidepost Pejlemærke 1 Alle skal med',
    'guidepost Pejlemærke 2 Tæt på virksomhederne',
  ]);
});

it('believes a format about the subtitle, about what a footnote belongs to, and about the file', () => {
  const finding = { code: 'tracked-changes', message: 'Sporede ændringer.', range: null } as const;
  const { subtitle, findings, kind } = structureMarked({
    lines: [
      heading(1, 'Ældrepolitik'),
      line('kort fortalt, for alle os der ikke har tid', { kind: 'subtitle' }),
      heading(2, 'Formål'),
      line('Kommunen vil det hele.'),
      line('Lov om social service, § 83.', { kind: 'footnote', marker: '1', isCited: true }),
    ],
    pageLabels: [],
    title: null,
    findings: [finding],
  });
  expect({ subtitle, findings, kind }).toEqual({
    subtitle: 'kort fortalt, for alle os der ikke har tid',
    findings: [finding],
    kind: 'other',
  });
});

const headings = ({ blocks, text }: ReturnType<typeof read>): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.role}: ${text.slice(block.start, block.end)}`] : []));
const bold = (text: string): MarkedLine => line(text, { kind: 'paragraph', isBold: true });
const numbered = (marker: string, text: string): MarkedLine => line(text, { kind: 'numbered', depth: 0, marker });

it('takes the name of a draft order for its title, and not the word UDKAST over it', () => {
  const order = [
    line('I medfør af § 4 i lov om havne, jf. lovbekendtgørelse nr. 457 af 23. maj 2012, fastsættes:'),
    line('Kapitel 1'),
    line('Anvendelsesområde'),
    line('§ 1. Bekendtgørelsen gælder for erhvervshavne.'),
    line('§ 2. Havnen fører en liste over anløb.'),
    line('Kapitel 2'),
    line('Ikrafttræden'),
    line('§ 3. Bekendtgørelsen træder i kraft den 1. juli 2027.'),
    line('Transportministeriet, den [dato]'),
  ];
  const parted = read(heading(1, 'UDKAST'), heading(1, 'Bekendtgørelse om anløb af havne'), ...order);
  expect({ title: parted.title, issuer: parted.issuer, versionLabel: parted.versionLabel }).toEqual({
    title: 'Bekendtgørelse om anløb af havne',
    issuer: 'Transportministeriet',
    versionLabel: 'UDKAST',
  });
  expect(headings(parted)).toEqual([
    'title: Bekendtgørelse om anløb af havne',
    'section: Kapitel 1 Anvendelsesområde',
    'section: § 1.',
    'section: § 2.',
    'section: Kapitel 2 Ikrafttræden',
    'section: § 3.',
  ]);
  expect(read(heading(1, 'UDKAST Bekendtgørelse om anløb af havne'), ...order).title).toBe('Bekendtgørelse om anløb af havne');
  expect(read(heading(1, 'UDKAST TIL Bekendtgørelse om anløb af havne'), ...order).title).toBe(
    'UDKAST TIL Bekendtgørelse om anløb af havne',
  );
});

it('makes no heading of whom a letter names twice, nor of the last paper it lists', () => {
  const letter = read(
    line('Sagsbehandler:'),
    line('Søren Bille-Ravn'),
    line('Tlf. 12 34 56 78'),
    bold('Høring over ny trafikplan'),
    line('Kommunen sender hermed udkast til ny trafikplan i høring. Svar sendes til trafik@example.dk.'),
    line('Venlig hilsen'),
    line('Søren Bille-Ravn'),
    line('Trafikplanlægger'),
    bold('Bilag:'),
    numbered('1.', 'Udkast til trafikplan'),
    numbered('2.', 'Høringsliste'),
    line('3. Tidsplan'),
  );
  expect(headings(letter).filter((words) => /Ravn|Tidsplan/.test(words))).toEqual([]);
});

it('makes a heading of a label that stands several times, as before', () => {
  const plan = read(
    line('Sådan gør vi'),
    line('Vi spørger borgerne om deres ønsker til kvarteret.'),
    line('Sådan gør vi'),
    line('Vi følger op hvert år med en status til byrådet.'),
  );
  expect(headings(plan)).toContain('section: Sådan gør vi');
});
