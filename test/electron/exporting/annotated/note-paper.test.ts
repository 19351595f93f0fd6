import { afterAll, describe, expect, it } from 'vitest';
import { annotatedDocx } from '../../../../electron/exporting/annotated/annotated-docx.ts';
import { setAnnotatedCopy } from '../../../../electron/exporting/annotated/annotated-pdf.ts';
import { renderPaper, type NotePaper } from '../../../../electron/exporting/note-paper.ts';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { annotatedCopy, type AnnotatedCopy } from '../../../../shared/annotated/annotated-copy.ts';
import type { HearingForm } from '../../../../shared/hearing-form/hearing-form.ts';
import { noteTextOf } from '../../../../shared/domain/note-text.ts';
import type { Block, SourceDocument } from '../../../../shared/domain/source-document.ts';
import { structureText } from '../../../../shared/text/structure.ts';
import { valueOf } from '../../test-workbench.ts';
import { HOSTILE } from '../hostile-text.ts';
import { sourceAssets } from '../source-assets.ts';
import { pageCount, pdfObjects } from '../pdf-objects.ts';
import { zipEntries } from '../zip-entries.ts';
import { copyOf, KAREN, noteAt, randomNotes, seedDocument } from './seed-copy.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const pdfOf = async (copy: AnnotatedCopy): Promise<Uint8Array> => {
  const answer = await setAnnotatedCopy(copy, 'da', assets);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.pdf;
};
const textOf = async (bytes: Uint8Array, name: string): Promise<string> =>
  valueOf(await readDocument(bytes, name)).text.replaceAll(/\s+/gu, ' ');

/** A document with a table, words of every origin and every kind of block. */
function manyKinds(): SourceDocument {
  const lines = [
    'Titel',
    'Indledning',
    '1 Første',
    'A\tB',
    'C\tD',
    'Punkt',
    'Led',
    'Boks',
    'Citat',
    'Billedtekst',
    'Fodnote',
    'Resumé',
    'Portal',
  ];
  const text = lines.join('\n');
  const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const official = { provenance: 'official' as const };
  const cell = (words: string) => range(words);
  const blocks: Block[] = [
    { kind: 'heading', role: 'title', level: 0, number: null, titleStart: 0, ...range('Titel'), ...official },
    { kind: 'paragraph', ...range('Indledning'), ...official },
    { kind: 'heading', role: 'guidepost', level: 3, number: '1', titleStart: range('Første').start, ...range('1 Første'), ...official },
    {
      kind: 'table',
      headerRows: 1,
      caption: null,
      rows: [
        [cell('A\t'.slice(0, 1)), cell('B')],
        [
          cell('C\t').start === -1 ? cell('C') : { start: text.indexOf('C\tD'), end: text.indexOf('C\tD') + 1 },
          { start: text.indexOf('C\tD') + 2, end: text.indexOf('C\tD') + 3 },
        ],
      ],
      start: text.indexOf('A\tB'),
      end: text.indexOf('C\tD') + 3,
      ...official,
    },
    { kind: 'bullet', depth: 2, ...range('Punkt'), ...official },
    { kind: 'numbered', depth: 0, marker: 'b)', ...range('Led'), ...official },
    { kind: 'aside', ...range('Boks'), ...official },
    { kind: 'quote', ...range('Citat'), ...official },
    { kind: 'caption', ...range('Billedtekst'), ...official },
    { kind: 'footnote', marker: '1', ...range('Fodnote'), ...official },
    { kind: 'paragraph', ...range('Resumé'), provenance: 'ai-summary' },
    {
      kind: 'heading',
      role: 'section',
      level: 1,
      number: null,
      titleStart: range('Portal').start,
      ...range('Portal'),
      provenance: 'portal',
    },
  ];
  return { ...structureText('Titel'), text, blocks };
}

describe('a copy of a source with its notes', () => {
  it('is PDF/UA-1 with every word of the source and every note once', async () => {
    const document = await seedDocument('nordfyn');
    const text = await textOf(
      await pdfOf(copyOf(document, [noteAt(document, 1, [{ start: 300, end: 340 }]), noteAt(document, 2, [null])])),
      'k.pdf',
    );
    for (const words of ['Note 1 · ', 'Note 2 · ', 'Ord i note 1.', 'Ord i note 2.', 'Noter, hvis ord ikke står i denne version'])
      expect(text.split(words).length - 1, words).toBe(1);
    expect(text).toContain('Vi kan ikke hjælpe alle med samme intensitet');
    expect(text).toContain('Karen Åkjær');
  });

  it('holds every kind of block, and says whose words are not the authority’s', async () => {
    const document = manyKinds();
    const all = document.blocks.map((block, index) => noteAt(document, index + 1, [block]));
    const across = noteAt(document, 50, [{ start: 3, end: document.text.length }]);
    const copy = annotatedCopy({ title: 'Titel', document, annotations: [...all, across], authors: [KAREN] });
    const pdf = await pdfOf(copy);
    const { blocks } = valueOf(await readDocument(pdf, 'k.pdf'));
    expect(blocks.flatMap((block) => (block.kind === 'numbered' ? [block.marker] : []))).toEqual(['b)']);
    const text = await textOf(pdf, 'k.pdf');
    for (const words of ['AI-resumé, ikke myndighedens egne ord', 'Høringsportalens tekst', 'Billedtekst']) expect(text).toContain(words);
    const word = zipEntries(await annotatedDocx(copy, 'da')).get('word/document.xml') ?? '';
    for (const words of ['AI-resumé, ikke myndighedens egne ord', 'Høringsportalens tekst', 'b)', 'Billedtekst'])
      expect(word).toContain(words);
  });

  it('is no longer for a few notes in its margin, however tall they are beside their paragraphs', async () => {
    const document = await seedDocument('odense');
    const text = noteTextOf('Hvem har ansvaret, når to forvaltninger er om det samme? '.repeat(6));
    const notes = [1, 2, 3, 4].map((number) => noteAt(document, number, [{ start: number * 1500, end: number * 1500 + 30 }], { text }));
    expect(pageCount(await pdfOf(copyOf(document, notes)))).toBe(pageCount(await pdfOf(copyOf(document, []))));
  });

  it('has each note as one comment in Word, at its words, with author, time and thread', async () => {
    const document = await seedDocument('odense');
    const notes = randomNotes(document, 60, 5);
    const copy = copyOf(document, notes);
    const files = zipEntries(await annotatedDocx(copy, 'da'));
    const comments = files.get('word/comments.xml') ?? '';
    const body = files.get('word/document.xml') ?? '';
    for (let number = 1; number <= 60; number += 1) expect(comments.split(`>Note ${String(number)} · `).length - 1, String(number)).toBe(1);
    const ids = [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(new Set([...body.matchAll(new RegExp(`<w:${mark} w:id="(\\d+)"`, 'g'))].map(([, id]) => id)), mark).toEqual(new Set(ids));
    for (const id of ids) expect(body.indexOf(`RangeStart w:id="${id ?? ''}"`)).toBeLessThan(body.indexOf(`RangeEnd w:id="${id ?? ''}"`));
    expect(comments).toContain('w:author="Karen Åkjær"');
    expect(comments).toMatch(/w:date="2025-09-12T/);
    // What a reader makes of it: the source's own words, and remarks beside them.
    const read = valueOf(await readDocument(await annotatedDocx(copy, 'da'), 'k.docx'));
    expect(read.findings.map(({ code }) => code)).toContain('comments');
  });

  it('loses no words of a header row that is taller than a page', async () => {
    const words = Array.from({ length: 1500 }, (_, nth) => `hoved${String(nth)}`).join(' ');
    const text = `${words}\tB`;
    const at = (start: number, end: number) => ({ start, end });
    const rows = [[at(0, words.length), at(words.length + 1, text.length)]];
    const block: Block = { kind: 'table', headerRows: 1, caption: null, rows, start: 0, end: text.length, provenance: 'official' };
    const read = await textOf(await pdfOf(copyOf({ ...structureText('Titel'), text, blocks: [block] }, [])), 'k.pdf');
    expect(new Set(read.match(/hoved\d+/g)).size).toBe(1500);
  });

  it('is the same for the same notes, byte for byte', async () => {
    const document = await seedDocument('gladsaxe');
    const copy = copyOf(document, randomNotes(document, 20, 2));
    const pdf = await pdfOf(copy);
    expect(Buffer.from(pdf).equals(await pdfOf(copy))).toBe(true);
    // A clock's time would make it another the next second.
    expect(pdfObjects(pdf)).not.toMatch(/CreationDate|ModDate|xmp:CreateDate/);
    expect(await annotatedDocx(copy, 'da')).toEqual(await annotatedDocx(copy, 'da'));
  });

  it('takes any words', async () => {
    const document = structureText(`Titel\n\n${HOSTILE.join('\n\n')}`);
    const long = noteTextOf('ord '.repeat(4900));
    const notes = [
      noteAt(document, 1, [{ start: 0, end: document.text.length }], { text: long, themes: HOSTILE.map((words) => words.slice(0, 200)) }),
      ...HOSTILE.map((words, index) =>
        noteAt(document, index + 2, [{ start: index * 20, end: index * 20 + 30 }], { text: noteTextOf(words.slice(0, 19_000)) }),
      ),
    ];
    const copy = annotatedCopy({ title: HOSTILE.join(' '), document, annotations: notes, authors: [{ ...KAREN, name: HOSTILE[5] ?? '' }] });
    expect((await pdfOf(copy)).length).toBeGreaterThan(1000);
    expect((await annotatedDocx(copy, 'da')).length).toBeGreaterThan(1000);
  });

  it('without a word or a note is a page with its title', async () => {
    const document = { ...structureText('x'), text: '', blocks: [] };
    expect(await textOf(await pdfOf(annotatedCopy({ title: 'Tom', document, annotations: [], authors: [] })), 'k.pdf')).toContain('Tom');
  });
});

describe('a høringsskema', () => {
  const row = (words: string) => ({
    source: '',
    guidepost: '1. Råderum',
    page: '1',
    passage: words,
    kind: 'Note',
    remark: words,
    current: '',
    proposed: words,
  });
  const COLUMNS = ['guidepost', 'page', 'passage', 'kind', 'remark', 'current', 'proposed'] as const;
  const paper = (form: HearingForm): NotePaper => ({
    kind: 'form',
    form,
    facts: { hearing: 'Høring', sender: 'Foreningen', caseNumber: '25/7' },
    language: 'da',
  });

  it('says the same in all four formats, its head on every page', async () => {
    const form = { columns: COLUMNS, rows: Array.from({ length: 120 }, (_, index) => row(`Række ${String(index)} slut`)) };
    const bytes = async (format: Parameters<typeof renderPaper>[1]) => valueOf(await renderPaper(paper(form), format, 'skema', assets));
    const csv = new TextDecoder().decode(await bytes('form-csv'));
    expect(csv.split('\r\n')[0]).toBe('"Pejlemærke";"Side";"Passage";"Art";"Bemærkning";"Nuværende tekst";"Foreslået tekst"');
    expect(csv.match(/Række \d+ slut/g)?.length).toBe(360);
    expect(zipEntries(await bytes('form-xlsx')).get('xl/sharedStrings.xml')).toContain('Række 119 slut');
    const word = zipEntries(await bytes('form-docx')).get('word/document.xml') ?? '';
    expect(word).toContain('<w:tblHeader/>');
    expect(word).toContain('w:orient="landscape"');
    expect(word.match(/Række \d+ slut/g)?.length).toBe(360);
    const read = valueOf(await readDocument(await bytes('form-pdf'), 's.pdf'));
    expect(read.blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(0);
    expect(read.text).toContain('Række 119 slut');
  });

  it('leaves out the middle of a passage of many pages on paper, and nothing in a spreadsheet', async () => {
    const long = `Begynder ${'og så videre '.repeat(300)}i midten ${'og så videre '.repeat(300)}slutter`;
    const form = { columns: COLUMNS, rows: [{ ...row('kort'), passage: long }, row('Kort passage.')] };
    const csv = new TextDecoder().decode(valueOf(await renderPaper(paper(form), 'form-csv', 's', assets)));
    expect(csv).toContain(long);
    const word = zipEntries(valueOf(await renderPaper(paper(form), 'form-docx', 's', assets))).get('word/document.xml') ?? '';
    expect(word).toMatch(/Begynder og så .*(?:og|så|videre) … (?:og|så|videre) .*videre slutter/);
    expect(word).not.toContain('i midten');
    expect(word).toContain('Kort passage.');
  });

  it('has no cell that a spreadsheet would carry out', async () => {
    const form = { columns: COLUMNS, rows: ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")'].map(row) };
    const csv = new TextDecoder().decode(valueOf(await renderPaper(paper(form), 'form-csv', 's', assets)));
    expect(csv).not.toMatch(/(?:^|[;\n])"[=+\-@\t\r]/);
    const xlsx = zipEntries(valueOf(await renderPaper(paper(form), 'form-xlsx', 's', assets)));
    expect(
      [...xlsx]
        .filter(([path]) => path.startsWith('xl/worksheets'))
        .map(([, xml]) => xml)
        .join(''),
    ).not.toContain('<f>');
  });

  it('takes any words, long cells and no rows at all', async () => {
    for (const rows of [[], [...HOSTILE, 'ord '.repeat(20_000)].map(row)])
      for (const format of ['form-pdf', 'form-docx', 'form-xlsx', 'form-csv'] as const)
        expect(valueOf(await renderPaper(paper({ columns: COLUMNS, rows }), format, 's', assets)).length).toBeGreaterThan(50);
  });
});
