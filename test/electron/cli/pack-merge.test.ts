import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LibraryOverview } from '../../../shared/ipc/shapes.ts';
import { MergeReport } from '../../../shared/packages/merge-report.ts';
import { DRAFT } from '../test-workbench.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

/** A data folder with one hearing, and the id of that hearing. */
async function withHearing(folder: string): Promise<{ readonly data: string; readonly hearing: string }> {
  const data = path.join(folder, 'a');
  const draft = path.join(folder, 'udkast.txt');
  writeFileSync(draft, DRAFT);
  await pejling('import', draft, '--hearing', 'Ny indsats', '--data', data);
  const listed = LibraryOverview.shape.hearings.parse(JSON.parse((await pejling('list', '--json', '--data', data)).out));
  return { data, hearing: listed[0]?.hearing.id ?? '' };
}

it('carries a hearing from one library to another, locked or not, and finds nothing new in it the second time', async () => {
  const folder = temporaryFolder();
  const { data, hearing } = await withHearing(folder);
  const out = path.join(folder, 'sag.pejling');
  const secret = path.join(folder, 'ord');
  const other = path.join(folder, 'b');
  writeFileSync(secret, 'blåbærgrød på Fyn\n');
  const locked = path.join(folder, 'låst.pejling');
  const lockedPack = await pejling('pack', '--hearing', hearing, '--out', locked, '--passphrase-file', secret, '--data', data);
  expect([lockedPack.status, readFileSync(locked, 'latin1').slice(0, 21)]).toEqual([0, 'age-encryption.org/v1']);
  expect(await pejling('merge', locked, '--data', other)).toMatchObject({ status: 1, err: expect.stringMatching(/adgangssætning/) });
  const dry = await pejling('merge', locked, '--dry-run', '--json', '--passphrase-file', secret, '--data', other);
  expect(MergeReport.parse(JSON.parse(dry.out))).toMatchObject({ isNew: true, sources: { added: 1 }, conflicts: { count: 0 } });
  expect((await pejling('list', '--data', other)).out).toBe('Biblioteket er tomt.\n');
  const packed = await pejling('pack', '--hearing', hearing, '--out', out, '--data', data);
  expect(packed).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^Pakken indeholder:\n {2}1 kilde\n(.|\n)*Skrevet: /) });
  const merged = await pejling('merge', out, '--data', other);
  expect(merged).toEqual({ status: 0, err: '', out: '»Ny indsats« er tilføjet:\n  1 kilde\n' });
  const again = await pejling('merge', out, '--data', other);
  expect(again.out).toBe('Alt i pakken er her allerede. Intet er ændret.\n');
  const [here, there] = await Promise.all([data, other].map(async (each) => (await pejling('list', '--data', each)).out));
  expect(there).toBe(here);
}, 60_000);

it('refuses what is no package, a hearing that is not there, and wrong usage', async () => {
  const folder = temporaryFolder();
  const { data, hearing } = await withHearing(folder);
  const merge = await pejling('merge', path.join(folder, 'udkast.txt'), '--data', data);
  expect(merge).toMatchObject({ status: 1, err: expect.stringMatching(/^Filen »udkast\.txt« er ikke en sagspakke fra Pejling\./) });
  const out = path.join(folder, 'x.pejling');
  const missing = await pejling('pack', '--hearing', '00000000-0000-4000-8000-000000000000', '--out', out, '--data', data);
  expect(missing.status).toBe(1);
  const short = path.join(folder, 'kort');
  writeFileSync(short, 'kort');
  for (const argv of [
    ['pack'],
    ['merge'],
    ['pack', '--hearing', hearing, '--out', out, '--notes', 'nogle'],
    ['pack', '--hearing', hearing, '--out', out, '--passphrase-file', short],
  ])
    expect((await pejling(...argv, '--data', data)).status, argv.join(' ')).toBe(2);
});
