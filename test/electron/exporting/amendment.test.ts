import { afterAll, expect, it } from 'vitest';
import { composeBlocks } from '../../../electron/exporting/composed-block.ts';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { printable, type PrintableBlock, type PrintableResponse } from '../../../shared/response/printable.ts';
import { bullets, citation, heading, paragraph, text } from './nordfyn-answer.ts';
import { countTags } from './pdf-objects.ts';
import { note } from './rich-answer.ts';
import { sourceAssets } from './source-assets.ts';
import { zipEntries } from './zip-entries.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const amendment = (current: PrintableBlock[], proposed: PrintableBlock[]): PrintableBlock => ({ kind: 'amendment', current, proposed });
const answer = (...blocks: PrintableBlock[]): PrintableResponse => ({
  title: 'Svar',
  letter: { ...EMPTY_LETTER, subject: 'Svar' },
  blocks,
});

const proposal = amendment(
  [citation('Vi kan ikke hjælpe alle med samme intensitet.', 'Nordfyns Kommune, pejlemærke 2, s. 3')],
  [
    paragraph('Alle borgere har ret til en indsats', note('Jf. loven.'), ', og ', text('kriterierne', { bold: true }), ' skal være:'),
    bullets([paragraph('offentlige')], [paragraph('til at klage over')]),
  ],
);
const whole = answer(heading(1, 'Forslag'), paragraph('Vi foreslår:'), proposal, paragraph('Det gavner alle.'));

it('stands in plain text as two parts, each under its label', () => {
  expect(exportText(whole)).toBe(
    [
      'Svar',
      'Forslag',
      'Vi foreslår:',
      'Nuværende tekst:\n        ”Vi kan ikke hjælpe alle med samme intensitet.”\n        (Nordfyns Kommune, pejlemærke 2, s. 3)',
      'Foreslået tekst:\n    Alle borgere har ret til en indsats[1], og kriterierne skal være:',
      '    - offentlige\n    - til at klage over',
      'Det gavner alle.',
      '[1] Jf. loven.\n',
    ].join('\n\n'),
  );
});

it('stands in Markdown and HTML as two parts, each under its label', () => {
  expect(exportMarkdown(whole)).toContain(
    [
      '**Nuværende tekst**',
      '> ”Vi kan ikke hjælpe alle med samme intensitet.”\n>\n> — Nordfyns Kommune, pejlemærke 2, s. 3',
      '**Foreslået tekst**',
      'Alle borgere har ret til en indsats[^1], og **kriterierne** skal være:',
    ].join('\n\n'),
  );
  const html = exportHtml(whole);
  expect(html.match(/<p class="amendment-label">[^<]*<\/p>/g)).toEqual([
    '<p class="amendment-label">Nuværende tekst</p>',
    '<p class="amendment-label">Foreslået tekst</p>',
  ]);
  expect(html).toContain('<div class="amendment" role="group" aria-label="Ændringsforslag">');
});

it('stands in Word with a style of its own for the labels', async () => {
  const document = zipEntries(await exportDocx(whole)).get('word/document.xml') ?? '';
  const labels = [...document.matchAll(/<w:pStyle w:val="Forslagsdel"\/>.*?<w:t[^>]*>([^<]*)</g)].map((match) => match[1]);
  expect(labels).toEqual(['Nuværende tekst', 'Foreslået tekst']);
});

it('stands in the PDF, which stays PDF/UA-1, over a page break too', async () => {
  const long = amendment(
    [
      citation(
        Array.from({ length: 40 }, () => 'Kommunen vil arbejde for, at indsatsen bliver styrket og samlet ét sted.').join(' '),
        's. 9',
      ),
    ],
    Array.from({ length: 60 }, () => paragraph('Kommunen sikrer, at indsatsen bliver styrket og samlet ét sted, så den kan måles.')),
  );
  const pdf = await exportPdf(answer(heading(1, 'Forslag'), paragraph('Vi foreslår:'), proposal, long, paragraph('Slut.')), assets);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.failure).slice(0, 2000));
  expect({ quotes: countTags(pdf.value, 'BlockQuote'), lists: countTags(pdf.value, 'L') }).toEqual({ quotes: 2, lists: 1 });
});

it('leaves out a part that says nothing, and one without any', () => {
  const labels = (block: PrintableBlock) =>
    composeBlocks([block], false).map((made) => (made.kind === 'amendment' ? made.parts.map(({ label }) => label) : made.kind));
  expect(labels(amendment([], [paragraph('Nyt.')]))).toEqual([['Foreslået tekst']]);
  expect(labels(amendment([citation('Ord.', '')], [paragraph('')]))).toEqual([['Nuværende tekst']]);
  expect(labels(amendment([paragraph('')], [paragraph('  ')]))).toEqual([]);
});

it('keeps every word of one that stands in lists without end', async () => {
  let block = proposal;
  for (let depth = 0; depth < 40; depth += 1) block = bullets([paragraph('a'), block]);
  for (const written of [exportText(answer(block)), exportHtml(answer(block)), exportMarkdown(answer(block))]) {
    expect(written).toContain('Nuværende tekst');
    expect(written).toContain('til at klage over');
  }
  expect((await exportDocx(answer(block))).length).toBeGreaterThan(1000);
  expect((await exportPdf(answer(block), assets)).ok).toBe(true);
});

it('takes amendments that a merge has left with parts too few or too many', () => {
  const node = (type: string, ...content: unknown[]) => ({ type, content: content as never[] }); // as: what a merge leaves is any JSON
  const words = (said: string) => node('paragraph', { type: 'text', text: said });
  const written = (...parts: ReturnType<typeof node>[]) =>
    exportText(printable('', EMPTY_LETTER, node('doc', node('amendment', ...parts)), () => ''));
  expect(written()).toBe('');
  expect(written(node('amendmentProposed', words('b')), node('amendmentCurrent', words('a')), node('amendmentProposed', words('c')))).toBe(
    'Nuværende tekst:\n    a\n\nForeslået tekst:\n    b\n\n    c\n',
  );
});
