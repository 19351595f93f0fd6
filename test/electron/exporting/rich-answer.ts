import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableCell } from '../../../shared/response/printable-table.ts';
import type { PrintableBlock, PrintableInline, PrintableResponse } from '../../../shared/response/printable.ts';
import { bullets, heading, numbered, paragraph, text } from './nordfyn-answer.ts';
import { checksumOf, smallPng } from './small-png.ts';

export const note = (...content: (string | PrintableInline)[]): PrintableInline => ({
  kind: 'footnote',
  content: content.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});

type CellParts = Partial<Omit<PrintableCell<PrintableBlock>, 'content'>>;

export const cell = (content: string | PrintableBlock[], parts: CellParts = {}): PrintableCell<PrintableBlock> => ({
  isHeader: false,
  colspan: 1,
  rowspan: 1,
  widths: [null],
  alignment: 'left',
  content: typeof content === 'string' ? [paragraph(content)] : content,
  ...parts,
});

export const table = (...rows: PrintableCell<PrintableBlock>[][]): PrintableBlock => ({ kind: 'table', rows });

export const bars = smallPng(70, 30);

export const pictureOf = (alternative: string, parts: { width?: number; decorative?: boolean } = {}): PrintableBlock => ({
  kind: 'picture',
  sha256: checksumOf(bars),
  pixelWidth: 70,
  pixelHeight: 30,
  width: 60,
  alternative,
  decorative: false,
  ...parts,
});

const head = (words: string, parts: CellParts = {}) => cell(words, { isHeader: true, ...parts });

/** Everything a word processor writes that the letter of Nordfyn does not: tables, notes, pictures, page breaks. */
export const richAnswer: PrintableResponse = {
  title: 'Høringssvar med det hele',
  letter: {
    ...EMPTY_LETTER,
    senderName: 'Et bedre Nordfyn',
    subject: 'Høringssvar vedr. budgettet',
    signatoryName: 'Åse Ørsted',
    date: '2025-09-03',
  },
  pictures: new Map([[checksumOf(bars), bars]]),
  blocks: [
    heading(1, 'Økonomi'),
    paragraph(
      'Udgiften er steget',
      note('Se ', text('kommunens regnskab', { italic: true }), ' for 2024, ', text('bilag 3', { link: 'https://example.org/bilag' }), '.'),
      ' med 12 m',
      text('2', { superscript: true }),
      ' og CO',
      text('2', { subscript: true }),
      '.',
    ),
    table(
      [head('Område', { widths: [200] }), head('2024', { widths: [80] }), head('2025', { widths: [80] })],
      [
        cell([
          paragraph('Førtidspension', note('Ekskl. tillæg.')),
          bullets([paragraph('borgere under 40')], [paragraph('borgere over 40')]),
        ]),
        cell('21,4', { alignment: 'right' }),
        cell('19,8', { alignment: 'right' }),
      ],
      [cell('Sygedagpenge og ressourceforløb samlet', { colspan: 2 }), cell('7,1', { alignment: 'right' })],
    ),
    paragraph('Figuren viser udviklingen', note('Egne tal.'), ':'),
    pictureOf('Søjler, der viser udgiften fra 2018 til 2024'),
    pictureOf('', { decorative: true, width: 20 }),
    { kind: 'page-break' },
    heading(1, 'Forslag'),
    numbered(
      1,
      [paragraph('Første niveau'), bullets([paragraph('Andet niveau'), numbered(3, [paragraph('Tredje niveau')], [paragraph('Og mere')])])],
      [paragraph('Videre')],
    ),
  ],
};
