import { afterAll, describe, expect, it } from 'vitest';
import { exportResponse } from '../../../../electron/exporting/export-response.ts';
import { ExportFormat } from '../../../../shared/response/export-format.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import type { PrintableBlock } from '../../../../shared/response/printable.ts';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { wordFileProblems } from '../../../word-rules/check-word-file.ts';
import { valueOf } from '../../test-workbench.ts';
import { heading, paragraph, text } from '../nordfyn-answer.ts';
import { cell, note, table } from '../rich-answer.ts';
import { checksumOf, smallPng } from '../small-png.ts';
import { sourceAssets } from '../source-assets.ts';

/** A fiftieth of it, in every format; all with PEJLING_ALL_HOSTILE, which takes half a minute. */
const isWhole = process.env['PEJLING_ALL_HOSTILE'] !== undefined;
const HUGE = isWhole ? 1 : 0.02;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.round(count * HUGE) }, (_, index) => make(index));

/** Milliseconds for all formats of one, ten times what a machine with nothing else to do takes. */
const LIMIT = 60_000;

const assets = sourceAssets();
afterAll(() => assets.typst.close());

/** Answers larger than anyone writes, with words that must be in each file, and how often. */
const ANSWERS: readonly (readonly [string, PrintableBlock[], RegExp, number])[] = [
  [
    'a table of many rows and columns',
    [
      table(
        ...times(201, (row) =>
          Array.from({ length: 30 }, (_, column) => cell(`celle${String(row)}k${String(column)}`, { isHeader: row === 0 })),
        ),
      ),
    ],
    /celle[1-9]\d*k\d+/g,
    (times(201, () => 0).length - 1) * 30,
  ],
  [
    'notes by the thousand',
    times(200, (number) =>
      paragraph(...Array.from({ length: 10 }, (_, nth) => [`ord `, note(`fodnote${String(number * 10 + nth)}`)]).flat()),
    ),
    /fodnote\d+/g,
    times(200, () => 0).length * 10,
  ],
  [
    'a paragraph of a megabyte',
    [paragraph('ord som fylder meget '.repeat(Math.round(50_000 * HUGE)))],
    /fylder/g,
    Math.round(50_000 * HUGE),
  ],
  [
    'a paragraph of many runs',
    [paragraph(...times(20_000, (nth) => text('fed og ', nth % 2 === 0 ? { bold: true } : {})))],
    /fed/g,
    times(20_000, () => 0).length,
  ],
  [
    'headings out of order',
    times(300, (nth) => [heading(((nth * 2) % 3) + 1 === 1 ? 3 : 1, `Afsnit${String(nth)}`), paragraph('Ord.')]).flat(),
    /Afsnit\d+/g,
    times(300, () => 0).length,
  ],
];

describe.each(ANSWERS)('%s', (title, blocks, words, count) => {
  it.each(ExportFormat.options)(
    'come whole into %s',
    async (format) => {
      const file = valueOf(await exportResponse({ title, letter: EMPTY_LETTER, blocks }, format, assets));
      if (format === 'docx') expect(wordFileProblems(file)).toEqual([]);
      const read =
        format === 'pdf' || format === 'docx' || format === 'html'
          ? valueOf(await readDocument(file, `svar.${format}`)).text
          : new TextDecoder().decode(file);
      if (format !== 'odt')
        expect(new Set(read.match(words)).size === 1 ? read.match(words)?.length : new Set(read.match(words)).size).toBe(count);
    },
    LIMIT,
  );
});

it.each<readonly [string, (bytes: Uint8Array) => Uint8Array]>([
  ['is cut off', (bytes) => bytes.slice(0, 60)],
  ['goes on like something else', (bytes) => bytes.fill(7, 40)],
])('a picture that %s keeps its answer from every file that would hold it, and is named', async (_, damage) => {
  const bytes = damage(smallPng(70, 30));
  const sha256 = checksumOf(bytes);
  const picture: PrintableBlock = {
    kind: 'picture',
    sha256,
    pixelWidth: 70,
    pixelHeight: 30,
    width: 60,
    alternative: 'Kort',
    decorative: false,
  };
  const answer = { title: 'Svar', letter: EMPTY_LETTER, blocks: [paragraph('Ord.'), picture], pictures: new Map([[sha256, bytes]]) };
  for (const format of ExportFormat.options) {
    const exported = await exportResponse(answer, format, assets);
    const said = exported.ok ? 'written' : failureInWords(exported.failure, 'da');
    expect(said).toEqual(format === 'txt' ? 'written' : expect.stringMatching(/^Billedet »Kort« er beskadiget\. »[^»]+« er ikke skrevet/u));
  }
});

it.each(isWhole ? [1000, 100_000] : [1000])(
  'a word of %i letters is neither lost nor divided',
  async (length) => {
    const answer = { title: 'Svar', letter: EMPTY_LETTER, blocks: [paragraph('x'.repeat(length))] };
    for (const format of ExportFormat.options) {
      const file = valueOf(await exportResponse(answer, format, assets));
      if (format === 'txt') expect(new TextDecoder().decode(file)).toContain('x'.repeat(length));
    }
  },
  LIMIT,
);
