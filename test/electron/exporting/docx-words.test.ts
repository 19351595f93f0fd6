import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../electron/exporting/clean-text.ts';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { readReview } from '../../../electron/importing/docx-review/read-review.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { wordFileProblems } from '../../word-rules/check-word-file.ts';
import { letterLines, shareOf, words } from './answer-words.ts';
import { bullets, heading, nordfynAnswer, paragraph, text as bold } from './nordfyn-answer.ts';
import { richAnswer } from './rich-answer.ts';

const EQUAL = 0.999;

const body = (...strings: readonly string[]): PrintableResponse => ({
  title: 'Svar',
  letter: EMPTY_LETTER,
  blocks: strings.map((one) => paragraph(one)),
});

/** What the words of a paragraph become: cleaned of what no file may hold. */
const asWritten = (strings: readonly string[]): string => strings.map((one) => cleanLine(one).trim()).join('\n');

async function readHere(file: Uint8Array): Promise<string> {
  const read = await readDocument(file, 'svar.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.text;
}

const answers: readonly (readonly [string, PrintableResponse, string])[] = [
  ['a letter of two pages', nordfynAnswer, letterLines(nordfynAnswer)],
  ['tables, pictures and notes', richAnswer, letterLines(richAnswer)],
  ['the naughty strings', body(...naughtyStrings), asWritten(naughtyStrings)],
];

describe('the words of a Word file', () => {
  it.each(answers)('are those of the answer, read by ourselves: %s', async (_, printable, wanted) => {
    const file = await exportDocx(printable);
    expect(wordFileProblems(file)).toEqual([]);
    expect(shareOf(words(wanted), words(await readHere(file)))).toBeGreaterThanOrEqual(EQUAL);
  });

  it('are as written where they are formatted, in lists and in headings', async () => {
    const all: PrintableResponse = {
      ...body(),
      blocks: naughtyStrings.flatMap((one) => [heading(2, one), paragraph(bold(one, { bold: true })), bullets([paragraph(one)])]),
    };
    const file = await exportDocx(all);
    expect(wordFileProblems(file)).toEqual([]);
    const expected = words(asWritten(naughtyStrings));
    // The reader of sources takes some of them for numbers of headings and signs of lists.
    const read = readReview(file, 'svar.docx');
    const text = read.ok ? read.value.paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n') : '';
    expect(shareOf([...expected, ...expected, ...expected], words(text))).toBeGreaterThanOrEqual(EQUAL);
  });

  it('is a file that Word minds nothing of with any of the naughty strings as title, sender and subject', async () => {
    for (let at = 0; at < naughtyStrings.length; at += 25) {
      const some = naughtyStrings.slice(at, at + 25).join(' ');
      const letter = { ...EMPTY_LETTER, senderName: some, subject: some, recipient: some, signatoryName: some, signatoryRole: some };
      const file = await exportDocx({ title: some, letter, blocks: [paragraph(some)] });
      expect(wordFileProblems(file)).toEqual([]);
    }
  });
});

/** What a page says: LibreOffice leaves notes out of plain text. */
const textOf = (html: string): string => {
  const page = new JSDOM(html).window.document;
  for (const mark of page.querySelectorAll('.sdfootnoteanc, .sdfootnotesym')) mark.remove();
  return page.body.textContent;
};

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe.skipIf(!has('soffice'))('LibreOffice', () => {
  it('opens what Pejling writes, and reads the words of the answer in it', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-soffice-'));
    const names = ['letter', 'rich', 'naughty'];
    for (const [index, [, printable]] of answers.entries())
      writeFileSync(path.join(folder, `${names[index] ?? ''}.docx`), await exportDocx(printable));
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const files = names.map((name) => path.join(folder, `${name}.docx`));
    spawnSync('soffice', [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      'html:HTML (StarWriter):UTF8',
      '--outdir',
      folder,
      ...files,
    ]);
    for (const [index, [, , wanted]] of answers.entries()) {
      const read = readFileSync(path.join(folder, `${names[index] ?? ''}.html`), 'utf8');
      expect(shareOf(words(wanted), words(textOf(read)))).toBeGreaterThanOrEqual(EQUAL);
    }
  }, 60_000);
});

describe.skipIf(!has('pandoc'))('pandoc', () => {
  it.each(answers)('opens what Pejling writes: %s', async (_, printable, wanted) => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-pandoc-')), 'svar.docx');
    writeFileSync(file, await exportDocx(printable));
    const { stdout, status } = spawnSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(shareOf(words(wanted), words(stdout))).toBeGreaterThanOrEqual(EQUAL);
  });
});
