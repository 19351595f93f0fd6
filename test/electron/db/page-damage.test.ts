import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../electron/db/connection.ts';
import { changedPages, sealOf } from '../../../electron/db/page-seal.ts';
import { openStore } from '../../../electron/db/store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { TEST_NOW, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

/** Damages that are tried. */
const DAMAGES = 1000;

const PAGE = 4096;

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A library with work in it, closed; and how it was a while before. */
async function library(): Promise<{ file: string; older: Buffer; newer: Buffer }> {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  await withDraft(first);
  first.close();
  const file = path.join(root, 'library.sqlite');
  const older = readFileSync(file);
  const second = testWorkbench({ root });
  for (let answer = 0; answer < 3; answer++) await withDraft(second);
  second.close();
  return { file, older, newer: readFileSync(file) };
}

const KINDS = ['zeroed', 'random', 'one bit', 'swapped', 'older'] as const;

function damage(bytes: Buffer, older: Buffer, random: () => number): Buffer {
  const harmed = Buffer.from(bytes);
  const pages = bytes.length / PAGE;
  const pick = (): number => Math.floor(random() * pages) * PAGE;
  const at = pick();
  switch (KINDS[Math.floor(random() * KINDS.length)] ?? 'zeroed') {
    case 'zeroed':
      harmed.fill(0, at, at + PAGE);
      break;
    case 'random':
      for (let index = 0; index < PAGE; index++) harmed[at + index] = Math.floor(random() * 256);
      break;
    case 'one bit': {
      const bit = Math.floor(random() * PAGE * 8);
      harmed.writeUInt8(harmed.readUInt8(at + (bit >> 3)) ^ (1 << (bit & 7)), at + (bit >> 3));
      break;
    }
    case 'swapped': {
      const other = pick();
      bytes.copy(harmed, at, other, other + PAGE);
      bytes.copy(harmed, other, at, at + PAGE);
      break;
    }
    case 'older':
      older.copy(harmed, at, Math.min(at, older.length), at + PAGE);
      break;
  }
  return harmed;
}

it(`finds every one of ${String(DAMAGES)} damages to a page, free pages included`, async () => {
  const whole = await library();
  const random = seeded(20_251_122);
  const undetected: number[] = [];
  let tried = 0;
  for (let run = 0; tried < DAMAGES; run++) {
    const harmed = damage(whole.newer, whole.older, random);
    // A page swapped with itself, or older and the same, is no damage.
    if (harmed.equals(whole.newer)) continue;
    tried += 1;
    writeFileSync(whole.file, harmed);
    if ((changedPages(whole.file) ?? []).length === 0) undetected.push(run);
  }
  expect([tried, undetected]).toEqual([DAMAGES, []]);
});

it('does not open a library in which one letter has changed, and leaves it as it is', async () => {
  const whole = await library();
  const harmed = Buffer.from(whole.newer);
  const letter = harmed.indexOf('Ingen borger efterlades alene');
  harmed.write('J', letter, 'latin1');
  writeFileSync(whole.file, harmed);
  const opened = openDatabase(whole.file, TEST_NOW);
  const after = readFileSync(whole.file);
  expect(opened).toEqual({ ok: false, failure: { code: 'database-changed', file: whole.file, pages: 1 } });
  expect(after.equals(harmed)).toBe(true);
});

it('finds nothing wrong with what a crash leaves: a database with its write-ahead log', async () => {
  const whole = await library();
  const store = valueOf(openStore(whole.file, TEST_NOW));
  store.write(() => store.preferences.write('theme', 'dark', TEST_NOW));
  const crashed = path.join(temporaryFolder(), 'library.sqlite');
  for (const suffix of ['', '-wal', '.pages']) copyFileSync(whole.file + suffix, crashed + suffix);
  const found = changedPages(crashed);
  const reopened = valueOf(openStore(crashed, TEST_NOW));
  const theme = reopened.preferences.all().theme;
  reopened.close();
  store.close();
  expect([found, theme, changedPages(crashed), changedPages(whole.file)]).toEqual([[], 'dark', [], []]);
});

it('does not call what happened while it was open its own: damage elsewhere is found at the next start', async () => {
  const whole = await library();
  const store = valueOf(openStore(whole.file, TEST_NOW));
  const harmed = readFileSync(whole.file);
  const at = harmed.indexOf('Ingen borger efterlades alene');
  harmed.write('J', at, 'latin1');
  writeFileSync(whole.file, harmed);
  store.write(() => store.preferences.write('theme', 'light', TEST_NOW));
  store.close();
  expect(changedPages(whole.file)).toEqual([Math.floor(at / PAGE)]);
});

it('a library without a seal is opened and sealed when it is closed', async () => {
  const whole = await library();
  rmSync(sealOf(whole.file), { force: true });
  const db = valueOf(openDatabase(whole.file, TEST_NOW));
  expect(changedPages(whole.file)).toBe(null);
  db.close();
  const again = valueOf(openStore(whole.file, TEST_NOW));
  again.close();
  expect(changedPages(whole.file)).toEqual([]);
  expect(new Database(whole.file, { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok');
});
