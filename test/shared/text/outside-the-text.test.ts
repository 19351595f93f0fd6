import { describe, expect, it } from 'vitest';
import type { LineMark, MarkedDocument, MarkedLine } from '../../../shared/text/line-mark.ts';
import { structureMarked } from '../../../shared/text/structure.ts';

const line = (text: string, mark: LineMark | null = { kind: 'paragraph', isBold: false }): MarkedLine => ({
  text,
  mark,
  page: -1,
  blankBefore: true,
});
const heading = (text: string, level: number): MarkedLine => line(text, { kind: 'heading', level });
const table = (rows: string[][], caption: string | null = null): MarkedLine => line('', { kind: 'table', rows, headerRows: 0, caption });
const read = (lines: MarkedLine[], rest: Partial<MarkedDocument> = {}) => structureMarked({ lines, pageLabels: [], title: null, ...rest });

const TEXT = 'Kommunen skal passe på de store træer, som står langs vejene, og plante nye, hvor de gamle er gået ud.';

describe('what a format knows besides its text', () => {
  it('is kept out of the text and reported with its reason', () => {
    const document = read([heading('Plan', 1), line(TEXT)], {
      removed: [
        { at: 0, text: ' Søg   på siden ', reason: 'portal' },
        { at: 2, text: 'HØRINGSVERSION, AUGUST 2025', reason: 'running-footer' },
      ],
    });
    expect(document.removed).toEqual([
      { text: 'Søg på siden', reason: 'portal' },
      { text: 'HØRINGSVERSION, AUGUST 2025', reason: 'running-footer' },
    ]);
    expect([document.text, document.versionLabel]).toEqual([`Plan\n${TEXT}`, 'HØRINGSVERSION, AUGUST 2025']);
  });

  it('names the issuer where the text does not, and the text is believed before it', () => {
    expect(read([heading('Plan', 1), line(TEXT)], { sender: 'Odense Kommune' }).issuer).toBe('Odense Kommune');
    const own = read([heading('Plan for Bybo Kommune', 1), line(`Bybo Kommune mener: ${TEXT}`)], { sender: 'Odense Kommune' });
    expect(own.issuer).toBe('Bybo Kommune');
  });

  it('gives a table its caption', () => {
    const document = read([heading('Plan', 1), line(TEXT), table([['Træer', '4.000']], 'Byens træer')]);
    expect(document.blocks.find(({ kind }) => kind === 'table')).toMatchObject({ caption: 'Byens træer' });
  });
});

describe('a table of fields', () => {
  it('says when the meeting is and until when answers are taken', () => {
    const document = read([
      heading('Plan', 1),
      table([
        ['Mødedato', '14. oktober 2025'],
        ['Høringsfrist:', '1. december 2025'],
        ['Træer plantet', '3. marts 2024'],
      ]),
      line(TEXT),
    ]);
    expect(document.dates).toEqual([
      { iso: '2025-10-14', role: 'meeting', text: '14. oktober 2025' },
      { iso: '2025-12-01', role: 'deadline', text: '1. december 2025' },
    ]);
  });

  it('says who issued it', () => {
    expect(
      read([
        heading('Høring om træer', 1),
        line(TEXT),
        table([
          ['Myndighed', 'Miljøstyrelsen'],
          ['Sagsnr.', '2025-4417'],
        ]),
      ]).issuer,
    ).toBe('Miljøstyrelsen');
  });
});

it('a case with a recommendation is an agenda item, though it sends a draft with guideposts out for consultation', () => {
  const document = read([
    heading('Pejlemærker for ældreområdet', 1),
    heading('Indstilling', 2),
    line('At udkastet sendes i høring med frist den 1. december 2025.'),
    heading('Sagsfremstilling', 2),
    line('Der er udarbejdet to pejlemærker, som præsenteres nedenfor:'),
    heading('1. Værdighed', 3),
    line(TEXT),
    heading('2. Nærhed', 3),
    line(TEXT),
  ]);
  expect(document.kind).toBe('agenda-item');
});
