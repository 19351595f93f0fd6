import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { HOSTILE } from './hostile-text.ts';
import { bullets, heading, numbered, paragraph, text } from './nordfyn-answer.ts';
import { countTags, pageCount, pdfObjects } from './pdf-objects.ts';
import { cell, note, pictureOf, richAnswer, table } from './rich-answer.ts';
import { sourceAssets } from './source-assets.ts';
import { zipEntries } from './zip-entries.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const { pictures } = richAnswer;
const bare = (...blocks: PrintableBlock[]): PrintableResponse => ({
  title: 'Svar',
  letter: EMPTY_LETTER,
  blocks,
  ...(pictures !== undefined && { pictures }),
});

async function pdfOf(printable: PrintableResponse): Promise<Uint8Array> {
  const exported = await exportPdf(printable, assets);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure).slice(0, 2000));
  return exported.value;
}

describe('in a PDF', () => {
  it('are tables with headers, notes, pictures described and pages broken, as PDF/UA-1', async () => {
    const pdf = await pdfOf(richAnswer);
    const counts = Object.fromEntries(['Table', 'TR', 'TH', 'TD', 'Note', 'Figure'].map((type) => [type, countTags(pdf, type)]));
    // The picture that is decoration is no figure.
    expect(counts).toEqual({ Table: 1, TR: 3, TH: 3, TD: 5, Note: 3, Figure: 1 });
    expect(pdfObjects(pdf)).toContain('<pdfuaid:part>1<');
    expect(pageCount(pdf)).toBe(2);
  });

  it.each([
    ['a row that lacks cells', table([cell('a'), cell('b')], [cell('c')])],
    ['cells that reach out of the table', table([cell('a', { colspan: 3, rowspan: 9 })], [cell('b')])],
    ['cells that lie over each other', table([cell('a', { rowspan: 2 }), cell('b')], [cell('c', { colspan: 2 }), cell('d')])],
    ['rows without cells', table([], [cell('a')], [])],
    [
      'a link in a header that stands on every page',
      table(
        [cell([paragraph(text('a', { link: 'https://kl.dk' }))], { isHeader: true })],
        ...Array.from({ length: 90 }, () => [cell('b')]),
      ),
    ],
    ['headers only', table([cell('a', { isHeader: true })])],
    [
      'a note in a header that stands on every page',
      table([cell([paragraph('a', note('n'))], { isHeader: true })], ...Array.from({ length: 90 }, () => [cell('b')])),
    ],
    ['a table in a list', bullets([paragraph('a'), table([cell('b')])])],
    ['a picture in a cell', table([cell([pictureOf('Søjler')]), cell('b')])],
    ['a picture in a list in a cell', table([cell([bullets([paragraph('a'), pictureOf('Søjler')])])])],
    ['a picture whose bytes are gone', { ...pictureOf('Søjler'), sha256: 'f'.repeat(64) } as PrintableBlock],
    ['a picture that no one has described', pictureOf('')],
    ['a note in a heading', { kind: 'heading', level: 1, content: [text('Titel'), note('n')] } satisfies PrintableBlock],
    ['a page break before everything', { kind: 'page-break' } satisfies PrintableBlock],
  ])('takes %s', async (_name, block) => {
    expect(pageCount(await pdfOf(bare(block, paragraph('Slut'))))).toBeGreaterThan(0);
  });

  it('takes any text in cells, notes and descriptions', async () => {
    const blocks = HOSTILE.flatMap((words) => [table([cell(words), cell([paragraph(note(words), 'a')])]), pictureOf(words)]);
    await pdfOf(bare(...blocks));
  });

  it('sets a thousand rows and two hundred notes', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [cell(`Række ${String(row)}`), cell('21,4')]);
    const notes = Array.from({ length: 200 }, (_, index) => paragraph('Ord', note(`Note ${String(index + 1)}`)));
    expect(pageCount(await pdfOf(bare(table(...rows), ...notes)))).toBeGreaterThan(20);
  }, 20_000);
});

describe('in a Word document', () => {
  const documentOf = async (printable: PrintableResponse): Promise<Map<string, string>> => zipEntries(await exportDocx(printable));

  it('are tables, notes with their links, described pictures and page breaks', async () => {
    const parts = await documentOf(richAnswer);
    const body = parts.get('word/document.xml') ?? '';
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(3);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1);
    expect(body.match(/<w:footnoteReference w:id="\d"\/>/g)).toEqual([1, 2, 3].map((id) => `<w:footnoteReference w:id="${String(id)}"/>`));
    expect(body).toContain('descr="Søjler, der viser udgiften fra 2018 til 2024"');
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(parts.get('word/footnotes.xml')).toContain('kommunens regnskab');
    // The link of a note belongs to the notes' part, not to the body's.
    expect(parts.get('word/_rels/footnotes.xml.rels')).toContain('https://example.org/bilag');
    expect(parts.get('word/_rels/document.xml.rels')).not.toContain('https://example.org/bilag');
  });

  it('number a list within bullets as one that stands alone, as the PDF does', async () => {
    const inner = numbered(3, [paragraph('a'), numbered(1, [paragraph('b')])]);
    const numbering = (await documentOf(bare(bullets([paragraph('x'), inner])))).get('word/numbering.xml') ?? '';
    const formats = [...numbering.matchAll(/<w:numFmt w:val="(\w+)"\/><w:lvlText w:val="%/g)].map((match) => match[1]);
    expect(formats.filter((format) => format !== 'bullet')).toEqual(['decimal', 'lowerLetter']);
  });

  it('end in a paragraph in every cell, with a line between tables', async () => {
    const body = (await documentOf(bare(table([cell([])]), table([cell([pictureOf('x')])])))).get('word/document.xml') ?? '';
    expect(body).not.toMatch(/<\/w:tbl><w:tbl>/);
    expect(body).not.toMatch(/<\/w:tcPr><\/w:tc>/);
    expect(body).not.toMatch(/<\/w:tbl><w:sectPr/);
  });

  it('give the same bytes for the same answer', async () => {
    expect(Buffer.compare(await exportDocx(richAnswer), await exportDocx(richAnswer))).toBe(0);
  });
});

describe('in the other formats', () => {
  it('are whole in HTML, which needs nothing else', () => {
    const html = exportHtml(richAnswer);
    expect(html).toContain('<th scope="col">');
    expect(html).toContain('<td colspan="2">');
    expect(html).toMatch(/<sup><a id="note-1-mark" href="#note-1" role="doc-noteref"[^>]*>1<\/a><\/sup>/);
    expect(html).toMatch(/<li id="note-3">Egne tal\. <a href="#note-3-mark"/);
    expect(html).toContain('alt="Søjler, der viser udgiften fra 2018 til 2024"');
    expect(html).toContain('src="data:image/png;base64,');
    expect(html).toContain('m<sup>2</sup>');
  });

  it('are pipe tables and notes in Markdown', () => {
    const markdown = exportMarkdown(richAnswer);
    expect(markdown).toContain(
      '| Område | 2024 | 2025 |\n| --- | --: | --: |\n| Førtidspension[^2]<br>- borgere under 40<br>- borgere over 40 | 21,4 | 19,8 |',
    );
    expect(markdown).toContain('[^3]: Egne tal.');
    expect(markdown).toContain('![Søjler, der viser udgiften fra 2018 til 2024][billede-');
  });

  it('are lines, figures and brackets in plain text', () => {
    const plain = exportText(richAnswer);
    expect(plain).toContain('Udgiften er steget[1] med 12 m² og CO₂.');
    expect(plain).toContain('Område | 2024 | 2025');
    expect(plain).toContain('[Billede: Søjler, der viser udgiften fra 2018 til 2024]');
    expect(plain.trimEnd().endsWith('[3] Egne tal.')).toBe(true);
  });

  it('keep words under their column in plain text where cells are merged', () => {
    const answer = bare(
      table([cell('a', { rowspan: 2 }), cell('b', { colspan: 2 })], [cell('c'), cell('d')], [cell('e'), cell(''), cell('f')]),
    );
    expect(exportText(answer)).toBe('a | b |\n| c | d\ne |  | f\n');
  });

  it('end where the last words end, whatever page break stands below', () => {
    const answer = bare(paragraph('a'), { kind: 'page-break' }, { kind: 'page-break' });
    expect(exportMarkdown(answer)).toBe('a\n');
  });

  it('count notes with words only', () => {
    const answer = bare(paragraph('a', note(''), 'b', note('n')), heading(1, 'c'));
    expect(exportText(answer)).toBe('ab[1]\n\nc\n\n[1] n\n');
  });
});
