import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../../electron/exporting/clean-text.ts';
import { exportDocx } from '../../../../electron/exporting/docx.ts';
import { exportOdt } from '../../../../electron/exporting/odt/odt.ts';
import { readReview } from '../../../../electron/importing/docx-review/read-review.ts';
import { decided } from '../../../../shared/response/decided-text.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import { printable, type PrintableBlock, type PrintableResponse } from '../../../../shared/response/printable.ts';
import { bodyOf, fillLetter, letterOf } from '../../../../shared/response/response-doc.ts';
import type { WordReview } from '../../../../shared/response/word-review.ts';
import { underReview } from '../../../../shared/response/under-review.ts';
import { naughtyStrings } from '../../../naughty-strings.ts';
import { letterLines, shareOf, words } from '../answer-words.ts';
import { HOSTILE } from '../hostile-text.ts';
import { bullets, heading, nordfynAnswer, numbered, paragraph, text } from '../nordfyn-answer.ts';
import { cell, pictureOf, richAnswer, table } from '../rich-answer.ts';
import { editedAnswer } from '../review/edited-answer.ts';
import { zipEntries } from '../zip-entries.ts';
import { decidedIn, proposals } from './proposals.ts';

const EQUAL = 0.999;

const body = (...blocks: readonly PrintableBlock[]): PrintableResponse => ({
  title: 'Svar',
  letter: EMPTY_LETTER,
  blocks,
  ...(richAnswer.pictures !== undefined && { pictures: richAnswer.pictures }),
});
const naughty = body(...naughtyStrings.map((one) => paragraph(one)));
const asWritten = naughtyStrings.map((one) => cleanLine(one).trim()).join('\n');
const answers: readonly (readonly [string, PrintableResponse, string])[] = [
  ['letter', nordfynAnswer, letterLines(nordfynAnswer)],
  ['rich', richAnswer, letterLines(richAnswer)],
  ['naughty', naughty, asWritten],
];

const partOf = (odt: Uint8Array, name: string): string => zipEntries(odt).get(name) ?? '';

/** A part as a tree; throws where it is not well formed. */
const treeOf = (odt: Uint8Array, name = 'content.xml'): Document =>
  new JSDOM(partOf(odt, name), { contentType: 'application/xml' }).window.document;

/** What stands between the marks, a break for each that ends a line or parts words. */
const plainIn = (xml: string): string => {
  const parted = xml
    .replaceAll(/<text:note-citation>.*?<\/text:note-citation>/g, '\n')
    .replaceAll(/<\/(?:w|text):[ph]>|<(?:w|text):(?:tab|br|line-break|s|note-body)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '');
  return new JSDOM(`<pre>${parted}</pre>`).window.document.body.textContent;
};

/** The tree of a text as a picture: elements without names of styles, words as they are. */
function pictureIn(odt: Uint8Array): string {
  const [, inner = ''] = /<office:text>(.*)<\/office:text>/su.exec(partOf(odt, 'content.xml')) ?? [];
  return inner
    .replaceAll(/ (?:text:style-name|table:style-name|office:value-type|table:name)="[^"]*"/g, '')
    .replaceAll(/(text|table):/g, '');
}

const reviewed = (isAnonymous: boolean): PrintableResponse => {
  const doc = editedAnswer();
  fillLetter(doc, { isAnonymous });
  const letter = letterOf(doc);
  return {
    ...printable('Svar', letter, decided(bodyOf(doc), 'original'), () => ''),
    ...underReview(doc, () => '', []).underReview,
  };
};

describe('an OpenDocument text', () => {
  it('is told from its first bytes, lists its files, and is the same for the same answer', () => {
    const odt = exportOdt(richAnswer);
    // A name of eight letters after a head of 30 bytes, and the type as it is: no extra field and nothing packed.
    expect(Buffer.from(odt).toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const files = [...zipEntries(odt).keys()];
    const listed = [...treeOf(odt, 'META-INF/manifest.xml').querySelectorAll('*')].flatMap(
      (entry) => entry.getAttribute('manifest:full-path') ?? [],
    );
    expect(listed).toEqual(['/', ...files.filter((name) => name !== 'mimetype' && !name.startsWith('META-INF'))]);
    expect(files.some((name) => /^Pictures\/[0-9a-f]{64}\.png$/.test(name))).toBe(true);
    expect(exportOdt(richAnswer)).toEqual(odt);
  });

  it('says title, writer, date and language, and which page of how many', () => {
    const odt = exportOdt(nordfynAnswer);
    const meta = partOf(odt, 'meta.xml');
    expect(meta).toContain('<dc:title>Høringssvar vedr. »En ny');
    expect(meta).toContain('<dc:creator>Et bedre Nordfyn</dc:creator><meta:creation-date>2025-09-03T00:00:00</meta:creation-date>');
    const styles = partOf(odt, 'styles.xml');
    expect(styles).toContain('fo:language="da" fo:country="DK"');
    expect(styles).toMatch(/Side <text:page-number[^>]*>1<\/text:page-number> af <text:page-count>/);
    expect(partOf(odt, 'content.xml')).toContain(
      '<text:h text:style-name="Heading_20_1" text:outline-level="1">Generelle bemærkninger</text:h>',
    );
  });

  it('refers to no style that it does not have', () => {
    for (const [, answer] of [...answers, ['', reviewed(false)] as const]) {
      const odt = exportOdt(answer);
      const all = partOf(odt, 'styles.xml') + partOf(odt, 'content.xml');
      const there = new Set([...all.matchAll(/ style:name="([^"]*)"/g)].map(([, name]) => name));
      const meant = [...all.matchAll(/ (?:style:parent-style-name|style:next-style-name|(?:text|table|draw):style-name)="([^"]*)"/g)];
      expect(meant.map(([, name]) => name).filter((name) => !there.has(name))).toEqual([]);
    }
  });

  it('nests lists, begins them where they begin, and goes on after a table, which no list can hold', () => {
    const list = numbered(
      3,
      [paragraph('tre'), bullets([paragraph('punkt')], [])],
      [paragraph('fire'), table([cell('i tabel')]), paragraph('efter')],
      [paragraph('fem')],
    );
    expect(pictureIn(exportOdt(body(list)))).toBe(
      '<list><list-item start-value="3"><p>tre</p><list><list-item><p>punkt</p></list-item></list></list-item><list-item><p>fire</p></list-item></list>' +
        '<table><table-column/><table-row><table-cell><p>i tabel</p></table-cell></table-row></table>' +
        '<list continue-numbering="true"><list-header><p>efter</p></list-header><list-item><p>fem</p></list-item></list>',
    );
  });

  it('has a table’s header rows, and a place for every cell that another covers', () => {
    const head = { isHeader: true };
    const rows = table(
      [cell('A', { ...head, rowspan: 2 }), cell('B', { ...head, colspan: 2 })],
      [cell('C', head), cell('D', head)],
      [cell('1'), cell('2'), cell('3')],
    );
    expect(pictureIn(exportOdt(body(rows)))).toBe(
      '<table><table-column/><table-column/><table-column/><table-header-rows>' +
        '<table-row><table-cell number-columns-spanned="1" number-rows-spanned="2"><p>A</p></table-cell><table-cell number-columns-spanned="2" number-rows-spanned="1"><p>B</p></table-cell><covered-table-cell/></table-row>' +
        '<table-row><covered-table-cell/><table-cell><p>C</p></table-cell><table-cell><p>D</p></table-cell></table-row></table-header-rows>' +
        '<table-row><table-cell><p>1</p></table-cell><table-cell><p>2</p></table-cell><table-cell><p>3</p></table-cell></table-row></table>',
    );
  });

  it('keeps spaces, and carries no link that leads to what an answer may not', () => {
    const odt = exportOdt(
      body(
        paragraph(
          'to  og',
          text(' tre  ', { bold: true }),
          text('her', { link: 'javascript:alert(1)' }),
          text('der', { link: 'https://a.dk/?b=1&c="' }),
        ),
      ),
    );
    const content = partOf(odt, 'content.xml');
    expect(content).toContain('to <text:s/>og<text:span text:style-name="T1"><text:s/>tre <text:s/></text:span>her<text:a');
    expect(content).toContain('xlink:href="https://a.dk/?b=1&amp;c=%22"');
    expect(content).not.toContain('javascript');
  });

  it('says what a picture shows, and nothing of one that says nothing itself', () => {
    const content = partOf(exportOdt(body(pictureOf('Søjler "A" & B'), pictureOf('', { decorative: true }))), 'content.xml');
    expect(content.match(/<svg:(title|desc)>.*?<\/svg:\1>/g)).toEqual(['<svg:title>Søjler &quot;A&quot; &amp; B</svg:title>']);
    expect(content).toContain('draw:style-name="Pynt"');
  });

  it('sets what is written from right to left so', () => {
    const content = partOf(exportOdt(body(paragraph('שלום, Nordfyn'), paragraph('Ordet שלום'), heading(1, 'عنوان'))), 'content.xml');
    const fromRight = [...content.matchAll(/<style:style style:name="(P\d+)"[^>]*><style:paragraph-properties[^>]*rl-tb/g)].map(
      ([, name]) => name,
    );
    const used = [...content.matchAll(/<text:[ph] text:style-name="([^"]*)"/g)].map(([, name]) => fromRight.includes(name));
    expect(used).toEqual([true, false, true]);
  });

  it.each(answers)('holds the words of the answer: %s', (_, answer, wanted) => {
    expect(shareOf(words(wanted), words(plainIn(partOf(exportOdt(answer), 'content.xml'))))).toBeGreaterThanOrEqual(EQUAL);
  });

  it('is well formed whatever stands in title, sender, remarks and descriptions', () => {
    for (const some of [...HOSTILE, naughtyStrings.join(' ')]) {
      const letter = { ...EMPTY_LETTER, senderName: some, subject: some, recipient: some, signatoryName: some, coSigners: some };
      const stamp = { name: some, at: 1, text: some };
      const answer = { ...body(paragraph(some), heading(1, some), pictureOf(some), table([cell(some)])), title: some, letter };
      const odt = exportOdt({ ...answer, comments: [{ ...stamp, id: 'k', isResolved: true, quote: some, replies: [stamp] }] });
      for (const name of ['content.xml', 'styles.xml', 'meta.xml']) expect(treeOf(odt, name).querySelector('parsererror')).toBeNull();
    }
  });

  it('carries what is proposed and said where it is asked to, by number where the answer is anonymous', () => {
    const content = (isAnonymous: boolean): string => partOf(exportOdt(reviewed(isAnonymous)), 'content.xml');
    const creators = (xml: string): string[] => [
      ...new Set([...xml.matchAll(/<dc:creator>(.*?)<\/dc:creator>/g)].map(([, name]) => name ?? '')),
    ];
    expect(creators(content(false))).toEqual(['Karen Østergaard', 'Ida Holm']);
    expect(creators(content(true))).toEqual(['Person 1', 'Person 2']);
    expect(content(true)).not.toMatch(/Karen|Østergaard|>KØ</);
    expect(content(false).match(/<text:(?:insertion|deletion)>/g)).toEqual([
      '<text:insertion>',
      '<text:deletion>',
      '<text:insertion>',
      '<text:insertion>',
    ]);
  });
});

function reviewIn(docx: Uint8Array): WordReview {
  const read = readReview(docx, 'svar.docx');
  if (!read.ok) throw new Error('It is a Word file.');
  return read.value;
}

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe.skipIf(!has('soffice'))('LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-odt-'));
  const convert = (to: string, names: readonly string[]): void => {
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const files = names.map((name) => path.join(folder, `${name}.odt`));
    spawnSync('soffice', ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', to, '--outdir', folder, ...files]);
  };

  it('reads the words of the answer, and what is proposed and said as it is', async () => {
    for (const [name, answer] of [...answers, ['reviewed', reviewed(false)] as const, ['proposals', proposals] as const])
      writeFileSync(path.join(folder, `${name}.odt`), exportOdt(answer));
    convert('docx:MS Word 2007 XML', ['letter', 'rich', 'naughty', 'reviewed', 'proposals']);
    for (const [name, , wanted] of answers) {
      const written = zipEntries(readFileSync(path.join(folder, `${name}.docx`)));
      const read = ['word/document.xml', 'word/footnotes.xml'].map((part) => plainIn(written.get(part) ?? ''));
      expect(shareOf(words(wanted), words(read.join('\n'))), name).toBeGreaterThanOrEqual(EQUAL);
    }
    const review = reviewIn(readFileSync(path.join(folder, 'reviewed.docx')));
    expect(review.comments.map(({ author, text: said }) => [author, said])).toEqual([
      ['Karen Østergaard', 'Hvilken skole?\nDer er to.'],
      ['Ida Holm', 'Den i Otterup.'],
    ]);
    const pieces = review.paragraphs.flatMap((one) => one.pieces);
    expect(pieces.filter((piece) => piece.inserted !== null).map((piece) => piece.text)).toEqual(['altid ', 'Et nyt afsnit.']);
    expect(pieces.filter((piece) => piece.deleted !== null).map((piece) => piece.text)).toEqual([' i byen']);
    expect(new Set(pieces.filter((piece) => piece.text === 'skolen').flatMap((piece) => piece.comments)).size).toBe(2);
    const [word, libre] = [reviewIn(await exportDocx(proposals)), reviewIn(readFileSync(path.join(folder, 'proposals.docx')))];
    for (const verdict of ['accept', 'reject'] as const) expect(decidedIn(libre, verdict), verdict).toEqual(decidedIn(word, verdict));
  }, 60_000);
});

describe.skipIf(!has('pandoc'))('pandoc', () => {
  // It reads neither header rows nor lists within a table, in LibreOffice's own files either.
  it.each(answers.filter(([name]) => name !== 'rich'))('opens it: %s', (name, answer, wanted) => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-pandoc-')), `${name}.odt`);
    writeFileSync(file, exportOdt(answer));
    const { stdout, status } = spawnSync('pandoc', ['-f', 'odt', '-t', 'plain', '--wrap=none', file], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(shareOf(words(wanted), words(stdout))).toBeGreaterThanOrEqual(EQUAL);
  });
});
