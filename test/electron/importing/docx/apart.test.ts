import { describe, expect, it } from 'vitest';
import { structureMarked } from '../../../../shared/text/structure.ts';
import { marked, picture } from './picture.ts';
import { cell, p, row, run, styled, STYLES, table } from './word-file.ts';

const footnote = (id: number, words: string) =>
  `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${run(` ${words}`)}`)}</w:footnote>`;
const citeFootnote = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const old = (inner: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

describe('notes', () => {
  it('stand after the block that refers to them, numbered as the text comes to them', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${footnote(5, 'Lov nr. 1.')}${footnote(2, 'Lov nr. 2.')}`;
    const endnotes = `<w:endnote w:id="1">${p('Bilag.')}</w:endnote>`;
    const body =
      p(run('Reformen') + citeFootnote(5) + run(' er ny') + citeFootnote(2) + run('.')) +
      p(run('Se') + '<w:r><w:endnoteReference w:id="1"/></w:r>');
    expect(picture({ body, footnotes, endnotes })).toEqual([
      'p: Reformen[1] er ny[2].',
      'note 1: Lov nr. 1.',
      'note 2: Lov nr. 2.',
      'p: Se[i]',
      'note i: Bilag.',
    ]);
  });

  it('are no part of a heading’s words, and not orphans for that', () => {
    const parts = {
      body: styled('Overskrift1', run('Økonomi') + citeFootnote(1)) + p('Tekst.') + styled('Overskrift1', 'Mål'),
      styles: STYLES,
      footnotes: footnote(1, 'I 2025-priser.'),
    };
    expect(picture(parts)).toEqual(['h2: Økonomi', 'note 1: I 2025-priser.', 'p: Tekst.', 'h2: Mål']);
    expect(structureMarked(marked(parts)).findings).toEqual([]);
  });

  it('follow the document’s own numbering and signs', () => {
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    const body = p(run('A') + citeFootnote(1) + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>');
    expect(picture({ body, settings, footnotes: footnote(1, 'Et') + footnote(2, 'To') })).toEqual([
      'p: A[c][*]',
      'note c: Et',
      'note *: To',
    ]);
  });

  it('stand after the table that refers to them, and cannot refer to themselves', () => {
    const footnotes = `<w:footnote w:id="1">${p(run('Om igen') + citeFootnote(1))}</w:footnote>`;
    const body = table(row([cell(p(run('A') + citeFootnote(1))), 'B']), row(['1', '2']));
    expect(picture({ body, footnotes })).toEqual(['table 1: A[1] | B / 1 | 2', 'note 1: Om igen']);
  });
});

describe('text boxes', () => {
  it('are asides after their paragraph, once, whichever way they are written', () => {
    const body = p(run('Løbende tekst.') + box(p('Fakta') + p('Vi er 5.000.'))) + p(old(p('Gammel boks')));
    expect(picture(body)).toEqual(['p: Løbende tekst.', 'aside: Fakta', 'aside: Vi er 5.000.', 'aside: Gammel boks']);
  });

  it('may hold the title', () => {
    expect(picture({ body: p(box(styled('Titel', 'Ældrepolitik'))) + p('Tekst.'), styles: STYLES })).toEqual([
      'h1: Ældrepolitik',
      'p: Tekst.',
    ]);
  });

  it('are the text where everything stands in them', () => {
    const body = p(run('Side') + box(styled('Overskrift1', 'Mål') + p('Vi vil have flere i arbejde i hele kommunen.')));
    expect(picture({ body, styles: STYLES })).toEqual(['p: Side', 'h2: Mål', 'p: Vi vil have flere i arbejde i hele kommunen.']);
  });
});

describe('tracked changes', () => {
  const ins = (inner: string) => `<w:ins w:id="1" w:author="A">${inner}</w:ins>`;
  const del = (inner: string) => `<w:del w:id="2" w:author="A">${inner}</w:del>`;
  const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;

  it('are read as sent: insertions in, deletions out, moves once, and a note that they exist', () => {
    const body =
      p(run('Borgeren ') + del(gone('bør')) + ins(run('skal')) + run(' høres.')) +
      p(`<w:moveFrom w:id="3">${run('Flyttet.')}</w:moveFrom>`) +
      p(`<w:moveTo w:id="4">${run('Flyttet.')}</w:moveTo>`);
    expect(picture(body)).toEqual(['p: Borgeren skal høres.', 'p: Flyttet.']);
    expect(marked({ body }).findings).toEqual([
      {
        code: 'tracked-changes',
        message: 'Dokumentet har sporede ændringer (2 indsættelser og 2 sletninger). Teksten er læst, som den ser ud, hvis de godkendes.',
        facts: { about: 'changes', inserted: 2, deleted: 2 },
        range: null,
      },
    ]);
  });

  it('join paragraphs whose parting is deleted, and drop deleted rows', () => {
    const body =
      p('Første del', '<w:rPr><w:del w:id="1"/></w:rPr>') +
      p(' og anden del.') +
      table(row(['A', 'B']), row(['Væk', '9'], '<w:del w:id="2"/>'), row(['C', '1']));
    expect(picture(body)).toEqual(['p: Første del og anden del.', 'table 1: A | B / C | 1']);
  });

  it('leave old properties alone', () => {
    const body = p('Tekst', '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr></w:pPrChange>');
    expect(picture({ body, styles: STYLES })).toEqual(['p: Tekst']);
  });
});

describe('what is no part of the text', () => {
  it('comments are counted and left out', () => {
    const body = p(run('Tekst') + '<w:r><w:commentReference w:id="0"/></w:r>');
    const comments = `<w:comment w:id="0">${p('Er det rigtigt?')}</w:comment>`;
    expect(picture({ body, comments })).toEqual(['p: Tekst']);
    expect(marked({ body, comments }).findings?.map(({ message }) => message)).toEqual([
      'Dokumentet har 1 kommentar i margenen. Den er ikke med i teksten.',
    ]);
  });

  it('heads and feet are told apart, and a version in them is the document’s', () => {
    const parts = { body: p('Tekst.'), header: p('Assens Kommune') + p('HØRINGSVERSION, AUGUST 2025'), footer: p('Side 1') };
    expect(marked(parts).removed).toEqual([
      { at: 0, text: 'Assens Kommune', reason: 'running-header' },
      { at: 0, text: 'HØRINGSVERSION, AUGUST 2025', reason: 'running-header' },
      { at: 0, text: 'Side 1', reason: 'running-footer' },
    ]);
    expect(structureMarked(marked(parts))).toMatchObject({
      text: 'Tekst.',
      versionLabel: 'HØRINGSVERSION, AUGUST 2025',
      issuer: 'Assens Kommune',
    });
  });

  it('the title of the file’s properties counts only where it says something', () => {
    expect(marked({ body: p('A'), title: 'Microsoft Word - Ældrepolitik 2025' }).title).toBe('Ældrepolitik 2025');
    expect(marked({ body: p('A'), title: 'Dokument1' }).title).toBeNull();
    expect(marked({ body: p('A') }).title).toBeNull();
  });

  it('pages are believed only where Word’s breaks and Word’s count agree', () => {
    const body = p('Side et.') + p('<w:r><w:lastRenderedPageBreak/><w:t>Side to.</w:t></w:r>') + p('Mere.');
    expect(marked({ body, pages: 2 }).lines.map(({ page }) => page)).toEqual([0, 1, 1]);
    expect(marked({ body, pages: 2 }).pageLabels).toEqual(['1', '2']);
    expect(marked({ body, pages: 3 }).lines.map(({ page }) => page)).toEqual([-1, -1, -1]);
    expect(marked({ body }).pageLabels).toEqual([]);
  });
});

describe('a web page that Word is to take in', () => {
  it('is read where it stands', () => {
    const relationships =
      '<Relationship Id="side" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="side.htm"/>';
    const files = {
      'word/side.htm': new TextEncoder().encode('<html><body><h2>Indstilling</h2><ul><li>at sagen godkendes</li></ul></body></html>'),
    };
    const body = p('Før.') + '<w:altChunk r:id="side"/>' + p('Efter.') + '<w:altChunk r:id="mangler"/>';
    expect(picture({ body, relationships, files }).map((line) => line.replace(/^h\d/, 'h'))).toEqual([
      'p: Før.',
      'h: Indstilling',
      '•: at sagen godkendes',
      'p: Efter.',
    ]);
  });
});
