import { expect, it } from 'vitest';
import type { FirstPage } from '../../../shared/domain/first-page.ts';
import { ImportId } from '../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { createImportQueue, type FileToBring, type ImportEntry } from '../../../renderer/features/library/import-queue.ts';

const idOf = (file: string): ImportId => ImportId.parse(`00000000-0000-4000-8000-${file.charCodeAt(0).toString().padStart(12, '0')}`);

/** Files whose reading ends when the test says so. */
function files() {
  const end = new Map<string, (outcome: ImportOutcome) => void>();
  const begun: string[] = [];
  const file = (name: string): FileToBring => ({
    id: idOf(name),
    file: name,
    bring: (signal) => {
      begun.push(name);
      return new Promise((resolve) => {
        end.set(name, (outcome) => resolve([outcome]));
        signal.addEventListener('abort', () => resolve([failed(name, 'reading-cancelled')]));
      });
    },
  });
  return { begun, file, end: (name: string, outcome: ImportOutcome) => end.get(name)?.(outcome) };
}

const failed = (file: string, code: 'reading-cancelled' | 'file-empty'): ImportOutcome => ({
  kind: 'failed',
  file,
  failure: { code, file },
});
// as: the queue looks at nothing but the kind.
const imported = (file: string): ImportOutcome => ({ kind: 'imported', file, source: {} }) as unknown as ImportOutcome;

const picture = (entries: readonly ImportEntry[]): string[] =>
  entries.map(({ file, state }) =>
    state.kind === 'reading'
      ? `${file} ${state.done}/${state.total}`
      : `${file} ${state.kind === 'settled' ? state.outcomes.map(({ kind }) => kind).join('+') : state.kind}`,
  );

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it('begins three files at a time, in order, and empties itself when everything came in', async () => {
  const queue = createImportQueue();
  const { file, begun, end } = files();
  const settled = queue.add(['a', 'b', 'c', 'd'].map(file));
  expect(begun).toEqual(['a', 'b', 'c']);
  queue.progress(idOf('b'), 12, 200);
  expect(picture(queue.read())).toEqual(['a waiting', 'b 12/200', 'c waiting', 'd waiting']);
  end('b', imported('b'));
  await turn();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  expect(picture(queue.read())).toEqual(['a waiting', 'b imported', 'c waiting', 'd waiting']);
  for (const name of ['a', 'c', 'd']) end(name, imported(name));
  expect((await settled).map((outcome) => outcome.file)).toEqual(['a', 'b', 'c', 'd']);
  expect(queue.read()).toEqual([]);
});

it('keeps the list when something needs a word, until it is cleared or the next files come', async () => {
  const queue = createImportQueue();
  const { file, end } = files();
  const settled = queue.add(['a', 'b'].map(file));
  end('a', imported('a'));
  end('b', failed('b', 'file-empty'));
  await settled;
  expect(picture(queue.read())).toEqual(['a imported', 'b failed']);
  const next = queue.add([file('c')]);
  expect(picture(queue.read())).toEqual(['c waiting']);
  end('c', failed('c', 'file-empty'));
  await next;
  queue.clear();
  expect(queue.read()).toEqual([]);
});

it('takes files that come while others are read behind them', async () => {
  const queue = createImportQueue();
  const { file, begun, end } = files();
  const first = queue.add(['a', 'b', 'c'].map(file));
  const second = queue.add(['d'].map(file));
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'b', 'c']) end(name, imported(name));
  await first;
  expect(picture(queue.read())).toEqual(['a imported', 'b imported', 'c imported', 'd waiting']);
  end('d', imported('d'));
  await second;
  expect(queue.read()).toEqual([]);
});

it('cancels a file that waits without ever beginning it, and one that is read by its signal', async () => {
  const queue = createImportQueue();
  const { file, begun, end } = files();
  const settled = queue.add(['a', 'b', 'c', 'd', 'e'].map(file));
  queue.cancel([idOf('d'), idOf('a')]);
  await turn();
  expect(begun).toEqual(['a', 'b', 'c', 'e']);
  expect(picture(queue.read())).toEqual(['a failed', 'b waiting', 'c waiting', 'd failed', 'e waiting']);
  queue.progress(idOf('a'), 1, 2);
  expect(picture(queue.read())[0]).toBe('a failed');
  for (const name of ['b', 'c', 'e']) end(name, imported(name));
  await settled;
  expect(queue.read()).toEqual([]);
});

it('holds the first page of a file for as long as the file is being read', async () => {
  const queue = createImportQueue();
  const { file, end } = files();
  const page: FirstPage = { title: 'Høringsbrev', blocks: [{ kind: 'paragraph', text: 'Tæt på borgeren.' }] };
  const settled = queue.add([file('a')]);
  queue.showFirstPage(idOf('a'), page);
  expect(queue.read()[0]?.state).toEqual({ kind: 'waiting' });
  queue.progress(idOf('a'), 1, 200);
  queue.showFirstPage(idOf('a'), page);
  queue.progress(idOf('a'), 12, 200);
  expect(queue.read()[0]?.state).toEqual({ kind: 'reading', done: 12, total: 200, firstPage: page });
  end('a', imported('a'));
  await settled;
  queue.showFirstPage(idOf('a'), page);
  expect(queue.read()).toEqual([]);
});

it('tells its listeners of every change, and hands out the same list until the next', () => {
  const queue = createImportQueue();
  const { file } = files();
  let told = 0;
  const stop = queue.subscribe(() => (told += 1));
  void queue.add([file('a')]);
  expect(told).toBe(1);
  expect(queue.read()).toBe(queue.read());
  queue.progress(idOf('a'), 1, 2);
  queue.progress(idOf('z'), 1, 2);
  expect(told).toBe(2);
  stop();
  queue.cancel([idOf('a')]);
  expect(told).toBe(2);
});
