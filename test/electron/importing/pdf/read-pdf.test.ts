import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../electron/importing/pdf/read-pdf.ts';
import type { SourceDocument } from '../../../../shared/domain/source-document.ts';
import { at, lines, type TinyPdf, tinyPdf } from './tiny-pdf.ts';

const read = async (...pages: string[]): Promise<SourceDocument> => readWhole({ pages: pages.map((content) => ({ content })) });

const readWhole = async (pdf: TinyPdf): Promise<SourceDocument> => {
  const result = await readPdf(tinyPdf(pdf), 'fil.pdf');
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

/** Blocks as a picture: each with its kind, headings with their level. */
const picture = ({ text, blocks }: SourceDocument): string[] =>
  blocks.map((block) => {
    const words = text.slice(block.start, block.end);
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.role === 'section' ? block.level : 0)}${block.role === 'section' ? '' : `${block.role}:`} ${words}`.trim();
      case 'bullet':
        return `${'  '.repeat(block.depth)}• ${words}`;
      case 'numbered':
        return `${block.marker} ${words}`;
      case 'table':
        return words.replaceAll('\t', ' | ').replaceAll('\n', ' // ');
      case 'footnote':
        return `[${block.marker}] ${words}`;
      case 'paragraph':
        return words;
      case 'aside':
      case 'caption':
      case 'quote':
        return `${block.kind}: ${words}`;
    }
  });

const BODY = [
  'Kommunen vil i de kommende år arbejde for, at flere børn og unge deltager i fællesskaber,',
  'hvor de udvikler sig sammen med andre, og hvor voksne omkring dem har tid til at lytte og',
  'hjælpe dem på vej.',
];
const PARAGRAPH = BODY.join(' ');

describe('reading the text of a page', () => {
  it('joins lines to paragraphs, and parts them at clear room and at lines that end early', async () => {
    const page = lines(60, 700, BODY) + lines(60, 640, BODY) + lines(60, 602.5, ['Rådhuspladsen 1', 'Torvet']);
    expect(picture(await read(page))).toEqual([PARAGRAPH, PARAGRAPH, 'Rådhuspladsen 1', 'Torvet']);
  });

  it('finds the spaces by the gaps where none are painted', async () => {
    const page = 'BT /F1 10 Tf 60 700 Td [(Kommunen)-300(vil)-300(lytte)-20(r)] TJ ET';
    expect((await read(page)).text).toBe('Kommunen vil lytter');
  });

  it('joins a word that a hyphen cuts at the end of a line', async () => {
    const page = lines(60, 700, [
      'Byrådet vil gerne høre borgernes mening om planen, før det tager stilling til den nye beskæf-',
      'tigelsesindsats i kommunen, som skal gælde fra næste år og de følgende tre år frem.',
    ]);
    expect((await read(page)).text).toContain('beskæftigelsesindsats');
  });

  it('reads words painted twice once, and leaves out what cannot be seen', async () => {
    const page = at(60, 700, 'Fed skrift') + at(60.3, 700, 'Fed skrift') + at(60, 650, 'usynlig', 0.2) + at(900, 650, 'udenfor');
    expect((await read(page)).text).toBe('Fed skrift');
  });

  it('reads a page that is turned, and words set across apart', async () => {
    const turned = await readWhole({
      pages: [{ content: `BT /F1 10 Tf 0 1 -1 0 300 60 Tm (Liggende side med tekst) Tj ET`, rotate: 90 }],
    });
    expect(turned.text).toBe('Liggende side med tekst');
    const across = await read(lines(60, 700, BODY) + 'BT /F1 8 Tf 0 1 -1 0 30 300 Tm (Sagsnummer 25/1042) Tj ET');
    expect(picture(across)).toEqual([PARAGRAPH, 'Sagsnummer 25/1042']);
  });

  it('writes a raised number so that it does not run into the word', async () => {
    const page = at(60, 700, 'Medarbejdere') + at(122.2, 704, '1', 6) + at(128.5, 700, 'og borgere har deltaget i arbejdet.');
    expect((await read(page)).text).toBe('Medarbejdere¹ og borgere har deltaget i arbejdet.');
  });
});

describe('the order of reading', () => {
  const left = [
    'De fleste ældre ønsker at blive',
    'boende i deres eget hjem, så',
    'længe som det er muligt, og',
    'det skal vi hjælpe dem med.',
  ];
  const right = ['Vi vil derfor samle hjælpen i', 'små faste teams, som kender', 'den enkelte borger og de', 'pårørende rigtig godt.'];

  it('reads columns one after the other, whatever order they are painted in', async () => {
    const rows = left.map((text, i) => at(60, 700 - i * 12.5, text) + at(310, 700 - i * 12.5, right[i] ?? '')).join('');
    expect(picture(await read(rows))).toEqual([left.join(' '), right.join(' ')]);
  });

  it('keeps a framed box out of the paragraph beside it', async () => {
    const beside = [
      'Politikken består af tre pejlemærker, som tilsammen beskriver,',
      'hvad vi forstår ved et godt ældreliv i hele kommunen, og som',
      'skal give retning i hverdagen for alle vores medarbejdere.',
    ];
    const box = '0.9 g 400 660 140 60 re f 0 g ' + lines(410, 705, ['I dag bor der 4.210', 'borgere over 75 år i', 'kommunen.'], 9, 12);
    expect(picture(await read(lines(60, 705, beside) + box))).toEqual([
      beside.join(' '),
      'aside: I dag bor der 4.210 borgere over 75 år i kommunen.',
    ]);
  });

  it('goes on with a paragraph on the next page, over head, foot and notes', async () => {
    const head = at(60, 800, 'Lindø Kommune · Ældrepolitik', 8);
    const foot = (page: number): string => at(480, 40, `Side ${String(page)} af 2`, 8);
    const note = at(60, 70, '1', 5) + at(64, 67, 'En note om tallene i teksten.', 8);
    const first = head + at(60, 740, 'Ældrepolitik', 20, 'F2') + lines(60, 200, BODY.slice(0, 2)) + note + foot(1);
    const second = head + lines(60, 750, BODY.slice(2)) + foot(2);
    const document = await read(first, second);
    expect(picture(document)).toEqual(['title: Ældrepolitik', PARAGRAPH, '[1] En note om tallene i teksten.']);
    expect(document.pages.map(({ label }) => label)).toEqual(['1', '2']);
    expect(document.removed.map(({ reason }) => reason)).toEqual(['running-header', 'page-number', 'running-header', 'page-number']);
  });
});

describe('what the type and the rules tell', () => {
  it('ranks headings by size and weight, and joins a heading on two lines', async () => {
    const page =
      at(60, 780, 'Ældrepolitik', 24, 'F2') +
      at(60, 740, 'Baggrund', 15, 'F2') +
      lines(60, 715, BODY) +
      at(60, 660, 'Et meget langt navn på et afsnit, som', 15, 'F2') +
      at(60, 642, 'fylder to linjer', 15, 'F2') +
      at(60, 615, 'Fast kontaktperson', 10, 'F2') +
      lines(60, 600, BODY) +
      lines(60, 550, BODY);
    expect(picture(await read(page))).toEqual([
      'title: Ældrepolitik',
      '# Baggrund',
      PARAGRAPH,
      '# Et meget langt navn på et afsnit, som fylder to linjer',
      '## Fast kontaktperson',
      PARAGRAPH,
      PARAGRAPH,
    ]);
  });

  it('reads bullets with their further lines and depths, painted as signs or as spots', async () => {
    const spot = '60.5 638 3.5 3.5 re f ';
    const page =
      at(60, 700, '•') +
      lines(75, 700, ['Alle borgere får en fast kontaktperson, som de selv er', 'med til at vælge.']) +
      at(75, 675, '–') +
      at(90, 675, 'også i weekenden') +
      at(60, 662.5, '•') +
      at(75, 662.5, 'Ventetiden er kort.') +
      spot +
      at(75, 637, 'Hjælpen er let at få.');
    expect(picture(await read(page))).toEqual([
      '• Alle borgere får en fast kontaktperson, som de selv er med til at vælge.',
      '  • også i weekenden',
      '• Ventetiden er kort.',
      '• Hjælpen er let at få.',
    ]);
  });

  const rows = [
    ['Mio. kr.', '2026', '2027'],
    ['Faste teams', '4,2', '6,1'],
    ['Åbne cafeer', '0,8', '1,0'],
  ];
  const table = rows.map((row, i) => row.map((cell, k) => at(64 + k * 150, 690 - i * 20, cell)).join('')).join('');

  it('reads a table by its rules', async () => {
    const grid =
      [60, 210, 360, 510].map((x) => `${String(x)} 645 m ${String(x)} 705 l S `).join('') +
      [705, 685, 665, 645].map((y) => `60 ${String(y)} m 510 ${String(y)} l S `).join('');
    expect(picture(await read(lines(60, 770, BODY) + grid + table))).toEqual([
      PARAGRAPH,
      'Mio. kr. | 2026 | 2027 // Faste teams | 4,2 | 6,1 // Åbne cafeer | 0,8 | 1,0',
    ]);
  });

  it('reads a table without rules by its columns', async () => {
    expect(picture(await read(lines(60, 770, BODY) + table))).toEqual([
      PARAGRAPH,
      'Mio. kr. | 2026 | 2027 // Faste teams | 4,2 | 6,1 // Åbne cafeer | 0,8 | 1,0',
    ]);
  });

  it('has the pages’ own labels, and its title from the properties only where the text has none', async () => {
    const document = await readWhole({
      pages: [{ content: lines(60, 700, BODY) }, { content: lines(60, 700, BODY) }],
      catalog: '/PageLabels << /Nums [0 << /S /r /St 3 >> 1 << /S /D >>] >>',
      info: '/Title (Et notat)',
    });
    expect(document.pages.map(({ label }) => label)).toEqual(['iii', '1']);
    expect(document.title).toBe('Et notat');
  });
});
