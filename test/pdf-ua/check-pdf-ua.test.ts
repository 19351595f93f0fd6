import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../electron/exporting/pdf.ts';
import type { PrintableBlock } from '../../shared/response/printable.ts';
import { nordfynAnswer, paragraph, text } from '../electron/exporting/nordfyn-answer.ts';
import { checksumOf, smallPng } from '../electron/exporting/small-png.ts';
import { sourceAssets } from '../electron/exporting/source-assets.ts';
import { checkPdfUa } from './check-pdf-ua.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const png = smallPng(40, 20);
const cell = (isHeader: boolean, words: string) =>
  ({ isHeader, colspan: 1, rowspan: 1, alignment: 'left', widths: [], content: [paragraph(words)] }) as const;
const everything: PrintableBlock[] = [
  ...nordfynAnswer.blocks,
  { kind: 'picture', sha256: checksumOf(png), pixelWidth: 40, pixelHeight: 20, alternative: 'Et kort', width: 50, decorative: false },
  {
    kind: 'table',
    rows: [
      [cell(true, 'År'), cell(true, 'Kroner')],
      [cell(false, '2026'), cell(false, '1.200')],
    ],
  },
  { kind: 'paragraph', content: [text('Se noten'), { kind: 'footnote', content: [text('Her er den.')] }, text('.')] },
];

let pdf = '';
beforeAll(async () => {
  const exported = await exportPdf({ ...nordfynAnswer, blocks: everything, pictures: new Map([[checksumOf(png), png]]) }, assets);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure));
  pdf = Buffer.from(exported.value).toString('latin1');
});

const breaches = (bytes: string): string[] => checkPdfUa(Buffer.from(bytes, 'latin1'), { isOurs: true }).map(({ rule }) => rule);

describe('checkPdfUa', () => {
  it('finds nothing in an answer with everything in it', () => expect(breaches(pdf)).toEqual([]));

  // Words of the same length: nothing in the file moves.
  it.each([
    ['a file that does not say it is tagged', '/Marked true', '/Marked null', '6.2-t01'],
    ['a title that is not shown', '/DisplayDocTitle true', '/DisplayDocTitle null', '7.1-t10'],
    ['a file without its structure', '/StructTreeRoot ', '/StructTreeRxxt ', '7.1-t11'],
    ['a file that does not say it is PDF/UA', 'pdfuaid:part>1<', 'pdfuaid:part>7<', '5-t02'],
    ['a language that is none', '/Lang (da-DK)', '/Lang (12-DK)', '7.2-t29'],
    ['a file without a language', '/Lang (da-DK)', '/Lxng (da-DK)', 'language'],
    ['a file without an outline', '/Outlines ', '/Outlinez ', 'outline'],
    ['a first heading below the top', '/S /H1', '/S /H2', '7.4.2-t01'],
    ['a picture without a description', '/Alt (Et kort)', '/Alx (Et kort)', '7.3-t01'],
    ['a link that does not say where it leads', '/Contents (https', '/Contentz (https', '7.18.5-t02'],
    ['a page that is gone through in another order', '/Tabs /S', '/Tabs /R', '7.18.3-t01'],
    ['a header that stands alone', '/S /TR', '/S /TD', '7.2-t08'],
    ['headers without a direction', '/Scope /Column', '/Scopx /Column', 'scope'],
    ['items outside a list', '/S /LI', '/S /Lx', '7.1-t05'],
    ['a note without an id', '/S /Note', '/S /Noxe', '7.1-t05'],
    ['a font that is not there', '/FontFile2 ', '/FontFileX ', '7.21.4.1-t01'],
    ['codes that mean nothing', '/ToUnicode ', '/ToUnicodX ', '7.21.7-t01'],
  ])('finds %s', (_, from, to, rule) => {
    expect(from).toHaveLength(to.length);
    expect(pdf).toContain(from);
    expect(breaches(pdf.replaceAll(from, to))).toContain(rule);
  });

  it('finds content without a place in the structure', () => {
    const loose = pdf.replace(/\/K \[\d+\]/g, (whole) => whole.replace(/\d/g, '9'));
    expect(loose).not.toBe(pdf);
    expect(breaches(loose)).toContain('7.1-t03');
  });
});
