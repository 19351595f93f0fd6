import { afterAll, expect, it } from 'vitest';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { ExportFormat } from '../../../shared/response/export-format.ts';
import type { PrintableBlock } from '../../../shared/response/printable.ts';
import { bullets, nordfynAnswer, paragraph } from './nordfyn-answer.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

it('writes every format there is', async () => {
  const starts: Record<string, string> = {};
  for (const format of ExportFormat.options) {
    const exported = await exportResponse(nordfynAnswer, format, assets);
    if (exported.ok) starts[format] = Buffer.from(exported.value).toString('utf8', 0, 4);
  }
  expect(starts).toEqual({ pdf: '%PDF', docx: 'PK\u0003\u0004', odt: 'PK\u0003\u0004', txt: 'Et b', html: '<!do', md: 'Et b' });
});

it('answers with a failure where an answer is nested beyond all reason', async () => {
  let list: PrintableBlock = paragraph('dybest');
  for (let level = 0; level < 100_000; level += 1) list = bullets([list]);
  for (const format of ExportFormat.options) {
    expect(await exportResponse({ title: 'Svar', letter: EMPTY_LETTER, blocks: [list] }, format, assets)).toMatchObject({
      ok: false,
      failure: { code: 'export-failed', file: `Høringssvar – Svar.${format}` },
    });
  }
});
