import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SearchResult } from '../../../shared/searching/search-hit.ts';
import { DRAFT } from '../test-workbench.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

it('searches the library, in words and as JSON, in one hearing or all', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  const file = path.join(folder, 'udkast.txt');
  writeFileSync(file, DRAFT);
  await pejling('import', file, '--hearing', 'Ny indsats', '--data', data);
  const found = await pejling('search', 'borgere', 'alene', '--data', data);
  expect(found).toMatchObject({ status: 0, err: '' });
  expect(found.out).toContain('pejlemærke 1 (Ny indsats)\n  Ingen **borger** efterlades **alene**.');
  expect(found.out).toContain('1 sted.\n');
  const listed = await pejling('search', 'borgere', '--json', '--hearing', 'ny indsats', '--data', data);
  expect(SearchResult.parse(JSON.parse(listed.out)).totals).toEqual({ source: 1, note: 0, response: 0 });
  expect(await pejling('search', 'dampskib', '--data', data)).toEqual({ status: 0, out: 'Intet fundet.\n', err: '' });
  expect(await pejling('search', 'x', '--hearing', 'En anden', '--data', data)).toMatchObject({ status: 1, out: '' });
  expect(await pejling('search', '  ', '--data', data)).toMatchObject({ status: 2, out: '' });
});
