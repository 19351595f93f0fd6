import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { nordfynAnswer, paragraph } from './nordfyn-answer.ts';
import { pageCount } from './pdf-objects.ts';
import { bars, cell, pictureOf, richAnswer, table } from './rich-answer.ts';
import { checksumOf } from './small-png.ts';
import { sourceAssets } from './source-assets.ts';

/** A program that is not there is told of: what it would have opened has not been opened. */
function has(program: string, ...version: string[]): boolean {
  const isThere = spawnSync(program, version).error === undefined;
  if (!isThere) console.warn(`${program} is not installed: it opens none of the files.`);
  return isThere;
}

const longTable: PrintableResponse = {
  ...richAnswer,
  pictures: new Map([[checksumOf(bars), bars]]),
  points: JSON.stringify({ format: 'pejling-points' }),
  blocks: [
    table(
      [cell('Nr.', { isHeader: true }), cell('Ydelse', { isHeader: true })],
      ...Array.from({ length: 120 }, (_, n) => [cell(String(n)), cell('Ressourceforløb '.repeat(n % 9))]),
    ),
    pictureOf('Søjler'),
  ],
};

const answers: readonly (readonly [string, PrintableResponse])[] = [
  ['a letter of two pages', nordfynAnswer],
  ['tables, pictures and notes', richAnswer],
  ['a table over many pages, with its points', longTable],
  ['the naughty strings', { title: 'Svar', letter: EMPTY_LETTER, blocks: naughtyStrings.map((one) => paragraph(one)) }],
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-opened-'));
const assets = sourceAssets();
afterAll(() => assets.typst.close());

const fileOf = (name: string): string => path.join(folder, `${name.replaceAll(/\W/g, '-')}.pdf`);

describe('a PDF', () => {
  beforeAll(async () => {
    for (const [name, printable] of answers) {
      const exported = await exportPdf(printable, assets);
      if (!exported.ok) throw new Error(JSON.stringify(exported.failure).slice(0, 2000));
      writeFileSync(fileOf(name), exported.value);
    }
  });

  it.skipIf(!has('qpdf', '--version')).each(answers)('is whole, says qpdf: %s', (name) => {
    // 0: neither errors nor warnings.
    const { status, stderr } = spawnSync('qpdf', ['--check', fileOf(name)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.skipIf(!has('pdfinfo', '-v')).each(answers)('is a tagged A4 file with its title, says pdfinfo: %s', async (name, printable) => {
    const { status, stdout } = spawnSync('pdfinfo', [fileOf(name)], { encoding: 'utf8' });
    const facts = new Map(stdout.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]));
    expect(status).toBe(0);
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Page size')).toBe('595.276 x 841.89 pts (A4)');
    expect(facts.get('Encrypted')).toBe('no');
    expect(facts.get('Title')).toBe(composeLetter(printable).documentTitle);
    const exported = await exportPdf(printable, assets);
    expect(facts.get('Pages')).toBe(exported.ok ? String(pageCount(exported.value)) : 'none');
  });
});

describe.skipIf(!has('pandoc', '--version'))('pandoc', () => {
  /** Numbers aside: each format counts its notes in its own way. */
  const words = (read: string): string[] => read.normalize('NFKC').match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const readBy = (format: string, file: string): string[] => {
    const { status, stdout } = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--wrap=none'], { input: file, encoding: 'utf8' });
    expect(status).toBe(0);
    return words(stdout).toSorted();
  };

  it.each(answers.slice(0, 2))('reads the same words from HTML and Markdown: %s', (_, printable) => {
    // It shows what a picture says in Markdown, and not in HTML.
    const { pictures: _pictures, ...said } = printable;
    const html = readBy('html', exportHtml(said));
    expect(html.length).toBeGreaterThan(50);
    expect(readBy('gfm+footnotes', exportMarkdown(said))).toEqual(html);
  });
});
