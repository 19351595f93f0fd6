import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { HOSTILE, hostileAnswer } from './hostile-text.ts';
import { bullets, citation, cited, heading, nordfynAnswer, numbered, paragraph, text } from './nordfyn-answer.ts';
import { countTags, hexText, pageCount, pdfObjects } from './pdf-objects.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

/** The PDF of an answer that must have one. */
async function pdfOf(printable: PrintableResponse): Promise<Uint8Array> {
  const exported = await exportPdf(printable, assets);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure).slice(0, 2000));
  return exported.value;
}

const bare = (...blocks: PrintableBlock[]): PrintableResponse => ({ title: 'Svar', letter: EMPTY_LETTER, blocks });

describe('exportPdf', () => {
  it('writes a tagged PDF/UA-1 in Danish with title and author', async () => {
    const objects = pdfObjects(await pdfOf(nordfynAnswer));
    for (const mark of [
      '<pdfuaid:part>1<',
      '/StructTreeRoot',
      '/MarkInfo',
      '/Marked true',
      '/Lang (da-DK)',
      '/DisplayDocTitle true',
      '/Outlines',
      '/Author (Et bedre Nordfyn)',
    ]) {
      expect(objects).toContain(mark);
    }
    expect(objects).toContain(`/Title ${hexText(nordfynAnswer.letter.subject)}`);
  });

  it('tags headings, lists, quotations and links, the subject above all other headings', async () => {
    const pdf = await pdfOf(nordfynAnswer);
    const counts = Object.fromEntries(
      ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'BlockQuote', 'Link'].map((type) => [type, countTags(pdf, type)]),
    );
    expect(counts).toEqual({ H1: 1, H2: 4, H3: 2, H4: 1, L: 3, LI: 8, BlockQuote: 2, Link: 1 });
    expect(pdfObjects(pdf)).toContain('/Contents (https://handicap.dk/hoeringssvar)');
  });

  it('gives the same bytes for the same answer', async () => {
    const first = await pdfOf(nordfynAnswer);
    const other = sourceAssets();
    const second = await exportPdf(nordfynAnswer, other);
    await other.typst.close();
    expect(second.ok && Buffer.compare(second.value, first)).toBe(0);
  });

  it('takes headings in whatever order they were set', async () => {
    const pdf = await pdfOf(
      bare(heading(2, 'a'), heading(3, 'b'), heading(1, 'c'), heading(3, 'd'), { kind: 'heading', level: 1, content: [] }),
    );
    expect([countTags(pdf, 'H1'), countTags(pdf, 'H2'), countTags(pdf, 'H3')]).toEqual([2, 2, 0]);
  });

  it('dates the document by the letter, and not at all when the letter has no date', async () => {
    expect(pdfObjects(await pdfOf(nordfynAnswer))).toContain('D:20250903');
    expect(pdfObjects(await pdfOf(bare(paragraph('Tekst'))))).not.toMatch(/CreationDate|CreateDate/);
  });

  it('writes an answer with nothing in it', async () => {
    expect(pageCount(await pdfOf({ title: '', letter: EMPTY_LETTER, blocks: [] }))).toBe(1);
  });

  it.each(HOSTILE.map((words) => [words.slice(0, 30), words] as const))('writes any text: %j', async (_, words) => {
    expect(pageCount(await pdfOf(hostileAnswer([words])))).toBeGreaterThan(0);
  });

  it('writes all of them at once', async () => {
    expect(pageCount(await pdfOf(hostileAnswer()))).toBeGreaterThan(1);
  }, 60_000);

  it('writes lists twenty levels deep and quotations two hundred and fifty', async () => {
    let list = paragraph('dybest');
    for (let level = 20; level > 0; level -= 1) list = bullets([paragraph(`niveau ${String(level)}`), list]);
    let quote = paragraph('dybest');
    for (let level = 250; level > 0; level -= 1) quote = level % 2 === 0 ? bullets([quote]) : { kind: 'quote', content: [quote] };
    expect(countTags(await pdfOf(bare(list, quote)), 'LI')).toBeGreaterThan(20);
  });

  it('writes three hundred pages', async () => {
    const blocks = Array.from({ length: 200 }, () => nordfynAnswer.blocks).flat();
    expect(pageCount(await pdfOf({ ...nordfynAnswer, blocks }))).toBeGreaterThanOrEqual(300);
  }, 60_000);

  it('writes every block in every other and every combination of marks', async () => {
    const marks = [true, undefined] as const;
    const combinations = marks.flatMap((bold) =>
      marks.flatMap((italic) =>
        marks.flatMap((underline) =>
          marks.flatMap((strike) => [undefined, 'https://x.dk'].map((link) => ({ bold, italic, underline, strike, link }))),
        ),
      ),
    );
    const runs = combinations.map((combination, index) =>
      text(`løb ${String(index)} `, Object.fromEntries(Object.entries(combination).filter(([, value]) => value !== undefined))),
    );
    const inlines = [...runs, { kind: 'break' as const }, cited('ord', 's. 3'), cited('ord', '')];
    const leaves: PrintableBlock[] = [
      { kind: 'heading', level: 2, content: inlines },
      { kind: 'paragraph', content: inlines },
      citation('Første linje\nAnden linje', 's. 3'),
      citation('"Egne tegn"', ''),
      { kind: 'rule' },
    ];
    const containers = (inner: PrintableBlock[]): PrintableBlock[] => [
      bullets(inner, []),
      numbered(0, [], inner),
      { kind: 'quote', content: inner },
    ];
    const blocks = [...leaves, ...containers(leaves), ...containers(containers(containers(leaves)))];
    expect(countTags(await pdfOf(bare(...blocks)), 'BlockQuote')).toBeGreaterThan(20);
  });

  it('breaks quotations that are longer than a page', async () => {
    const words = 'Vi kan ikke hjælpe alle med samme intensitet. '.repeat(300);
    expect(
      pageCount(
        await pdfOf(bare(citation(words, 's. 3'), { kind: 'quote', content: [paragraph(words)] }, bullets([citation(words, 's. 3')]))),
      ),
    ).toBeGreaterThan(5);
  });

  it('writes links of thousands of characters and malformed ones as plain text', async () => {
    const links = ['https://x.dk/' + 'a'.repeat(9000), 'https://[', 'mailto:'].map((link) => paragraph(text('her', { link })));
    expect(countTags(await pdfOf(bare(...links)), 'Link')).toBeLessThanOrEqual(1);
  });

  it('answers several at once, each with its own', async () => {
    const answers = ['Første', 'Anden', 'Tredje'].map((subject) => ({ ...nordfynAnswer, letter: { ...nordfynAnswer.letter, subject } }));
    const pdfs = await Promise.all(answers.map(pdfOf));
    expect(
      pdfs.map(
        (pdf, index) =>
          pdfObjects(pdf).includes(`(${answers[index]?.letter.subject ?? ''})`) ||
          pdfObjects(pdf).includes(hexText(answers[index]?.letter.subject ?? '')),
      ),
    ).toEqual([true, true, true]);
  });

  it('gives up in time, says so, and works again afterwards', async () => {
    const impatient = sourceAssets();
    const late = await exportPdf(nordfynAnswer, impatient, { timeoutMs: 1 });
    expect(late).toEqual({
      ok: false,
      failure: { code: 'export-failed', file: 'Høringssvar – Nordfyns pejlemærker – Et bedre Nordfyn.pdf', reason: 'timeout' },
    });
    expect((await exportPdf(nordfynAnswer, impatient)).ok).toBe(true);
    await impatient.typst.close();
  });

  it('fails by name when its files are missing', async () => {
    const { Typst } = await import('../../../electron/exporting/typst.ts');
    const broken = { ...assets, typst: new Typst({ worker: '/nowhere/worker.js', template: '/nowhere/response.typ', fonts: [] }) };
    expect(await exportPdf(bare(citation('a', 'b')), broken)).toMatchObject({ ok: false, failure: { code: 'export-failed' } });
  });

  it('does not keep the process alive', () => {
    const program = `
      import { exportPdf } from ${JSON.stringify(path.resolve('electron/exporting/pdf.ts'))};
      import { sourceAssets } from ${JSON.stringify(path.join(import.meta.dirname, 'source-assets.ts'))};
      import { nordfynAnswer } from ${JSON.stringify(path.join(import.meta.dirname, 'nordfyn-answer.ts'))};
      console.log((await exportPdf(nordfynAnswer, sourceAssets())).ok);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 20_000 });
    expect(printed.trim()).toBe('true');
  }, 30_000);
});
