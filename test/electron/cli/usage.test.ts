import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

it.each([
  [[], 'Brug: pejling KOMMANDO'],
  [['fjern'], 'Kommandoen »fjern« findes ikke.'],
  [['constructor'], 'Kommandoen »constructor« findes ikke.'],
  [['inspect'], 'pejling inspect: Angiv én fil.'],
  [['inspect', 'a', 'b'], 'Brug: pejling inspect FIL'],
  [['inspect', 'a', '--json', '--text'], 'enten --json eller --text'],
  [['inspect', 'a', '--xml'], 'pejling inspect: »--xml« passer ikke her.'],
  [['import'], 'Angiv mindst én fil.'],
  [['import', 'a', '--hearing', ' '], 'mellem 1 og 300 tegn'],
  [['list', 'a'], 'Kommandoen tager ingen filer.'],
  [['export', '--out', 'x'], 'Angiv både --response, --format og --out.'],
  [['export', '--source', 'x', '--format', 'annotated-pdf', '--names', 'z', '--out', 'y'], '--names skal være written eller numbered.'],
  [['export', '--response', 'x', '--format', 'rtf', '--out', 'y'], 'Formatet skal være et af pdf, docx, odt, txt, html, md.'],
  [['demo', 'mappe'], 'Mappen angives med --out.'],
])('%j is wrong usage: status 2, and the way it is used', async (argv, words) => {
  const { status, out, err } = await pejling(...argv);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(words);
  expect(err).toContain('Brug: pejling ');
});

it('tells how it is used when it is asked, as an answer and not as an error', async () => {
  expect(await pejling('--help')).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringContaining('pejling inspect FIL [--json | --text]'),
  });
  expect(await pejling('export', '--help')).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringContaining('Brug: pejling export --response ID'),
  });
});

it('ends with its status as a process, with one line on standard error', () => {
  const cli = path.join(import.meta.dirname, 'source-cli.ts');
  const ended = (...argv: string[]) => spawnSync(process.execPath, [cli, ...argv], { encoding: 'utf8' });
  const missing = path.join(temporaryFolder(), 'væk.txt');
  const failed = ended('inspect', missing);
  expect({ status: failed.status, out: failed.stdout, lines: failed.stderr.trimEnd().split('\n').length }).toEqual({
    status: 1,
    out: '',
    lines: 1,
  });
  expect(failed.stderr).toMatch(/^Filen »væk\.txt« kan ikke læses/);
  expect(ended('inspect').status).toBe(2);
  expect(ended('inspect', path.resolve(import.meta.dirname, '../../../seeds/nordfyn/nordfyn.txt'), '--json').status).toBe(0);
}, 20_000);
