import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { takeLease } from '../../../electron/db/lease.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { valueOf } from '../test-workbench.ts';
import { leaseProcess } from './lease-process.ts';

const SINCE = Date.UTC(2025, 8, 12, 8);
const rounds = Number(process.env['PEJLING_LEASE_ROUNDS'] ?? 50);

const library = (): string => path.join(temporaryFolder(), 'library.sqlite');

const take = (file: string, program: 'window' | 'command' = 'window', waits = false) => {
  const taken = takeLease(file, { program, since: SINCE, waits });
  if (taken.ok) onTestFinished(() => taken.value.release());
  return taken;
};

const inUse = (holder: object | null) => ({ ok: false, failure: { code: 'library-in-use', holder } });

it('belongs to one, tells the next who has it and since when, and can be had when it is let go', () => {
  const file = library();
  const lease = valueOf(take(file, 'command'));
  expect(take(file)).toEqual(inUse({ program: 'command', host: null, since: SINCE }));
  lease.release();
  lease.release();
  const next = take(file);
  expect(next.ok).toBe(true);
  expect(take(file)).toEqual(inUse({ program: 'window', host: null, since: SINCE }));
});

it('is had at once after its holder was killed, whatever the holder has left', async () => {
  const file = library();
  const holder = leaseProcess();
  expect(await holder.tell({ do: 'take', file, program: 'window', at: 0 })).toBe('taken');
  expect(take(file)).toEqual(inUse({ program: 'window', host: null, since: SINCE }));
  await holder.kill();
  expect(existsSync(`${file}.holder.json`)).toBe(true);
  expect(take(file).ok).toBe(true);
});

it(`has one holder of two processes that try at the same instant, ${String(rounds)} times`, async () => {
  const file = library();
  const both = [leaseProcess(), leaseProcess()];
  const outcomes = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const at = Date.now() + 5;
    const said = await Promise.all(both.map(async ({ tell }) => tell({ do: 'take', file, program: 'command', at })));
    const outcome = said.map(String).toSorted().join(' ');
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    await Promise.all(both.map(async ({ tell }) => tell({ do: 'release', after: 0 })));
  }
  expect(Object.fromEntries(outcomes)).toEqual({ 'library-in-use taken': rounds });
});

it.each([
  ['in the year 2099', { program: 'window', host: hostname(), process: process.pid, since: Date.UTC(2099, 0, 1) }],
  ['in 1970', { program: 'window', host: hostname(), process: process.pid, since: 0 }],
  ['on another computer', { program: 'window', host: 'FORENINGENS-PC', process: 4, since: SINCE }],
  ['by nothing that can be read', 'ikke JSON'],
])('does not believe what was written %s: nobody has the lock', (_when, record) => {
  const file = library();
  writeFileSync(`${file}.holder.json`, typeof record === 'string' ? record : JSON.stringify(record));
  expect(take(file).ok).toBe(true);
});

it('names the computer that has it where that is another, and nobody where the one that is named has ended', async () => {
  const file = library();
  const ended = leaseProcess();
  await ended.kill();
  valueOf(take(file));
  const said = (record: object): unknown => {
    writeFileSync(`${file}.holder.json`, JSON.stringify({ program: 'window', since: SINCE, ...record }));
    return take(file);
  };
  expect(said({ host: 'FORENINGENS-PC', process: 4 })).toEqual(inUse({ program: 'window', host: 'FORENINGENS-PC', since: SINCE }));
  expect(said({ host: hostname(), process: ended.pid })).toEqual(inUse(null));
});

it('is one lease for a library that is reached by two ways', () => {
  const file = library();
  const folder = temporaryFolder();
  symlinkSync(path.dirname(file), path.join(folder, 'genvej'));
  valueOf(take(path.join(folder, 'genvej', 'library.sqlite')));
  expect(take(file)).toMatchObject(inUse({ program: 'window' }));
  writeFileSync(file, '');
  symlinkSync(file, path.join(folder, 'library.sqlite'));
  expect(take(path.join(folder, 'library.sqlite'))).toMatchObject(inUse({ program: 'window' }));
});

it('is had where something else has written in its file, and by one only', () => {
  const file = library();
  writeFileSync(`${file}.lease`, 'Kære kommune '.repeat(100));
  valueOf(take(file));
  expect(take(file)).toMatchObject(inUse({ program: 'window' }));
});

it('stays with its holder while the library is replaced under it', () => {
  const file = library();
  writeFileSync(file, 'én');
  valueOf(take(file));
  renameSync(file, `${file}.gammel`);
  writeFileSync(file, 'to');
  expect(take(file)).toMatchObject(inUse({ program: 'window' }));
  expect(readFileSync(`${file}.lease`)).toHaveLength(0);
});

it('waits for a command, which is over soon, and not for a window', async () => {
  const file = library();
  const holder = leaseProcess();
  await holder.tell({ do: 'take', file, program: 'command', at: 0 });
  const released = holder.tell({ do: 'release', after: 100 });
  expect(take(file, 'command', true).ok).toBe(true);
  expect(await released).toBe('released');
});

it('does not wait for a window', async () => {
  const file = library();
  await leaseProcess().tell({ do: 'take', file, program: 'window', at: 0 });
  const began = performance.now();
  expect(take(file, 'command', true)).toMatchObject(inUse({ program: 'window' }));
  expect(performance.now() - began).toBeLessThan(4000);
});
