import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openToRead } from '../../../electron/db/connection.ts';
import { changedPages } from '../../../electron/db/page-seal.ts';
import { openStore } from '../../../electron/db/store.ts';
import { leaseProcess } from '../db/lease-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { DRAFT, HEARING, valueOf } from '../test-workbench.ts';
import { HearingId } from '../../../shared/domain/ids.ts';
import { pejling } from './pejling.ts';

const HEARING_ID = HearingId.parse('00000000-0000-4000-8000-000000000001');

/** A library with a document in it, and a file beside it to bring in. */
async function usedLibrary() {
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  const file = path.join(folder, 'udkast.txt');
  writeFileSync(file, DRAFT);
  expect((await pejling('import', file, '--hearing', 'Ny indsats', '--data', data)).status).toBe(0);
  writeFileSync(file, `${DRAFT}\nEndnu en side.`);
  return { data, file, database: path.join(data, 'library.sqlite') };
}

/** Another process that has the library open as its window does. */
async function openWindow(database: string) {
  const window = leaseProcess();
  expect(await window.tell({ do: 'take', file: database, program: 'window', at: 0 })).toBe('taken');
  expect(await window.tell({ do: 'open', file: database })).toBe('opened');
  return window;
}

it('reads beside the window, is refused to write in one line with status 1, and writes at once when the window has been killed', async () => {
  const { data, file, database } = await usedLibrary();
  const window = await openWindow(database);
  const before = readFileSync(database);

  expect(await pejling('list', '--data', data)).toMatchObject({ status: 0, out: expect.stringMatching(/^Ny indsats\n/), err: '' });
  expect(await pejling('search', 'indsats', '--data', data)).toMatchObject({ status: 0, out: expect.stringContaining('**'), err: '' });
  expect(await pejling('verify', '--data', data)).toMatchObject({ status: 0, err: '' });

  for (const command of [['import', file], ['backup'], ['merge', file], ['merge', file, '--dry-run']]) {
    const { status, out, err } = await pejling(...command, '--data', data);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^Biblioteket er åbent i Pejlings vindue på denne computer \(siden 12\. sep\.? kl\. \d\d\.00\).* Luk vinduet dér, og prøv igen\.\n$/,
    );
  }
  expect(readFileSync(database).equals(before)).toBe(true);

  await window.kill();
  expect(await pejling('import', file, '--hearing', 'Ny indsats', '--data', data)).toMatchObject({ status: 0, err: '' });
});

it('says so when nothing can be made ready for searching meanwhile, and ends', async () => {
  const { data, database } = await usedLibrary();
  const store = valueOf(openStore(database, 0));
  const [hearing] = store.hearings.list();
  // Not by `write`, which would make it ready for searching too.
  store.hearings.setAside(hearing?.id ?? HEARING_ID, 1);
  store.hearings.restore(hearing?.id ?? HEARING_ID);
  expect(store.search.isCurrent()).toBe(false);
  store.close();
  const window = await openWindow(database);
  expect((await pejling('search', 'kommunen', '--data', data)).out).toContain('Der kan være mere.');
  await window.kill();
  expect((await pejling('search', 'kommunen', '--data', data)).out).not.toContain('Der kan være mere.');
});

it('lets two commands that write at once both do it, one after the other', async () => {
  const { data, file, database } = await usedLibrary();
  const other = leaseProcess();
  await other.tell({ do: 'take', file: database, program: 'command', at: 0 });
  void other.tell({ do: 'release', after: 100 });
  expect(await pejling('import', file, '--data', data)).toMatchObject({ status: 0, err: '' });
});

it('raises no alarm about a library that somebody read while its window was closed', async () => {
  const { database } = await usedLibrary();
  const store = valueOf(openStore(database, 0));
  const reader = valueOf(openToRead(database));
  reader.exec('BEGIN');
  expect(reader.prepare('SELECT count(*) FROM hearing').pluck().get()).toBe(1);
  store.hearings.insert(HEARING_ID, HEARING, 1);
  store.close();
  expect(changedPages(database)).toEqual([]);
  reader.exec('COMMIT');
  reader.close();
  const again = valueOf(openStore(database, 2));
  expect(again.hearings.find(HEARING_ID)).toMatchObject({ title: HEARING.title });
  again.close();
  expect(changedPages(database)).toEqual([]);
});
