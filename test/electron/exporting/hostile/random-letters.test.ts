import { spawnSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { exportPdf } from '../../../../electron/exporting/pdf.ts';
import type { PrintableBlock, PrintableInline, PrintableResponse } from '../../../../shared/response/printable.ts';
import { sourceAssets } from '../source-assets.ts';
import { randomLetter } from './random-letter.ts';
import { without } from './unruly-words.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const canRead = spawnSync('pdftotext', ['-v']).error === undefined || process.env['CI'] === 'true';

/** Seeds of letters that Typst refused or lost words of: with tall header rows, and with cells across rows over a page's end. */
const ONCE_WRONG = [20, 124, 1070];

/** How many more there are: thousands with PEJLING_LETTERS. */
const COUNT = Number(process.env['PEJLING_LETTERS'] ?? 1);
/** Milliseconds for one, ten times what the largest takes. */
const LIMIT = 20_000;

const saidInline = (inline: PrintableInline): string => {
  if (inline.kind === 'break') return '';
  if (inline.kind === 'text') return inline.text;
  return inline.kind === 'footnote' ? inline.content.map(saidInline).join('') : inline.exact + inline.reference;
};

const said = (blocks: readonly PrintableBlock[]): string =>
  blocks
    .map((block): string => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return block.content.map(saidInline).join('');
        case 'bullet-list':
        case 'ordered-list':
          return block.items.map(said).join('');
        case 'quote':
          return said(block.content);
        case 'citation':
          return block.exact + block.reference;
        case 'table':
          return block.rows.map((row) => row.map((cell) => said(cell.content)).join('')).join('');
        case 'amendment':
          return said(block.current) + said(block.proposed);
        case 'picture':
        case 'page-break':
        case 'rule':
          return '';
      }
    })
    .join('');

const remarksIn = ({ comments }: PrintableResponse): string =>
  (comments ?? []).map((comment) => comment.text + comment.replies.map(({ text }) => text).join('')).join('');

const letters = (words: string): string[] => words.normalize('NFKC').match(/\p{L}/gu) ?? [];

/** Letters that the letter has and its PDF lacks; what stands twice, as a table's head does, is not missed. */
async function lost(printable: PrintableResponse): Promise<string[]> {
  const exported = await exportPdf(printable, assets);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure));
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: exported.value, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const words = stdout.replaceAll(/Side \d+ af \d+|Med kommentarer\. Ikke til aflevering\.|Kommentar \d+/g, '');
  return without(letters(said(printable.blocks) + remarksIn(printable)), letters(words));
}

it
  .skipIf(!canRead)
  .each([...ONCE_WRONG, ...Array.from({ length: COUNT }, (_, nth) => Number(process.env['PEJLING_LETTERS_FROM'] ?? 1000) + nth)])(
  'letter %i is a PDF for every reader with all its words',
  async (seed) => expect(await lost(randomLetter(seed))).toEqual([]),
  LIMIT,
);
