import { expect, it } from 'vitest';
import type { LineMark, MarkedLine } from '../../../shared/text/line-mark.ts';
import { structureMarked } from '../../../shared/text/structure.ts';

const line = (page: number, text: string, mark: LineMark | null = null, goesOn = false): MarkedLine => ({
  text,
  mark,
  page,
  blankBefore: !goesOn,
  goesOn,
});
const heading = (page: number, text: string): MarkedLine => line(page, text, { kind: 'heading', level: 1 });
const goesOn = (page: number, text: string): MarkedLine => line(page, text, null, true);
const texts = ({ text, blocks }: ReturnType<typeof structureMarked>): string[] =>
  blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`);

it('goes on with a passage where the format knows that it does, capital or not, and drops the hyphen of a cut word', () => {
  const document = structureMarked({
    lines: [
      line(0, 'Alle får en fast', { kind: 'bullet', depth: 0 }),
      goesOn(0, 'Kontaktperson i hjemmeple-'),
      goesOn(0, 'jen.'),
      line(0, 'kr. 200', { kind: 'bullet', depth: 0 }),
    ],
    pageLabels: ['1'],
    title: null,
  });
  expect(texts(document)).toEqual(['bullet: Alle får en fast Kontaktperson i hjemmeplejen.', 'bullet: kr. 200']);
});

it('goes on over a page’s foot past its notes, and knows where the next page begins', () => {
  const document = structureMarked({
    lines: [
      heading(0, 'Ældrepolitik'),
      line(0, 'Politikken er blevet til i et samarbejde med Ældrerådet,'),
      line(0, 'En note.', { kind: 'footnote', marker: '1' }),
      goesOn(1, 'Handicaprådet og foreningerne.'),
    ],
    pageLabels: ['7', '8'],
    title: null,
  });
  expect(texts(document)).toEqual([
    'heading: Ældrepolitik',
    'paragraph: Politikken er blevet til i et samarbejde med Ældrerådet, Handicaprådet og foreningerne.',
    'footnote: En note.',
  ]);
  expect(document.pages.map(({ label, start }) => `${label}: ${document.text.slice(start, start + 13)}`)).toEqual([
    '7: Ældrepolitik\n',
    '8: Handicaprådet',
  ]);
});

it('keeps the pages of the format, those without words too, and calls them what they print', () => {
  const document = structureMarked({
    lines: [
      heading(1, 'Ældrepolitik'),
      line(1, 'Vi sover.'),
      line(1, 'Side 3'),
      heading(2, 'Økonomi'),
      line(2, 'Den holder.'),
      line(2, 'Side 4'),
    ],
    pageLabels: ['1', '2', '3', '4'],
    title: null,
  });
  expect(document.pages.map(({ label, start, end }) => `${label}: ${document.text.slice(start, end).trim()}`)).toEqual([
    '2: ',
    '3: Ældrepolitik\nVi sover.',
    '4: Økonomi\nDen holder.',
    '5: ',
  ]);
});

it('takes a label that recurs over lists for a heading, though the format calls it a paragraph', () => {
  const post = (name: string): MarkedLine[] => [
    heading(0, name),
    line(0, 'Hjælpen skal gives tæt på borgeren.'),
    line(0, 'Det vil vi:'),
    line(0, 'Faste hjælpere', { kind: 'bullet', depth: 0 }),
    line(0, 'Korte afstande', { kind: 'bullet', depth: 0 }),
  ];
  const { blocks } = structureMarked({
    lines: [heading(0, 'Ældrepolitik'), ...post('Mål 1: Nærhed'), ...post('Mål 2: Ro')],
    pageLabels: ['1'],
    title: null,
  });
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.role] : []))).toEqual([
    'title',
    'guidepost',
    'sub-block',
    'guidepost',
    'sub-block',
  ]);
});
