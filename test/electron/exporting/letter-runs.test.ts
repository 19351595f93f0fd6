import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { composeBlocks, type ComposedBlock } from '../../../electron/exporting/composed-block.ts';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import { inRuns, type LetterRun } from '../../../electron/exporting/letter-runs.ts';
import { letterJson } from '../../../electron/exporting/set-letter.ts';
import type { PrintableBlock } from '../../../shared/response/printable.ts';
import { bullets, citation, heading, nordfynAnswer, numbered, paragraph } from './nordfyn-answer.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const noted = paragraph('Se noten', { kind: 'footnote', content: [{ kind: 'text', text: 'En note.', marks: {} }] });
const pageBreak: PrintableBlock = { kind: 'page-break' };

/** Blocks by a letter each: a paragraph, a heading, words that stand with what follows, a paragraph with a note at the foot, a new page. */
const BLOCKS: Readonly<Record<string, PrintableBlock>> = {
  p: paragraph('p'),
  h: heading(1, 'h'),
  c: paragraph('c:'),
  n: noted,
  b: pageBreak,
};

const letterOf = (block: ComposedBlock): string => {
  if (block.kind === 'heading') return 'h';
  if (block.kind !== 'paragraph') return 'b';
  if (block.content.some(({ kind }) => kind === 'footnote')) return 'n';
  return block.keepWithNext ? 'c' : 'p';
};

const drawn = (block: ComposedBlock | LetterRun): string =>
  block.kind === 'run' ? `[${block.blocks.map(letterOf).join('')}]` : letterOf(block);

const runsOf = (picture: string): string =>
  inRuns(
    composeBlocks(
      Array.from(picture, (letter) => BLOCKS[letter] ?? pageBreak),
      false,
    ),
  )
    .map(drawn)
    .join('');

describe('inRuns', () => {
  it.each(['[pp]', 'h[php]ch', '[pp]b[pp]', '[pp]n[php]n', 'hchc', 'p', ''])('%s', (runs) => {
    expect(runsOf(runs.replaceAll(/[[\]]/g, ''))).toBe(runs);
  });

  it('leaves no block out, and ends a long run where it can', () => {
    const picture = 'hppc'.repeat(500);
    const runs = runsOf(picture);
    expect(runs.replaceAll(/[[\]]/g, '')).toBe(picture);
    expect(Math.max(...runs.split(/[[\]]/).map((run) => run.length))).toBeLessThan(210);
  });
});

/** A letter as the template reads it. */
const asRead = (blocks: readonly PrintableBlock[], typeface: 'serif' | 'sans'): Record<string, unknown> & { readonly blocks: unknown[] } =>
  JSON.parse(letterJson({ ...composeLetter({ ...nordfynAnswer, blocks }), typeface }, (text) => text));

async function pdfOf(letter: Record<string, unknown>): Promise<Uint8Array> {
  const answer = await assets.typst.typeset({ letter: JSON.stringify(letter), pictures: new Map(), output: { kind: 'pdf' } }, 60_000);
  if (!answer.ok) throw new Error(answer.reason.slice(0, 500));
  return answer.pdf;
}

const canRead = spawnSync('pdftotext', ['-v']).error === undefined || process.env['CI'] === 'true';
/** Every word of a PDF and where it stands. */
const wordsInPlaces = (pdf: Uint8Array): string[] =>
  spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => /<(?:page|word) /.test(line));

it.skipIf(!canRead)('a long letter looks the same whether it is set in runs or block by block', async () => {
  const more = [
    noted,
    numbered(3, [paragraph('Et punkt')], [paragraph('To'), bullets([paragraph('Indre')])]),
    citation('Ord. '.repeat(90), 's. 3'),
    pageBreak,
    heading(2, 'Efter et sideskift'),
  ];
  const blocks = Array.from({ length: 18 }, (_, turn) => [...nordfynAnswer.blocks, ...(turn % 4 === 3 ? more : [])]).flat();
  const inPieces = asRead(blocks, 'serif');
  const apart = inPieces.blocks.flatMap((block) =>
    typeof block === 'object' && block !== null && 'blocks' in block ? block.blocks : [block],
  );
  expect(apart.length).toBeGreaterThan(inPieces.blocks.length + 100);
  const words = wordsInPlaces(await pdfOf(inPieces));
  expect(words.length).toBeGreaterThan(8000);
  expect(words).toEqual(wordsInPlaces(await pdfOf({ ...inPieces, blocks: apart })));
});

it.each(['serif', 'sans'] as const)('ready-made letters look the same whether others are looked for or not, in %s', async (typeface) => {
  const all = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code));
  const signs = [...all.filter((sign) => /[^\p{C}\sÍÏíï]/u.test(sign)), '–', '—', '‘', '’', '“', '”', '•', '…', '€'];
  const letter = asRead([paragraph(signs.map((first) => signs.map((second) => first + second).join(' ')).join(' '))], typeface);
  expect(letter).toMatchObject({ isReadyMade: true });
  expect(Buffer.compare(await pdfOf(letter), await pdfOf({ ...letter, isReadyMade: false }))).toBe(0);
});

it.each(['e\u0301', 'Ω', '≠', 'ï', 'ž', 'ש', '🙂'])('%s may be put together of several signs or belong to another script', (sign) => {
  expect(asRead([paragraph(`ord ${sign}`)], 'serif')).toMatchObject({ isReadyMade: false });
});
