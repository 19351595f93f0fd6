import { spawnSync } from 'node:child_process';
import { SaxesParser } from 'saxes';
import { afterAll, expect, it } from 'vitest';
import { cleanLine, cleanLines } from '../../../../electron/exporting/clean-text.ts';
import { exportDocx } from '../../../../electron/exporting/docx.ts';
import { exportOdt } from '../../../../electron/exporting/odt/odt.ts';
import { exportPdf } from '../../../../electron/exporting/pdf.ts';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import type { Handover } from '../../../../shared/handover/handover.ts';
import { writeHandover } from '../../../../shared/handover/write-handover.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import type { PrintedComment } from '../../../../shared/response/printable-review.ts';
import type { PrintableBlock, PrintableResponse } from '../../../../shared/response/printable.ts';
import { wordFileProblems } from '../../../word-rules/check-word-file.ts';
import { valueOf } from '../../test-workbench.ts';
import { paragraph } from '../nordfyn-answer.ts';
import { checksumOf, smallPng } from '../small-png.ts';
import { sourceAssets } from '../source-assets.ts';
import { zipEntries } from '../zip-entries.ts';
import { dealtWords, squeezed } from './unruly-words.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const AT = Date.UTC(2025, 8, 12, 8);
const bytes = smallPng(70, 30);
const sha256 = checksumOf(bytes);

/** Each of the words as a remark, a reply, the names of who wrote them, a proposal to come and to go, and what a picture says. */
function answerWith(words: readonly string[]): PrintableResponse {
  const blocks = words.flatMap((some, index): PrintableBlock[] => {
    const by = { name: some, at: AT };
    const said = (text: string, review: object): PrintableBlock => ({
      kind: 'paragraph',
      content: [{ kind: 'text', text, marks: {}, review }],
    });
    return [
      said(`Ord ${String(index)}`, { comments: [`c${String(index)}`] }),
      said(some, { inserted: by }),
      said(some, { deleted: by }),
      { kind: 'picture', sha256, pixelWidth: 70, pixelHeight: 30, width: 20, alternative: some, decorative: false },
    ];
  });
  const comments = words.map((some, index): PrintedComment => ({
    id: `c${String(index)}`,
    name: some,
    at: AT,
    text: some,
    isResolved: index % 2 === 0,
    replies: [{ name: some, at: AT, text: some }],
    quote: some,
  }));
  return { title: 'Svar', letter: EMPTY_LETTER, blocks, comments, pictures: new Map([[sha256, bytes]]) };
}

/** Texts and values of attributes of an XML file; throws where it is none. */
function allIn(xml: string): { readonly texts: string; readonly attributes: readonly string[] } {
  const texts: string[] = [];
  const attributes: string[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => void texts.push(text));
  parser.on('opentag', ({ name, attributes: own }) => {
    if (/^(?:text:s|text:tab|w:tab|w:br|text:line-break|w:p|text:p)$/.test(name)) texts.push(' ');
    attributes.push(...Object.values(own).map(squeezed));
  });
  parser.write(xml).close();
  return { texts: squeezed(texts.join('')), attributes };
}

const lines = (words: readonly string[]): string[] =>
  words
    .flatMap(cleanLines)
    .map(squeezed)
    .filter((line) => line !== '');
const names = (words: readonly string[]): string[] => words.map((some) => squeezed(cleanLine(some))).filter((name) => name !== '');

it('remarks, proposals, their writers and what pictures say come whole into a Word file, of which Word minds nothing', async () => {
  const words = dealtWords(3, 24);
  const file = await exportDocx(answerWith(words));
  expect(wordFileProblems(file)).toEqual([]);
  const parts = zipEntries(file);
  const remarks = allIn(parts.get('word/comments.xml') ?? '');
  const body = allIn(parts.get('word/document.xml') ?? '');
  expect(lines(words).filter((line) => !remarks.texts.includes(line))).toEqual([]);
  expect(names(words).filter((name) => !remarks.attributes.includes(name))).toEqual([]);
  expect(names(words).filter((name) => !body.attributes.includes(name))).toEqual([]);
});

it('they come whole into an OpenDocument file', () => {
  const words = dealtWords(4, 24);
  const content = allIn(zipEntries(exportOdt(answerWith(words))).get('content.xml') ?? '');
  expect(lines(words).filter((line) => !content.texts.includes(line))).toEqual([]);
});

it('they come into a PDF that anyone can read', async () => {
  const pdf = valueOf(await exportPdf(answerWith(dealtWords(5, 24)), assets));
  if (spawnSync('pdftotext', ['-v']).error !== undefined) return;
  expect(spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout).toContain('Kommentar 20');
});

it('points made of them come back letter by letter from a PDF and a Word file', async () => {
  const words = dealtWords(6, 12);
  const points: Handover = {
    format: 'pejling-points',
    version: 1,
    sender: words.join('\n'),
    hearing: words.join(' '),
    caseNumber: '\u0000',
    sources: words.map((some) => ({ title: some, issuer: some, version: some })),
    points: words.map((some, source) => ({
      type: 'quotation',
      guideposts: [{ source, number: some, title: some }],
      quote: { source, page: some, exact: some },
      remark: some,
      proposal: { current: some, proposed: some },
    })),
  };
  const answer = { title: 'Svar', letter: EMPTY_LETTER, blocks: [paragraph('Ord.')], points: writeHandover(points) ?? '' };
  expect(valueOf(await readDocument(await exportDocx(answer), 'svar.docx')).handover).toEqual(points);
  expect(valueOf(await readDocument(valueOf(await exportPdf(answer, assets)), 'svar.pdf')).handover).toEqual(points);
});
