import { afterAll, expect, it } from 'vitest';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { previewPages } from '../../../electron/exporting/preview.ts';
import { pagesOf } from '../../../electron/exporting/svg-pages.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { logoSize } from '../../../shared/response/logo.ts';
import { drawnPage } from '../../../shared/response/page-picture.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { hostileAnswer } from './hostile-text.ts';
import { nordfynAnswer, paragraph, text } from './nordfyn-answer.ts';
import { countTags, pageCount } from './pdf-objects.ts';
import { checksumOf, smallPng } from './small-png.ts';
import { sourceAssets } from './source-assets.ts';
import { zipEntries } from './zip-entries.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const heading: PrintableBlock = { kind: 'heading', level: 1, content: [{ kind: 'text', text: 'Overskrift', marks: {} }] };
const NOTHING: ReadonlySet<string> = new Set();
const repeated = (times: number, ...more: PrintableBlock[]): PrintableResponse => ({
  ...nordfynAnswer,
  blocks: [...Array.from({ length: times }, () => nordfynAnswer.blocks).flat(), ...more],
});

async function pagesFor(answer: PrintableResponse, known: ReadonlySet<string> = NOTHING) {
  const pages = await previewPages(answer, known, assets);
  if (!pages.ok) throw new Error(JSON.stringify(pages.failure).slice(0, 500));
  return pages.value;
}

it('draws as many pages as the PDF has, each a whole picture that needs nothing else', async () => {
  const answer = repeated(4);
  const pages = await pagesFor(answer);
  const pdf = await exportPdf(answer, assets);
  expect(pages).toHaveLength(pdf.ok ? pageCount(pdf.value) : 0);
  for (const page of pages) {
    const picture = page.picture === null ? '' : drawnPage(page.picture);
    expect(picture).toMatch(/^<svg [^>]*viewBox="0 0 595\.27\d* 841\.88\d*"/);
    const defined = new Set([...picture.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...picture.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    // A path a run of letters, each letter begun where it stands.
    const letters = [...picture.matchAll(/<path d="([^"]+)" transform="[^"]+ scale\(0\.01\)" fill="#[0-9a-f]{6}"/g)].map(
      ([, path = '']) => path,
    );
    expect(letters.join('').match(/M/g)?.length).toBeGreaterThan(500);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
    expect(picture).not.toMatch(/<script|<foreignObject|on\w+=|href="(?!#|https:\/\/handicap\.dk|data:image)/i);
  }
});

it('sends a page again only when something on it has changed', async () => {
  const before = await pagesFor(repeated(4));
  const known = new Set(before.map(({ id }) => id));
  expect((await pagesFor(repeated(4), known)).filter(({ picture }) => picture !== null)).toEqual([]);
  const after = await pagesFor(repeated(4, paragraph('Et sidste ord.')), known);
  expect(after.map(({ picture }) => picture !== null)).toEqual(before.map((_, index) => index === before.length - 1));
});

it('says on which page and how far down each marked block begins, and sets nothing otherwise for it', async () => {
  const answer = repeated(4);
  const marked = { ...answer, blocks: answer.blocks.map((block, place) => ({ ...block, place })) };
  const [pages, plain] = [await pagesFor(marked), await pagesFor(answer)];
  expect(pages.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
  expect(plain.flatMap(({ places }) => places)).toEqual([]);
  const broken = await pagesFor({
    ...answer,
    blocks: [paragraph('Ét.'), { kind: 'page-break' as const }, paragraph('To.')].map((block, place) => ({ ...block, place })),
  });
  // What parts pages stands on neither.
  expect(broken.map((page) => page.places.map(({ block }) => block))).toEqual([[0], [2, 3]]);
  const places = pages.flatMap((page, index) => page.places.map(({ block, height }) => ({ block, at: index + height })));
  // Each where it comes in the text, none twice; what is written as nothing has no place.
  expect(places.map(({ block }) => block)).toEqual([...new Set(places.map(({ block }) => block))].toSorted((a, b) => a - b));
  expect(places.map(({ at }) => at)).toEqual(places.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(places.length).toBeGreaterThan(answer.blocks.length * 0.9);
  // The letter's head stands above the first.
  expect(places[0]?.at).toBeGreaterThan(0.2);
  // The last says where the text ends, above who signs.
  expect(places.at(-1)?.block).toBe(1 + (places.at(-2)?.block ?? 0));
});

it('finds a heading that goes to the next page with what follows it there, not at the foot of the page before', async () => {
  const filler = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Linje ${String(index)}.`));
  for (let count = 22; count < 34; count += 1) {
    const blocks: PrintableBlock[] = [...filler(count), { ...heading, place: 7 }, paragraph('Ordene efter. '.repeat(60))];
    const pages = await pagesFor({ ...nordfynAnswer, letter: { ...nordfynAnswer.letter, subject: '' }, blocks });
    const at = pages.findIndex(({ places }) => places.length > 0);
    const height = pages[at]?.places[0]?.height ?? 1;
    expect([count, height < 0.85]).toEqual([count, true]);
  }
});

it('uses again what was set before, though the letter is another', async () => {
  // What the processor did, not how long it took: another program that runs at the same time makes no difference.
  const worked = async (answer: PrintableResponse): Promise<number> => {
    const before = process.cpuUsage();
    await exportPdf(answer, assets);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const other = (number: number): PrintableResponse => repeated(6, paragraph(`Ord nummer ${String(number)}.`));
  // Other words throughout: nothing of it can have been set before.
  const fresh = await worked({
    ...nordfynAnswer,
    blocks: Array.from({ length: 90 }, (_, index) =>
      paragraph(`${String(index * 7919)} ${'Kommunen bør høre borgerne i god tid. '.repeat(20 + index)}`),
    ),
  });
  await worked(other(0));
  const again = [await worked(other(1)), await worked(other(2)), await worked(other(3))];
  expect(Math.min(...again)).toBeLessThan(fresh / 3);
});

it('draws hostile text, and a box for what no font here can draw', async () => {
  expect((await pagesFor(hostileAnswer())).length).toBeGreaterThan(0);
  expect(
    await pagesFor({ title: '', letter: { ...nordfynAnswer.letter, subject: '' }, blocks: [paragraph(text('\u{F8FF}'))] }),
  ).toHaveLength(1);
}, 60_000);

it('refuses a roll of pages that it cannot take apart', () => {
  expect(() => pagesOf('<svg viewBox="0 0 10 20">\n    <g>\n    </g>\n</svg>', 2)).toThrow('2 pages');
});

const bytes = smallPng(300, 100);
const sha256 = checksumOf(bytes);
const documentOf = (docx: Uint8Array): string => zipEntries(docx).get('word/document.xml') ?? '';
const signed: PrintableResponse = {
  ...nordfynAnswer,
  letter: {
    ...nordfynAnswer.letter,
    logo: { sha256, pixelWidth: 300, pixelHeight: 100, alternative: 'Logo: Et bedre Nordfyn' },
    coSigners: 'Ida Holm, forperson, Ældre Sagen\n\nPer <b>Dahl</b>, DH',
  },
  pictures: new Map([[sha256, bytes]]),
};

it('keeps a logo within its room, in its own proportions', () => {
  expect(logoSize({ pixelWidth: 300, pixelHeight: 100 })).toEqual({ width: 60, height: 20 });
  expect(logoSize({ pixelWidth: 100, pixelHeight: 400 })).toEqual({ width: 5, height: 20 });
  expect(logoSize({ pixelWidth: 6000, pixelHeight: 10 })).toEqual({ width: 60, height: 0.1 });
});

it('writes the logo with its description, and all who sign, in every format that has them', async () => {
  const pdf = await exportPdf(signed, assets);
  expect(pdf.ok && countTags(pdf.value, 'Figure')).toBe(1);
  const docx = documentOf(await exportDocx(signed));
  expect(docx).toContain('descr="Logo: Et bedre Nordfyn"');
  expect(docx.indexOf('Ida Holm')).toBeGreaterThan(docx.indexOf('Karen Margrethe'));
  const html = exportHtml(signed);
  expect(html).toContain('alt="Logo: Et bedre Nordfyn" style="width: 60.0mm; height: 20.0mm"');
  expect(html).toContain('<p>Per &lt;b&gt;Dahl&lt;/b&gt;<br>\nDH</p>');
  expect(exportText(signed)).toMatch(/Forperson\nEt bedre Nordfyn\n\nIda Holm\nforperson\nÆldre Sagen\n\nPer <b>Dahl<\/b>\nDH/);
  expect(exportMarkdown(signed)).toContain('Ida Holm\\\nforperson\\\nÆldre Sagen');
});

it('leaves out a logo whose file is gone', async () => {
  const pdf = await exportPdf({ ...signed, pictures: new Map() }, assets);
  expect(pdf.ok && countTags(pdf.value, 'Figure')).toBe(0);
  expect(documentOf(await exportDocx({ ...signed, pictures: new Map() }))).not.toContain('descr=');
});

it('draws a picture as wide at the foot of a page as anywhere else', async () => {
  const png = smallPng(400, 300);
  const parts = { pixelWidth: 400, pixelHeight: 300, width: 60, alternative: 'Grafen', decorative: false };
  const shown: PrintableBlock = { kind: 'picture', sha256: checksumOf(png), ...parts };
  const widths: number[] = [];
  for (const lines of [0, 12, 16, 18, 20, 22]) {
    const blocks = [...Array.from({ length: lines }, () => paragraph('En linje.')), shown];
    const pages = await pagesFor({ ...nordfynAnswer, blocks, pictures: new Map([[checksumOf(png), png]]) });
    const drawn = pages.map(({ picture }) => (picture === null ? '' : drawnPage(picture))).join('');
    for (const [, width] of drawn.matchAll(/<image [^>]*?\bwidth="([\d.]+)"/g)) widths.push(Math.round(Number(width)));
  }
  expect(widths).toHaveLength(6);
  expect([...new Set(widths)]).toHaveLength(1);
});
