import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { writeHandover } from '../../../shared/handover/write-handover.ts';
import { nordfynAnswer } from '../exporting/nordfyn-answer.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

const NORDFYN = path.resolve(import.meta.dirname, '../../../seeds/nordfyn/nordfyn.txt');

it('prints one JSON object and nothing else', async () => {
  const { status, out, err } = await pejling('inspect', NORDFYN, '--json');
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ title: 'En ny beskæftigelsesindsats', issuer: 'Nordfyns Kommune', deadline: null, pageCount: 7 });
});

it('prints the official text', async () => {
  const { status, out } = await pejling('inspect', NORDFYN, '--text');
  expect(status).toBe(0);
  expect(out).toContain('Vi kan ikke hjælpe alle med samme intensitet.');
  expect(out).not.toContain('HØRINGSVERSION, AUGUST 2025\n1');
});

it('tells a person in Danish what the document is', async () => {
  const { out } = await pejling('inspect', NORDFYN);
  expect(out).toContain('En ny beskæftigelsesindsats\n');
  expect(out).toContain('Frist: ikke oplyst i dokumentet');
  expect(out).toContain('7 sider · 6 pejlemærker · 26 punkter · 0 tabeller');
  expect(out).toContain('2 Skarp prioritering af målgrupper og differentiering af indsatsen (s. 3)');
});

it('tells a person that an answer carries points for other programs', async () => {
  const points = writeHandover({
    format: 'pejling-points',
    version: 1,
    sender: 'Ældrerådet',
    hearing: 'Budget',
    caseNumber: '',
    sources: [],
    points: [{ type: 'remark', guideposts: [], quote: null, remark: 'Vi støtter det.', proposal: null }],
  });
  const file = path.join(temporaryFolder(), 'svar.docx');
  writeFileSync(file, await exportDocx({ ...nordfynAnswer, points: points ?? '' }));
  expect((await pejling('inspect', file)).out).toContain('\nFilen bærer 1 punkt fra afsenderen: --json viser dem\n');
  writeFileSync(file, await exportDocx(nordfynAnswer));
  expect((await pejling('inspect', file)).out).not.toContain('Filen bærer');
});

it('says in one Danish line what is wrong with a file', async () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  mkdirSync(path.join(folder, 'mappe'));
  const huge = file('kæmpe.txt', '');
  truncateSync(huge, 70 * 1024 * 1024);
  for (const [given, words] of [
    [file('tom.txt', ''), 'Filen »tom.txt« er tom.'],
    [file('blank.txt', '  \n \n'), 'Filen »blank.txt« er tom.'],
    [
      file(
        'binær.txt',
        new Uint8Array(5000).map((_, index) => (index * 31) % 251),
      ),
      'Filen »binær.txt« er ikke en tekstfil.',
    ],
    [huge, 'Filen »kæmpe.txt« fylder 70 MB'],
    [path.join(folder, 'mappe'), 'Filen »mappe« kan ikke læses'],
    [path.join(folder, 'væk.txt'), 'Filen »væk.txt« kan ikke læses'],
  ] as const) {
    const { status, out, err } = await pejling('inspect', given, '--json');
    expect([status, out]).toEqual([1, '']);
    expect(err.trimEnd()).not.toContain('\n');
    expect(err).toContain(words);
  }
});
