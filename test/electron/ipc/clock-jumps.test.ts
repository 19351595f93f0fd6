import * as Y from 'yjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whichToKeep } from '../../../shared/backups/which-to-keep.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { change, edited } from '../../shared/response/two-copies.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

const YEAR_2025 = Date.UTC(2025, 8, 12, 8);
const YEAR_2040 = Date.UTC(2040, 0, 1, 8);
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A library whose clock is what a test sets it to. */
function withClock(root?: string) {
  const clock = { at: YEAR_2025 };
  const workbench = testWorkbench({ now: () => clock.at, ...(root !== undefined && { root }) });
  return { ...workbench, clock };
}

async function begin({ server }: TestWorkbench): Promise<ResponseId> {
  const { id } = valueOf(await server.call('hearing.create', { fields: HEARING }));
  return valueOf(await server.call('response.create', { hearingId: id })).id;
}

/** Writes a word, and lets what is done in pauses be done. */
async function write({ server }: TestWorkbench, responseId: ResponseId, word: string): Promise<void> {
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  change(
    doc,
    edited((tr) => tr.insert(1, tr.doc.type.schema.text(word))),
  );
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
  await vi.advanceTimersByTimeAsync(5000);
}

it('versions are kept while the clock is years ahead and after it has been put right, one each ten minutes', async () => {
  const workbench = withClock();
  const { store, clock } = workbench;
  const responseId = await begin(workbench);
  const kept = async (at: number, word: string): Promise<number> => {
    clock.at = at;
    await write(workbench, responseId, word);
    return store.snapshots.list(responseId).length;
  };
  expect(await kept(YEAR_2025 + 11 * MINUTE, 'først')).toBe(1);
  expect(await kept(YEAR_2040, 'om mange år')).toBe(2);
  expect(await kept(YEAR_2040 + MINUTE, 'straks efter')).toBe(2);
  expect(await kept(YEAR_2025 + 30 * MINUTE, 'stillet tilbage')).toBe(3);
  expect(await kept(YEAR_2025 + 31 * MINUTE, 'straks efter det')).toBe(3);
  expect(await kept(YEAR_2025 + 42 * MINUTE, 'ti minutter senere')).toBe(4);
});

it('backups are kept when the clock is years ahead, and made again when it has been put right', async () => {
  const { clock, backups, ...workbench } = withClock(temporaryFolder());
  const made = async (at: number, title: string) => {
    clock.at = at;
    valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title } }));
    return valueOf(await backups.make('daily'))?.sequence;
  };
  expect([await made(YEAR_2025, 'a'), await made(YEAR_2040, 'b'), await made(YEAR_2025 + 60 * MINUTE, 'c'), await made(0, 'd')]).toEqual([
    1, 2, 3, 4,
  ]);
  // The one of a day is the one made last.
  expect(backups.list().map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
});

it('a clock that is in 2040 for a day costs one of seven days’ backups', () => {
  const day = (index: number, madeAt: number) => ({ name: String(index), sequence: index, madeAt, reason: 'daily' as const, bytes: 1 });
  const before = Array.from({ length: 20 }, (_, index) => day(index + 1, YEAR_2025 + index * 24 * 60 * MINUTE));
  const kept = whichToKeep([...before, day(21, YEAR_2040)], 1000);
  expect(['21', '20', '19', '18', '17', '16', '15'].every((name) => kept.has(name))).toBe(true);
});

it('a hearing with a day to be removed by stays when the clock passes it: someone is asked, and nothing is removed', async () => {
  const workbench = withClock();
  const { server, clock } = workbench;
  const { id } = valueOf(await server.call('hearing.create', { fields: HEARING }));
  valueOf(await server.call('hearing.setDeletionDate', { hearingId: id, on: '2026-01-01' }));
  clock.at = YEAR_2040;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(valueOf(await server.call('library.overview', {})).hearings).toMatchObject([{ hearing: { id } }]);
  expect(valueOf(await server.call('hearing.deletionDates', {}))).toMatchObject([{ hearingId: id, on: '2026-01-01' }]);
});
