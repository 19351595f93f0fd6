import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOrdinary } from '../../../../electron/importing/pdf/ordinary/open-ordinary.ts';
import type { PageReading } from '../../../../electron/importing/pdf/page-source.ts';
import { openPdfjsPages } from '../../../../electron/importing/pdf/pdfjs-pages.ts';
import { MOST_PAGES } from '../../../../electron/importing/pdf/read-pdf.ts';
import { at, type TinyPdf, tinyPdf } from './tiny-pdf.ts';

type Read = { readonly title: string | null; readonly labels: readonly string[] | null; readonly pages: readonly (PageReading | null)[] };

const byItself = (bytes: Uint8Array): Read | null => {
  const pdf = openOrdinary(bytes, MOST_PAGES);
  if (pdf === null) return null;
  return { title: pdf.title, labels: pdf.labels, pages: Array.from({ length: pdf.pageCount }, (_, i) => pdf.readPage(i)) };
};

const byPdfjs = async (bytes: Uint8Array): Promise<Read | null> => {
  const opened = await openPdfjsPages(bytes, 'fil.pdf', undefined);
  if (!opened.ok) return null;
  const { title, labels, pageCount, readPage, close } = opened.value;
  const pages: (PageReading | null)[] = [];
  for (let i = 0; i < pageCount; i += 1) pages.push(await readPage(i));
  await close();
  return { title, labels, pages };
};

/** A form that paints words a little to the right. */
const form = (entries: string, content: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] ${entries} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

const one = (content: string, rest: Partial<TinyPdf> = {}): Uint8Array => tinyPdf({ pages: [{ content }], hasFonts: true, ...rest });
const words = at(60, 700, 'Kommunen vil lytte.');

describe('a PDF of the usual kind is read by its own bytes, just as pdf.js has it', () => {
  const folder = path.resolve(import.meta.dirname, '../../../fixtures/pdf');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.pdf')))('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    const read = byItself(bytes);
    expect(read?.pages.every((page) => page !== null)).toBe(true);
    expect(read).toEqual(await byPdfjs(bytes));
  });

  it.each<[string, Uint8Array]>([
    ['words with letters in escapes', one('BT /F1 10 Tf 50 700 Td (Sm\\345 \\(b\\370rn\\)\\\n f\\\\r) Tj ET')],
    ['words in base 16', one('BT /F1 10 Tf 50 700 Td <48 F8 72 696E67> Tj <4> Tj ET')],
    ['words with moves between letters', one('BT /F1 10 Tf 50 700 Td [(H) 20 (ø) -700 (ring) -.5 (er)] TJ ET')],
    ['lines by every operator', one('BT /F2 12 Tf 14 TL 50 700 Td (a b) Tj T* (c) Tj (d) \' 3 1 (e f) " 0 -20 TD (g) Tj T* (h) Tj ET')],
    ['words that are stretched, raised and spaced', one('BT /F1 10 Tf 120 Tz 3 Ts 1 Tc 4 Tw 50 700 Td (et to tre) Tj ET')],
    ['turned and enlarged words', one(`q 0 1 -1 0 500 20 cm ${words} Q q 2 0 0 2 0 -500 cm ${words} Q`)],
    [
      'rules, frames, curves and spots',
      one(`1 w 50 600 m 300 600 l S 50 500 100 50 re B 60 400 4 4 re f 10 10 m 10 20 20 20 30 10 c 30 0 10 0 v h f ${words}`),
    ],
    ['white and black grounds', one(`1 g 50 500 100 50 re f 0 0 0 0 k 50 400 9 9 re f 1 1 1 rg 0 0 9 9 re f 0 g 5 5 90 90 re f ${words}`)],
    [
      'marked content and furniture',
      one(`/P <</MCID 3>> BDC ${words} EMC /Artifact <</Type /Pagination>> BDC ${at(60, 30, 'Side 1')} EMC`),
    ],
    ['what is not restored, and not ended', one(`q /P <</MCID 1>> BDC ${words} q q`)],
    ['a form', one(`${words} /X1 Do`, { objects: [form('/Matrix [1 0 0 1 200 -50]', `q ${words}`)] })],
    ['a picture', one(`${words} /X1 Do`, { objects: ['<< /Subtype /Image /Width 1 /Height 1 /Length 1 >>\nstream\nx\nendstream'] })],
    ['links', one(words, { page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>]' })],
    ['a page in part and turned', tinyPdf({ pages: [{ content: words, rotate: 90 }], hasFonts: true, page: '/CropBox [10 20 580 810]' })],
    ['labels', one(words, { catalog: '/PageLabels << /Nums [0 << /S /r /St 4 /P (Bilag ) >>] >>' })],
    ['a title in Unicode', one(words, { info: '/Title <FEFF0048F800720069>' })],
    ['a title in plain letters', one(words, { info: '/Title (H\\370ringssvar)' })],
    ['a comment and odd white space', one(`% Kommentar (\n${words.replaceAll(' Tj', '\tTj%\r')}`)],
  ])('%s', async (_, bytes) => {
    const read = byItself(bytes);
    expect(read?.pages).not.toContain(null);
    expect(read).toEqual(await byPdfjs(bytes));
  });
});

describe('what is not usual is left to pdf.js', () => {
  it.each<[string, Uint8Array]>([
    ['a file that is locked', one(words, { trailer: '/Encrypt << /Filter /Standard >>' })],
    ['a file without its end', one(words).subarray(0, -9)],
    ['a file with something before it', Uint8Array.from([10, ...one(words)])],
    [
      'an object that stands elsewhere',
      Uint8Array.from(Buffer.from(Buffer.from(one(words)).toString('latin1').replace('1 0 obj', '9 0 obj'), 'latin1')),
    ],
    ['tags without a table', one(words, { catalog: '/StructTreeRoot << /K 3 >>' })],
    [
      'more pages than told',
      Uint8Array.from(Buffer.from(Buffer.from(one(words)).toString('latin1').replace('/Count 1', '/Count 2'), 'latin1')),
    ],
  ])('the whole of %s', (_, bytes) => {
    expect(byItself(bytes)).toBeNull();
  });

  it.each<[string, Uint8Array]>([
    ['a font that is only named', one(words, { hasFonts: false })],
    ['an operator that is none', one(`${words} 1 foo`)],
    ['operands that are missing', one(`${words} 1 Td`)],
    ['more restored than saved', one(`${words} Q`)],
    ['a picture between the operators', one(`BI /W 1 /H 1 ID x EI ${words}`)],
    ['a layer', one(`/OC /L1 BDC ${words} EMC`)],
    ['a note laid on the page', one(words, { page: '/Annots [<< /Subtype /FreeText /Rect [0 0 9 9] >>]' })],
    ['a form within itself', one('/X1 Do', { objects: [form('', '/X1 Do')] })],
    ['a bomb of lists', one('['.repeat(100_000))],
    ['a string without an end', one(`${words} (((`)],
    ['a form in a rare filter', one(`${words} /X1 Do`, { objects: [form('/Filter /LZWDecode', words)] })],
  ])('only the page with %s', (_, bytes) => {
    expect(byItself(bytes)?.pages).toEqual([null]);
  });
});
