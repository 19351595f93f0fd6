import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { bullets, citation, heading, nordfynAnswer, numbered, paragraph, text } from './nordfyn-answer.ts';
import { pageCount, pdfObjects } from './pdf-objects.ts';
import { cell, note, richAnswer, table } from './rich-answer.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

async function pdfOf(printable: PrintableResponse): Promise<Uint8Array> {
  const exported = await exportPdf(printable, assets);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure).slice(0, 2000));
  return exported.value;
}

const bare = (...words: string[]): PrintableResponse => ({
  title: 'Svar',
  letter: EMPTY_LETTER,
  blocks: words.map((one) => paragraph(one)),
});

const isCI = process.env['CI'] === 'true';
const canRead = spawnSync('pdftotext', ['-v']).error === undefined || isCI;
const readBack = (pdf: Uint8Array): string => spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;

/** Words as they are read, those that a line's end divides whole again. */
const wordsIn = (read: string): string[] =>
  read
    .normalize('NFKC')
    .replaceAll(/[-\u00AD\u2010]\n(?=\p{Ll})/gu, '')
    .match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? [];

/** Entries of a letter that are words to read. */
const SHOWN = new Set([
  'senderName',
  'senderLines',
  'placeAndDate',
  'references',
  'recipient',
  'subject',
  'closing',
  'signature',
  'label',
  'words',
  'reference',
]);

/** What stands in a letter, a piece a line; runs of one paragraph are one piece, notes pieces of their own. */
const piecesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(piecesIn);
  if (typeof value !== 'object' || value === null) return [];
  const content: unknown = Reflect.get(value, 'content');
  if (Array.isArray(content) && content.some((one: unknown) => typeof one === 'object' && one !== null && 'marks' in one)) {
    const runs = z.array(z.looseObject({ kind: z.string() })).parse(content);
    const run = runs.map((one) =>
      one.kind === 'text'
        ? String(one['text'])
        : one.kind === 'citation'
          ? `${String(one['words'])} ${String(one['reference'])}`
          : one.kind === 'footnote'
            ? ''
            : ' ',
    );
    return [run.join(''), ...runs.filter(({ kind }) => kind === 'footnote').flatMap(piecesIn)];
  }
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    SHOWN.has(key) ? [part].flat().map(String) : typeof part === 'object' && key !== 'logo' ? piecesIn(part) : [],
  );
};

/** Of the first words, the share that is among the second, each counted once. */
const shareOf = (words: readonly string[], among: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of among) left.set(word, (left.get(word) ?? 0) + 1);
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / words.length;
};

const manyWords: PrintableResponse = {
  ...richAnswer,
  blocks: Array.from({ length: 40 }, (_, n) => [
    heading(2, `${String(n)}. Finansministeriets udgiftspolitik`),
    paragraph(
      'Arbejdsmarkedsuddannelsesinstitutionernes bestyrelsesmedlemmer og beskæftigelsesindsatsens målgruppeafgrænsninger ',
      text('skal drøftes i kommunalbestyrelsen', { bold: true }),
      note(`Fodnote nummer ${String(n)} om sundhedsprofessionelle.`),
      ' inden sommerferien.',
    ),
    bullets([paragraph(`punkt ${String(n)}`)], [citation(`Kommunen prioriterer indsats ${String(n)}`, 's. 3')]),
    table([cell('Sagsbehandlingstid', { isHeader: true }), cell('Uger', { isHeader: true })], [cell('Førtidspension'), cell(String(n))]),
  ]).flat(),
};

describe('the words of a PDF', () => {
  it.skipIf(!canRead)('are the answer’s, as pdftotext reads them', async () => {
    for (const answer of [nordfynAnswer, richAnswer, manyWords]) {
      const pdf = await pdfOf(answer);
      const letter = composeLetter(answer);
      const read = wordsIn(readBack(pdf).replaceAll(/^.*Side \d+ af \d+$/gm, ''));
      const written = wordsIn(piecesIn(letter).join('\n'));
      const feet = Array.from({ length: pageCount(pdf) - 1 }, () => wordsIn(letter.shortTitle)).flat();
      expect(shareOf(written, read)).toBeGreaterThanOrEqual(0.999);
      // The numbers of lists and notes are set, not written.
      const words = read.filter((word) => !/^(?:\d+|[ivx]+|[a-z])$/.test(word));
      expect(shareOf(words, [...written, ...feet])).toBeGreaterThanOrEqual(0.999);
    }
  });

  it.each([
    ['emoji and signs', '😀 👍🏽 ❤ → ✓ ☐ ☑ ✔ ✘ ★ ➔ ≥ ½ ⚠'],
    ['Arabic and Hebrew names', 'محمد علي og שלום'],
    ['Greek, Cyrillic, Greenlandic and Faroese', 'Ωμέγα Жуков ĸalaallit Ðð Øø ŋ'],
  ])('may be %s, from the program’s own fonts', async (_, words) => {
    const pdf = await pdfOf(bare(words));
    const fonts = [...new Set([...pdfObjects(pdf).matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name))];
    expect(fonts.filter((name) => !/^(?:Inter|SourceSerif4|Noto(?:SansArabic|SansHebrew|SansSymbols2|Emoji))-/.test(name ?? ''))).toEqual(
      [],
    );
    if (canRead) expect(readBack(pdf)).not.toContain('□');
  });

  it.skipIf(!canRead)('stand in the order they were stored in, whatever overrides are among them', async () => {
    expect(readBack(await pdfOf(bare('Gebyr \u202Ereyg\u202C er \u2066100\u2069 kr.\u0007')))).toContain('Gebyr reyg er 100 kr.');
  });

  it('stand in lists beside marks that say how deep they stand, numbers going on from where their list starts', async () => {
    const item = (words: string, ...within: PrintableBlock[]): PrintableBlock[] => [paragraph(words), ...within];
    const lists = numbered(
      9,
      item('ni', bullets(item('prik', numbered(3, item('c-punkt', numbered(1, item('første', bullets(item('streg'))), item('anden'))))))),
      item('ti'),
    );
    const read = readBack(await pdfOf({ title: 'Svar', letter: EMPTY_LETTER, blocks: [lists] }));
    expect(read.split(/\s+/).filter((word) => word !== '')).toEqual(
      '9. ni • prik c. c-punkt i. første – streg ii. anden 10. ti Side 1 af 1'.split(' '),
    );
  });

  it('may be any of the naughty strings', async () => {
    const every = process.env['ALL_NAUGHTY_STRINGS'] === undefined ? 24 : 1;
    for (const words of naughtyStrings.filter((_, index) => index % every === 0)) {
      const named = { title: words, letter: { ...EMPTY_LETTER, senderName: words, subject: words }, blocks: [paragraph(words)] };
      expect((await pdfOf(named)).length).toBeGreaterThan(1000);
    }
    expect((await pdfOf(bare(...naughtyStrings))).length).toBeGreaterThan(10_000);
  });

  it.skipIf(!canRead)('may be a thousand long ones in one paragraph', async () => {
    const words = Array.from({ length: 1000 }, (_, n) => `kommunalbestyrelsesmedlem${'abcdefghij'[n % 10] ?? ''}`).join(' ');
    const read = wordsIn(readBack(await pdfOf(bare(words)))).filter((word) => word.startsWith('kommunalbestyrelsesmedlem'));
    // One may be divided between two pages, with the foot between its parts.
    expect(read.length).toBeGreaterThan(980);
  });

  it('are set in the typeface that was chosen, the same bytes for the same choice', async () => {
    const set = async (typeface: 'serif' | 'sans'): Promise<string> => {
      const exported = await exportPdf(nordfynAnswer, assets, { choices: { typeface } });
      return exported.ok ? Buffer.from(exported.value).toString('latin1') : '';
    };
    const [serif, sans] = [await set('serif'), await set('sans')];
    expect([serif.includes('SourceSerif4-Regular'), sans.includes('SourceSerif4-Regular')]).toEqual([true, false]);
    expect([await set('serif'), await set('sans')]).toEqual([serif, sans]);
    expect(Buffer.from(await pdfOf(nordfynAnswer)).toString('latin1')).toBe(serif);
  });
});
