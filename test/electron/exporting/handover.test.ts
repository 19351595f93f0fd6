import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { HANDOVER_NAMESPACE, type Handover, type HandoverPoint } from '../../../shared/handover/handover.ts';
import { writeHandover } from '../../../shared/handover/write-handover.ts';
import { createRandom, type Random } from '../../shared/comparing/random.ts';
import { valueOf } from '../test-workbench.ts';
import { nordfynAnswer } from './nordfyn-answer.ts';
import { sourceAssets } from './source-assets.ts';

/** Random handovers tried in each format; more by PEJLING_HANDOVER_RUNS. */
const RUNS = Number(process.env['PEJLING_HANDOVER_RUNS'] ?? 12);

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const PIECES = [
  'Vi støtter ',
  'pejlemærke 2',
  '\n',
  '😀',
  '\u0000',
  '\uD800',
  '\u202E',
  '\uFFFE',
  ']]>',
  '<&>"\'',
  '\\u0041',
  '\t',
  '  ',
  'مرحبا',
  '#let x',
  '',
];

const words = (random: Random): string => Array.from({ length: random.below(8) }, () => random.of(PIECES)).join('');
const maybe = <T>(random: Random, make: () => T): T | null => (random.chance(0.5) ? make() : null);

function randomPoint(random: Random, sources: number): HandoverPoint {
  const source = () => random.below(sources);
  return {
    type: random.of(['remark', 'quotation', 'amendment'] as const),
    guideposts: Array.from({ length: random.below(3) }, () => ({
      source: source(),
      number: maybe(random, () => words(random)),
      title: words(random),
    })),
    quote: maybe(random, () => ({ source: source(), page: maybe(random, () => words(random)), exact: words(random) })),
    remark: words(random),
    proposal: maybe(random, () => ({ current: words(random), proposed: words(random) })),
  };
}

function randomHandover(seed: number): Handover {
  const random = createRandom(seed);
  const sources = Array.from({ length: 1 + random.below(3) }, () => ({
    title: words(random),
    issuer: maybe(random, () => words(random)),
    version: maybe(random, () => words(random)),
  }));
  return {
    format: 'pejling-points',
    version: 1,
    sender: words(random),
    hearing: words(random),
    caseNumber: words(random),
    sources,
    points: Array.from({ length: 1 + random.below(20) }, () => randomPoint(random, sources.length)),
  };
}

const withPoints = (handover: Handover) => ({ ...nordfynAnswer, points: writeHandover(handover) ?? '' });
const readBack = async (bytes: Uint8Array, name: string) => valueOf(await readDocument(bytes, name));

it('points come back from a Word file as they were put in', async () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const handover = randomHandover(seed);
    expect((await readBack(await exportDocx(withPoints(handover)), 'svar.docx')).handover, `seed ${String(seed)}`).toEqual(handover);
  }
});

it('points come back from a PDF as they were put in, and the PDF holds PDF/UA still', async () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const handover = randomHandover(seed);
    // Setting it succeeds only as PDF/UA-1.
    const pdf = valueOf(await exportPdf(withPoints(handover), assets));
    expect((await readBack(pdf, 'svar.pdf')).handover, `seed ${String(seed)}`).toEqual(handover);
  }
});

it('the same answer and points give the same bytes, and the text reads the same with and without', async () => {
  const printable = withPoints(randomHandover(1));
  expect(valueOf(await exportPdf(printable, assets))).toEqual(valueOf(await exportPdf(printable, assets)));
  expect(await exportDocx(printable)).toEqual(await exportDocx(printable));
  for (const [write, name] of [
    [async (answer: typeof printable) => valueOf(await exportPdf(answer, assets)), 'svar.pdf'],
    [exportDocx, 'svar.docx'],
  ] as const) {
    const { handover: _, ...read } = await readBack(await write(printable), name);
    const { points: __, ...without } = printable;
    expect(await readBack(await write(without as typeof printable), name)).toEqual(read);
  }
});

const part = (json: string): string => `<p:points xmlns:p="${HANDOVER_NAMESPACE}"><p:json>${json}</p:json></p:points>`;

it.each([
  ['JSON that is cut off', part('{"format":"pejling-points"'), 'damaged'],
  ['XML that is cut off', part('{}').slice(0, -5), 'damaged'],
  ['a hundred megabytes', part(' '.repeat(100_000_000)), 'too-large'],
  ['brackets without end', part('['.repeat(1_000_000)), 'damaged'],
  ['a newer form', part('{"format":"pejling-points","version":7}'), 'newer'],
  ['elements without end', `<p:points xmlns:p="${HANDOVER_NAMESPACE}">${'<p:json>'.repeat(100_000)}`, 'too-large'],
])('a Word file whose points are %s is read as usual, with a remark', async (_, xml, why) => {
  const files = unzipSync(await exportDocx(withPoints(randomHandover(1))));
  const read = await readBack(zipSync({ ...files, 'customXml/item1.xml': strToU8(xml) }), 'svar.docx');
  expect(read.handover).toBeUndefined();
  expect(read.text).toContain('Skarp prioritering af målgrupper');
  expect(read.findings.filter(({ code }) => code === 'handover-unreadable').map(({ facts }) => facts)).toEqual([
    { about: 'handover', why },
  ]);
});

it('a PDF whose points are damaged is read as usual, with a remark', async () => {
  for (const [points, why] of [
    ['{"format":', 'damaged'],
    ['['.repeat(300_000), 'damaged'],
    [' '.repeat(14_000_000), 'too-large'],
    ['{"format":"pejling-points","version":7}', 'newer'],
  ] as const) {
    const pdf = valueOf(await exportPdf({ ...nordfynAnswer, points }, assets));
    const read = await readBack(pdf, 'svar.pdf');
    expect(read.handover).toBeUndefined();
    expect(read.text).toContain('Skarp prioritering af målgrupper');
    expect(read.findings.filter(({ code }) => code === 'handover-unreadable').map(({ facts }) => facts)).toEqual([
      { about: 'handover', why },
    ]);
  }
});
