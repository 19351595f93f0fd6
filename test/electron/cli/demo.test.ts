import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LibraryOverview } from '../../../shared/ipc/shapes.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

it('does the whole job in a fresh library: imports, notes, writes, quotes, exports', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'ud');
  const data = path.join(folder, 'data');
  const started = performance.now();
  const demo = await pejling('demo', '--out', out, '--data', data);
  expect(demo).toMatchObject({ status: 0, err: '' });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(readdirSync(out).toSorted()).toEqual(['hoeringssvar.docx', 'hoeringssvar.pdf', 'hoeringssvar.txt']);
  expect(readFileSync(path.join(out, 'hoeringssvar.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(readFileSync(path.join(out, 'hoeringssvar.docx')).toString('latin1', 0, 2)).toBe('PK');

  const text = readFileSync(path.join(out, 'hoeringssvar.txt'), 'utf8').replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'Høringssvar vedr. En ny beskæftigelsesindsats – Politiske Pejlemærker for implementering af beskæftigelsesreformen i Nordfyns Kommune Foreningen',
  );
  expect(text).toContain('har den 21. august 2025 modtaget »En ny beskæftigelsesindsats');
  expect(text).toContain('i høring med frist for bemærkninger den 12. september 2025 kl. 12.00.');
  expect(text).toContain('Pejlemærke 2: Skarp prioritering af målgrupper og differentiering af indsatsen');
  expect(text).toContain('”Vi kan ikke hjælpe alle med samme intensitet.”');
  expect(text).toContain('”De borgere der kan, skal understøttes af digitale tilbud.” (pejlemærke 2, s. 3)');
  expect(text).toContain('Nordfyns Kommune, høringsversion august 2025, pejlemærke 4, s. 5');
  expect(text).not.toMatch(/\[[a-zæøå ]+\]/);

  const { hearings } = {
    hearings: LibraryOverview.shape.hearings.parse(JSON.parse((await pejling('list', '--json', '--data', data)).out)),
  };
  expect(hearings).toMatchObject([
    { sources: [{ annotationCount: 3, guidepostCount: 6 }], responses: [{ title: 'Høringssvar – Nordfyns Kommunes pejlemærker' }] },
  ]);
  const responseId = hearings[0]?.responses[0]?.id ?? '';
  for (const format of ['html', 'md']) {
    const file = path.join(out, `svar.${format}`);
    expect(await pejling('export', '--response', responseId, '--format', format, '--out', file, '--data', data)).toMatchObject({
      status: 0,
      out: expect.stringContaining(file),
    });
    expect(readFileSync(file, 'utf8')).toContain('Vi kan ikke hjælpe alle');
  }
}, 30_000);

it('writes into no library that is in use', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'library.sqlite'), '');
  const demo = await pejling('demo', '--out', path.join(folder, 'ud'), '--data', folder);
  expect(demo).toMatchObject({ status: 1, err: expect.stringContaining('demoen kræver en tom mappe') });
});

it('says where it cannot write', async () => {
  const taken = path.join(temporaryFolder(), 'optaget');
  writeFileSync(taken, '');
  expect(await pejling('demo', '--out', taken)).toMatchObject({ status: 1, err: expect.stringContaining('blev ikke skrevet til') });
  expect(existsSync(path.join(taken, 'hoeringssvar.pdf'))).toBe(false);
});
