import { afterAll, expect, it } from 'vitest';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { letterJson } from '../../../electron/exporting/set-letter.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { holdsCharacter } from '../../../shared/text/character-ranges.ts';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import { nordfynAnswer, paragraph, text } from './nordfyn-answer.ts';
import { pdfObjects } from './pdf-objects.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

/** Whether Typst writes a text as it is, without anything put for a character that it cannot draw. */
async function isDrawn(words: string): Promise<boolean> {
  const letter = composeLetter({ title: 'Svar', letter: EMPTY_LETTER, blocks: [paragraph(words)] });
  const set = { ...letter, typeface: 'serif' } as const;
  const answer = await assets.typst.typeset(
    { letter: letterJson(set, (shown) => shown), pictures: new Map(), output: { kind: 'pdf' } },
    60_000,
  );
  return answer.ok;
}

/** No sign of its own, or one that a PDF for everyone may not hold. */
const NOT_A_SIGN = /[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u;

it('a character is drawable when a typeface of the program draws it', async () => {
  const ranges = assets.drawable();
  const known = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)));
  const signs = known.filter((character) => !NOT_A_SIGN.test(character));
  expect(signs.length).toBeGreaterThan(6000);
  expect(await isDrawn(signs.join(' '))).toBe(true);
});

it.each(['漢', 'ภ', 'न', '한', 'Ⴀ', '\u{20000}'])('%s is not drawable, and no typeface of the machine stands in', async (character) => {
  expect(holdsCharacter(assets.drawable(), character.codePointAt(0) ?? 0)).toBe(false);
  expect(await isDrawn(character)).toBe(false);
});

it('a letter holds no typeface but the program’s own, in whatever cut it is set', async () => {
  const words = 'Hej 漢字 ภาษา محمد שלום 🖹 😀';
  const cuts = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }] as const;
  for (const typeface of ['serif', 'sans'] as const) {
    const exported = await exportPdf({ ...nordfynAnswer, blocks: cuts.map((marks) => paragraph(text(words, marks))) }, assets, {
      choices: { typeface },
    });
    const pdf = exported.ok ? pdfObjects(exported.value) : '';
    const fonts = [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)-/g)].map(([, name]) => name);
    expect(new Set(fonts)).toEqual(
      new Set([
        'Inter',
        ...(typeface === 'serif' ? ['SourceSerif4'] : []),
        'NotoSansArabic',
        'NotoSansHebrew',
        'NotoSansSymbols2',
        'NotoEmoji',
      ]),
    );
  }
});
