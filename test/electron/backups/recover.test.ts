import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { bodyOf, BODY, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { putInPlace, recover } from '../../../electron/backups/recover.ts';
import { openDatabase } from '../../../electron/db/connection.ts';
import { examineFile } from '../../../electron/db/examine.ts';
import { sealOf } from '../../../electron/db/page-seal.ts';
import { prepareDataFolder, type DataFolder } from '../../../electron/platform/paths.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, TEST_NOW, testWorkbench, valueOf, withDraft, type TestWorkbench } from '../test-workbench.ts';

const PAGE = 4096;

/** Every page is damaged where PEJLING_PAGES says 1. */
const STRIDE = Number(process.env['PEJLING_PAGES'] ?? 67);

const examine = async (file: string, isOurs: boolean) => examineFile(file, isOurs);

async function write({ server }: TestWorkbench, responseId: ResponseId, words: string): Promise<void> {
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  const block = doc.getXmlFragment(BODY).get(1);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('The template has a paragraph of text.');
  text.insert(0, words);
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
}

/** A library with an answer, a backup of it, and words and a hearing that came after. */
async function library(hasBackup = true) {
  const folder: DataFolder = valueOf(prepareDataFolder(temporaryFolder()));
  const workbench = testWorkbench({ root: folder.root });
  await withDraft(workbench);
  const [overview] = valueOf(await workbench.server.call('library.overview', {})).hearings;
  if (overview === undefined) throw new Error('The draft belongs to a hearing.');
  const responseId = ResponseId.parse(valueOf(await workbench.server.call('response.create', { hearingId: overview.hearing.id })).id);
  await write(workbench, responseId, 'Skrevet først. ');
  if (hasBackup) valueOf(await workbench.backups.make('daily'));
  await write(workbench, responseId, 'Skrevet siden. ');
  valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title: 'Kommet siden' } }));
  workbench.close();
  return { folder, responseId };
}

/** What the library that was put together shows. */
async function shown(folder: DataFolder, responseId: ResponseId) {
  const workbench = testWorkbench({ root: folder.root });
  const titles = valueOf(await workbench.server.call('library.overview', {})).hearings.map(({ hearing }) => hearing.title);
  const opened = await workbench.server.call('response.open', { responseId });
  const text = opened.ok ? JSON.stringify(bodyOf(loadResponseDoc(opened.value.updates))) : '';
  workbench.close();
  return { titles: titles.toSorted(), hasFirst: text.includes('Skrevet først.'), hasSince: text.includes('Skrevet siden.') };
}

const EVERYTHING = { titles: [HEARING.title, 'Kommet siden'].toSorted(), hasFirst: true, hasSince: true };

async function recovered(folder: DataFolder) {
  const found = valueOf(await recover(folder, examine, () => TEST_NOW));
  putInPlace(folder, found.backup.name, TEST_NOW);
  return found;
}

it('whatever page is damaged, the recovered library holds the backup, and the damaged file is kept as it was', async () => {
  const { folder, responseId } = await library();
  const whole = readFileSync(folder.database);
  const seal = readFileSync(sealOf(folder.database));
  const lost: number[] = [];
  // The first among them, which tells where everything is, and the second, with the names of tables.
  const pages = Array.from({ length: whole.length / PAGE }, (_, page) => page).filter((page) => page === 1 || page % STRIDE === 0);
  for (const page of pages) {
    const harmed = Buffer.from(whole);
    harmed.fill(0x5a, page * PAGE, (page + 1) * PAGE);
    writeFileSync(folder.database, harmed);
    writeFileSync(sealOf(folder.database), seal);
    expect(openDatabase(folder.database, TEST_NOW).ok).toBe(false);
    const { backup } = await recovered(folder);
    const aside = readdirSync(folder.setAside).map((name) => path.join(folder.setAside, name));
    expect(readFileSync(path.join(aside[0] ?? '', 'library.sqlite')).equals(harmed)).toBe(true);
    const { titles, hasFirst, hasSince } = await shown(folder, responseId);
    expect([titles.includes(HEARING.title), hasFirst]).toEqual([true, true]);
    if (!titles.includes('Kommet siden') || !hasSince) lost.push(page);
    for (const one of aside) rmSync(one, { recursive: true });
    // The next page is tried with the first backup again.
    for (const suffix of ['', '.json']) rmSync(path.join(folder.backups, backup.name + suffix));
  }
  // At most the pages on which the newest words themselves stood.
  expect(lost.length, `pages ${lost.join(', ')}`).toBeLessThanOrEqual(2);
});

it('one letter that changed on the disk is not taken for true, and what was written since is there', async () => {
  const { folder, responseId } = await library();
  const bytes = readFileSync(folder.database);
  const at = bytes.indexOf('Ingen borger efterlades alene');
  bytes.write('J', at, 'latin1');
  writeFileSync(folder.database, bytes);
  expect((await recovered(folder)).builtOn?.reason).toBe('daily');
  expect(await shown(folder, responseId)).toEqual(EVERYTHING);
  expect(readFileSync(folder.database).includes('Jngen borger')).toBe(false);
});

it('without any backup everything that can be read is put together', async () => {
  const { folder, responseId } = await library(false);
  const bytes = readFileSync(folder.database);
  const at = bytes.indexOf('Ingen borger efterlades alene');
  bytes.write('J', at, 'latin1');
  writeFileSync(folder.database, bytes);
  const found = await recovered(folder);
  expect([found.builtOn, found.reading]).toEqual([null, 'part']);
  expect(await shown(folder, responseId)).toEqual(EVERYTHING);
});

it.each([
  ['cut short in the middle', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['another file altogether', () => Buffer.from('Ikke en database')],
  ['nothing but zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
])('a library that is %s comes back from its backup', async (_, harm) => {
  const { folder, responseId } = await library();
  writeFileSync(folder.database, harm(readFileSync(folder.database)));
  await recovered(folder);
  expect(await shown(folder, responseId)).toMatchObject({ hasFirst: true });
});

it('never begins anew where backups lie: a library that is gone is said to be, and comes back', async () => {
  const { folder, responseId } = await library();
  rmSync(folder.database);
  expect(() => testWorkbench({ root: folder.root })).toThrow(/database-missing/);
  expect(existsSync(folder.database)).toBe(false);
  await recovered(folder);
  expect(await shown(folder, responseId)).toMatchObject({ hasFirst: true });
});
