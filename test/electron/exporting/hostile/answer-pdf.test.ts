import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exportPdf } from '../../../../electron/exporting/pdf.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import type { PrintableBlock } from '../../../../shared/response/printable.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { valueOf } from '../../test-workbench.ts';
import { paragraph } from '../nordfyn-answer.ts';
import { sourceAssets } from '../source-assets.ts';
import { PLACES } from './written-pieces.ts';
import { dealtWords, everyWords, without } from './unruly-words.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const canRead = ['pdftotext', 'qpdf'].every((program) => spawnSync(program, ['--version']).error === undefined);

/**
 * Letters and digits that every font has, in no order: what is written from right to left is read in another. A letter may lose its marks;
 * a table's head stands on every page, and the number of an item is set, not written.
 */
const plain = (text: string): string =>
  Array.from(
    text
      .replaceAll(/[\uFB00-\uFB06]/g, (joined) => joined.normalize('NFKC'))
      .normalize('NFD')
      .replaceAll(/Hoved|7|[^A-Za-z0-9]/g, ''),
  )
    .toSorted()
    .join('');

/** Letters under many marks are told of once for each of them; lines from right to left are read before or after their neighbours. */
const isReadApart = (text: string): boolean => /\p{M}{2}|[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.normalize('NFD'));

type Said = { readonly blocks: PrintableBlock[]; readonly pieces: string[] };

/** Words in their places: all in each with PEJLING_ALL_HOSTILE, else dealt among them. */
const saidIn = (isWanted: (name: string) => boolean): Said[] =>
  Object.entries(PLACES).flatMap(([name, place], part, places) =>
    dealtWords(part, places.length)
      .filter((some) => isWanted(name) && !isReadApart(some))
      .map((some) => ({ blocks: place.blocks(some), pieces: place.pieces(some) })),
  );

/** Milliseconds for all of them, each in every place, beside other work. */
const LIMIT = 120_000;

const mark = (index: number): string => `Mrk${String(index)}krM`;

/** What pdftotext reads of a letter with these, each after its mark. */
async function readBack(said: readonly Said[]): Promise<string> {
  // The title stands at the foot of every page.
  const title = '»«';
  const answer = { title, letter: EMPTY_LETTER, blocks: said.flatMap(({ blocks }, index) => [paragraph(mark(index)), ...blocks]) };
  const file = path.join(temporaryFolder(), 'svar.pdf');
  writeFileSync(file, valueOf(await exportPdf(answer, assets)));
  const { status, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).stdout.replaceAll(/Side \d+ af \d+/g, '');
}

it.skipIf(!canRead)(
  'words come whole into a PDF that anyone can read, wherever they stand',
  async () => {
    const said = saidIn((name) => name !== 'note');
    const parts = (await readBack(said)).split(/Mrk\d+krM/).slice(1);
    expect(parts).toHaveLength(said.length);
    const wrong = said.flatMap(({ pieces }, index) => {
      const [wanted, found] = [plain(pieces.join('')), plain(parts[index] ?? '')];
      return wanted === found ? [] : [{ wanted, found }];
    });
    expect(wrong).toEqual([]);
  },
  LIMIT,
);

it.skipIf(!canRead)('words of notes come whole to the foot of its pages', async () => {
  const said = saidIn((name) => name === 'note');
  // Their numbers are set, not written.
  const letters = (text: string): string => plain(text).replaceAll(/\d/g, '');
  expect(letters(await readBack(said))).toBe(letters(said.flatMap(({ pieces }, index) => [mark(index), ...pieces]).join('')));
});

it.skipIf(!canRead)('letters that lack their marks stay letters, and take no others with them', async () => {
  const apart = everyWords.filter((some) => isReadApart(some) && some.length < 1000);
  const answer = { title: '»«', letter: EMPTY_LETTER, blocks: [...apart, 'Жуков Ωμέγα'].map((some) => paragraph(some)) };
  const pdf = valueOf(await exportPdf(answer, assets));
  const read = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
  expect(read).toContain('Жуков Ωμέγα');
  expect(without(plain(apart.join('')).split(''), plain(read).split(''))).toEqual([]);
});
