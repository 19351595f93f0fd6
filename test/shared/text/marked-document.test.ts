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
