import { afterAll, expect, it } from 'vitest';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { runsFromRight } from '../../../electron/exporting/text-direction.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { valueOf } from '../test-workbench.ts';
import { bullets, citation, heading, nordfynAnswer, numbered, paragraph } from './nordfyn-answer.ts';
import { cell, note, table } from './rich-answer.ts';
import { sourceAssets } from './source-assets.ts';
import { zipEntries } from './zip-entries.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const answer = (...blocks: PrintableBlock[]): PrintableResponse => ({ title: 'Svar', letter: EMPTY_LETTER, blocks });
const HEBREW = 'שלום, Nordfyn.';
const ARABIC = 'هذا نص عربي، مع رقم 12.';

it('a paragraph runs as its first letter does', () => {
  for (const words of [HEBREW, ARABIC, '12 – «נא»', '\u200F 1986 og', 'ߊ']) expect(runsFromRight(words), words).toBe(true);
  for (const words of ['', '12', 'Ordet שלום', '(æ) نص', '\u200E שלום', '漢字 שלום']) expect(runsFromRight(words), words).toBe(false);
});

it('only what runs otherwise than what it stands in says so', () => {
  const mixed = bullets([paragraph(ARABIC)], [paragraph('Dansk.')], [paragraph(HEBREW), numbered(1, [paragraph(HEBREW)])]);
  const { blocks } = composeLetter(answer(mixed, paragraph('Dansk'), table([cell(HEBREW)]), citation(HEBREW, 's. 3')));
  const said = JSON.stringify(blocks, (key, value: unknown) =>
    key === 'kind' || key === 'fromRight' || typeof value === 'object' ? value : undefined,
  );
  expect(said.match(/"kind":"(?!text)[a-z-]+"(?:[^{}[\]]*)|"fromRight":\w+/g)?.join(' ')).toMatch(
    /^"kind":"bullet-list".*"kind":"paragraph".*"fromRight":false.*"fromRight":true/,
  );
  // A Danish letter is as it was.
  expect(JSON.stringify(composeLetter(nordfynAnswer))).not.toContain('fromRight');
});

it('says it in Word and on a page', async () => {
  const all = answer(heading(1, ARABIC), paragraph('Dansk', note(HEBREW)), bullets([paragraph(HEBREW)], [paragraph('Dansk')]));
  const files = zipEntries(await exportDocx(all));
  const paragraphs = (files.get('word/document.xml') ?? '').match(/<w:p>.*?<\/w:p>/gs) ?? [];
  expect(paragraphs.map((xml) => xml.includes('<w:bidi/>'))).toEqual([true, false, true, false]);
  expect(paragraphs.map((xml) => xml.includes('<w:rtl/>'))).toEqual([true, false, true, false]);
  expect(files.get('word/footnotes.xml')).toContain('<w:bidi/>');
  expect(exportHtml(all).match(/<\w+ dir="\w+">/g)).toEqual(['<h1 dir="rtl">', '<ul dir="rtl">', '<p dir="ltr">']);
});

it('stands from right to left in a PDF', async () => {
  const all = answer(
    heading(1, HEBREW),
    paragraph(HEBREW),
    bullets([paragraph(HEBREW)]),
    citation(HEBREW, 's. 3'),
    paragraph(`Ordet ${HEBREW}`),
  );
  const { text } = valueOf(await readDocument(valueOf(await exportPdf(all, assets)), 'svar.pdf'));
  // The reader gives the signs of a line from left to right as they stand there: the Danish name comes first where the line begins at the right.
  const fromRight = ['Nordfyn', 'םולש'];
  expect(text.match(/Nordfyn|[\u0590-\u05FF]+/gu)).toEqual([...Array.from({ length: 4 }, () => fromRight).flat(), 'םולש', 'Nordfyn']);
});
