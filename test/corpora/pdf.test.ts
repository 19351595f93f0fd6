import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOrdinary } from '../../electron/importing/pdf/ordinary/open-ordinary.ts';
import { openPdfjsPages } from '../../electron/importing/pdf/pdfjs-pages.ts';
import { MOST_PAGES } from '../../electron/importing/pdf/read-pdf.ts';
import { readDocument } from '../../electron/importing/read-document.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';

/** Public test files, beside the repository (its README says from where); never part of it. */
const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
const isThere = existsSync(corpora);
/** Where nothing may be left out because it is not there. */
const isCI = process.env['CI'] === 'true';
/** No file may take longer, in milliseconds. */
const LONGEST_READING = 5000;
/** Bytes that the process may hold while it reads them all. */
const MOST_MEMORY = 1024 ** 3;
/** Of the words that pdftotext finds in files with so many words. */
const WORD_RECALL = 0.95;
const FEWEST_WORDS = 20;

const pdftotext = (file: string): string | null => {
  const run = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return run.error === undefined ? run.stdout : null;
};
const canCompare = spawnSync('pdftotext', ['-v']).error === undefined;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** All that a reader may find of a document: its text, what was taken out as furniture, and the signs of its items. */
const allWords = (document: SourceDocument): string[] =>
  wordsOf(
    [
      document.text,
      ...document.removed.map(({ text }) => text),
      ...document.blocks.map((block) => ('marker' in block ? block.marker : '')),
    ].join('\n'),
  );

/** How many of `words` are among `found`, each counted once. */
const hits = (words: readonly string[], found: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
};

/** Widths of odd fonts are multiplied in another order. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part)));

type Outcome = { readonly file: string; readonly code: string; readonly words: number; readonly found: number };

/** Files that give no text and are not merely pictures. */
const REFUSED: Readonly<Record<string, string>> = { 'pdf/bug1020226.pdf': 'file-damaged', 'pdf/print_protection.pdf': 'file-encrypted' };

describe.skipIf(!isThere && !isCI)(`PDF files in ${corpora}${isThere ? '' : ' (absent: skipped)'}`, () => {
  const outcomes: Outcome[] = [];
  let usual = 0;

  it('are there', () => {
    expect(isThere).toBe(true);
    expect(readdirSync(path.join(corpora, 'pdf')).length).toBeGreaterThan(100);
  });

  const files = isThere
    ? ['pdf', 'pdfua'].flatMap((folder) =>
        readdirSync(path.join(corpora, folder))
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => path.join(folder, name)),
      )
    : [];

  it.each(files)('gives text or a reason, in time: %s', { timeout: 2 * LONGEST_READING }, async (file) => {
    const whole = path.join(corpora, file);
    const started = performance.now();
    const reading = await readDocument(new Uint8Array(readFileSync(whole)), path.basename(file));
    expect(performance.now() - started).toBeLessThan(LONGEST_READING);
    const words = wordsOf(pdftotext(whole)?.replaceAll('-\n', '') ?? '');
    outcomes.push({
      file,
      code: reading.ok ? 'text' : reading.failure.code,
      words: words.length,
      found: reading.ok ? hits(words, allWords(reading.value)) : 0,
    });
    expect(process.memoryUsage.rss()).toBeLessThan(MOST_MEMORY);
  });

  it.each(files)('reads each usual page by its own bytes as pdf.js has it: %s', async (file) => {
    const bytes = new Uint8Array(readFileSync(path.join(corpora, file)));
    const own = openOrdinary(bytes, MOST_PAGES);
    if (own === null) return;
    const pages = Array.from({ length: own.pageCount }, (_, i) => own.readPage(i));
    if (pages.every((page) => page === null)) return;
    const opened = await openPdfjsPages(bytes, path.basename(file), undefined);
    if (!opened.ok) expect.fail('pdf.js does not open it');
    for (const [i, page] of pages.entries())
      if (page !== null) {
        usual += 1;
        expect(rounded(page)).toEqual(rounded(await opened.value.readPage(i)));
      }
    await opened.value.close();
  });

  it('are usual more often than not', () => {
    expect(usual).toBeGreaterThan(120);
  });

  it('are refused for these reasons only', () => {
    const refused = outcomes.filter(({ code }) => code !== 'text' && code !== 'file-without-text');
    expect(Object.fromEntries(refused.map(({ file, code }) => [file, code]))).toEqual(REFUSED);
    expect(outcomes.filter(({ code }) => code === 'text').length).toBeGreaterThan(140);
  });

  it.skipIf(!canCompare && !isCI)(`hold the words that pdftotext finds${canCompare || isCI ? '' : ' (not installed: skipped)'}`, () => {
    expect(canCompare, 'pdftotext (poppler-utils) is installed').toBe(true);
    const compared = outcomes.filter(({ words }) => words >= FEWEST_WORDS);
    expect(compared.length).toBeGreaterThan(40);
    const found = compared.reduce((sum, outcome) => sum + outcome.found, 0);
    expect(found / compared.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(WORD_RECALL);
    // None that a person can read may be lost: letters each by itself are no words.
    expect(compared.filter((outcome) => outcome.found < outcome.words * 0.9).map(({ file }) => file)).toEqual(['pdf/issue7020.pdf']);
  });
});
