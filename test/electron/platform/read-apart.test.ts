import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { FirstPage } from '../../../shared/domain/first-page.ts';
import { readDocument, type FileReading } from '../../../electron/importing/read-document.ts';
import { readApart, READING_LIMITS, type ReadingLimits, type StartReading } from '../../../electron/platform/read-apart.ts';
import { readingInNode } from '../../../electron/platform/reading-in-node.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ODD = path.join(import.meta.dirname, 'odd-reading-process.ts');
const ROOT = path.resolve(import.meta.dirname, '../../..');
const REAL = path.resolve(import.meta.dirname, '../../../electron/importing/reading-process.ts');

/** Reads apart, and counts the processes that were started and the files that were begun. */
function apart(limits: Partial<ReadingLimits> = {}, script = ODD) {
  const counts = { started: 0, alive: 0, most: 0 };
  const inNode = readingInNode({ script, programFolder: import.meta.dirname, code: [ROOT] });
  const start: StartReading = ({ report, exit }) => {
    counts.started += 1;
    counts.alive += 1;
    counts.most = Math.max(counts.most, counts.alive);
    return inNode({
      report,
      exit: (end) => {
        counts.alive -= 1;
        exit(end);
      },
    });
  };
  const faults: Error[] = [];
  const reading = readApart(start, { ...READING_LIMITS, ...limits }, (fault) => faults.push(fault));
  onTestFinished(reading.close);
  const read = async (deed: string, signal?: AbortSignal): Promise<FileReading> =>
    reading.read(new TextEncoder().encode(deed), `${deed}.txt`, signal === undefined ? {} : { signal });
  return { reading, read, counts, faults };
}

/** A process that has ended and that no one has asked after is not running either. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const failure = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } });
const textOf = (reading: FileReading): string => (reading.ok ? reading.value.text : JSON.stringify(reading.failure));

it('reads a document as it is read in this process', async () => {
  const { reading } = apart({}, REAL);
  const letter = new TextEncoder().encode('Høringsbrev\n\nPejlemærke 1: Nærhed\n\nTæt på borgeren.');
  for (const bytes of [letter, new Uint8Array()])
    expect(await reading.read(bytes, 'brev.txt')).toEqual(await readDocument(bytes, 'brev.txt'));
});

it('ends a reader that loops, and tells after how long', async () => {
  const { read } = apart({ standstill: 1500 });
  const reading = await read('loop');
  expect(reading).toMatchObject(failure('reading-took-too-long', { file: 'loop.txt' }));
  const seconds = !reading.ok && reading.failure.code === 'reading-took-too-long' ? reading.failure.seconds : 0;
  expect(seconds).toBeGreaterThanOrEqual(2);
});

it('gives a document that gets on its time, up to a fixed limit', async () => {
  const patient = apart({ standstill: 2500 });
  // So that the time which the process takes to start is not counted.
  while (!(await patient.read('wait 1')).ok);
  expect(await patient.read('pages 14')).toMatchObject({ ok: true });
  expect(await apart({ longest: 1500 }).read('pages 20')).toMatchObject(failure('reading-took-too-long', {}));
});

it('survives a reader that throws, recurses without end, exits or takes all memory, and says so of the file', async () => {
  // Slow machines take their time to fill a gigabyte.
  const { read } = apart({ standstill: 60_000 });
  expect(await read('throw')).toEqual(failure('reading-crashed', { file: 'throw.txt' }));
  expect(await read('recurse')).toEqual(failure('file-too-complex', { file: 'recurse.txt' }));
  expect(await read('exit')).toEqual(failure('reading-crashed', { file: 'exit.txt' }));
  expect(await read('abort')).toEqual(failure('reading-crashed', { file: 'abort.txt' }));
  expect(await read('hoard-buffers')).toEqual(failure('reading-out-of-memory', { file: 'hoard-buffers.txt' }));
  expect(await read('hoard-objects')).toEqual(failure('reading-out-of-memory', { file: 'hoard-objects.txt' }));
  expect(await read('wait 1')).toMatchObject({ ok: true });
}, 90_000);

it('logs where the reader has a fault, and nothing of what it read', async () => {
  const { read, faults } = apart();
  await read('throw');
  expect(faults.map(({ name, message, stack }) => ({ name, message, isAtReader: stack?.includes('odd-reading-process') }))).toEqual([
    { name: 'Error', message: '', isAtReader: true },
  ]);
});

it('says that the process did not start, and does not wait for it', async () => {
  const { read } = apart({}, path.join(import.meta.dirname, 'no-such-process.ts'));
  expect(await read('wait 1')).toMatchObject(failure('unexpected'));
});

it('reads two at a time, the others in the order in which they came', async () => {
  const { reading, counts } = apart({ atOnce: 2 });
  const begun: string[] = [];
  const names = ['a', 'b', 'c', 'd', 'e'];
  const bytes = new TextEncoder().encode('wait 150');
  const readings = names.map(async (name) => reading.read(bytes, name, { onProgress: () => begun.push(name) }));
  expect(begun).toEqual(['a', 'b']);
  expect((await Promise.all(readings)).every(({ ok }) => ok)).toBe(true);
  expect(begun).toEqual(names);
  expect(counts.most).toBe(2);
});

it('keeps a process for the next document when the last one ended well, and no other', async () => {
  const { read, counts } = apart({ idle: 300 });
  const [first, second] = [await read('wait 1'), await read('wait 1')];
  expect(textOf(first)).toBe(textOf(second));
  expect(counts.started).toBe(1);
  await read('binary');
  await read('wait 1');
  expect(counts.started).toBe(2);
  await expect.poll(() => counts.alive, { timeout: 20_000 }).toBe(0);
});

it('throws a process away that has grown', async () => {
  const { read, counts } = apart({ reusable: 1 });
  await read('wait 1');
  await read('wait 1');
  expect(counts.started).toBe(2);
});

it('is cancelled at once, while it reads and while it waits, and lets the next one through', async () => {
  const { read, counts } = apart({ atOnce: 1 });
  const loop = new AbortController();
  const queued = new AbortController();
  const reading = read('loop', loop.signal);
  const waiting = read('wait 1', queued.signal);
  const last = read('wait 1');
  queued.abort();
  expect(await waiting).toEqual(failure('reading-cancelled', { file: 'wait 1.txt' }));
  loop.abort();
  expect(await reading).toEqual(failure('reading-cancelled', { file: 'loop.txt' }));
  expect(await last).toMatchObject({ ok: true });
  expect(await read('wait 1', AbortSignal.abort())).toEqual(failure('reading-cancelled', { file: 'wait 1.txt' }));
  expect(counts.started).toBe(2);
});

it('tells how far it has come, page by page', async () => {
  const { reading } = apart();
  const told: string[] = [];
  await reading.read(new TextEncoder().encode('pages 4'), 'x.txt', { onProgress: (done, total) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['0/0', '1/4', '2/4', '3/4', '4/4']);
});

it('hands the first page on as soon as it is read', async () => {
  const { reading } = apart();
  const seen: FirstPage[] = [];
  await reading.read(new TextEncoder().encode('first-page'), 'x.txt', { onFirstPage: (page) => seen.push(page) });
  expect(seen).toEqual([{ title: 'Høringsbrev', blocks: [{ kind: 'paragraph', text: 'Tæt på borgeren.' }] }]);
});

it('lets a reader read nothing but the program itself, and reach no network', async () => {
  const secret = path.join(temporaryFolder(), 'dagbog.txt');
  writeFileSync(secret, 'Det rager ikke en læser.');
  const { read, faults } = apart();
  expect(await read(`peep ${secret}`)).toMatchObject(failure('reading-crashed'));
  expect(faults).toMatchObject([{ code: 'ERR_ACCESS_DENIED' }]);
  expect(await read(`peep ${path.join(ROOT, 'package.json')}`)).toMatchObject({ ok: true });
  const heard = createServer(() => expect.fail('a reader was heard on the network')).listen(0, '127.0.0.1');
  onTestFinished(() => void heard.close());
  await once(heard, 'listening');
  const address = heard.address();
  const port = typeof address === 'object' ? address?.port : 0;
  expect(await read(`connect ${String(port)}`)).toMatchObject(failure('reading-crashed'));
  expect(faults.at(-1)?.stack).toContain('forget-network');
});

it('ends everything when it is closed', async () => {
  const { reading, read, counts } = apart();
  const all = ['loop', 'loop', 'wait 1'].map((deed) => read(deed));
  await delay(300);
  reading.close();
  expect((await Promise.all(all)).map((one) => (one.ok ? 'read' : one.failure.code))).toEqual(Array(3).fill('reading-cancelled'));
  await expect.poll(() => counts.alive, { timeout: 20_000 }).toBe(0);
});

it.skipIf(process.platform === 'win32')(
  'ends a reader that loops when the program it reads for is killed',
  async () => {
    const note = path.join(temporaryFolder(), 'pid');
    const program = `
    import { writeFileSync } from 'node:fs';
    import { readApart } from '${path.resolve(import.meta.dirname, '../../../electron/platform/read-apart.ts')}';
    import { readingInNode } from '${path.resolve(import.meta.dirname, '../../../electron/platform/reading-in-node.ts')}';
    await readApart(readingInNode({ script: '${ODD}', programFolder: '.', code: ['${ROOT}'] })).read(new TextEncoder().encode('loop'), 'x.txt', {
      onProgress: (pid) => pid > 0 && writeFileSync('${note}', String(pid)),
    });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'ignore' });
    await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8') !== '', { timeout: 25_000 }).toBe(true);
    const reader = Number(readFileSync(note, 'utf8'));
    expect(() => process.kill(reader, 0)).not.toThrow();
    child.kill('SIGKILL');
    await expect.poll(() => isRunning(reader), { timeout: 25_000 }).toBe(false);
  },
  60_000,
);
