import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { LONGEST_LOG } from '../../../electron/ipc/writing-upkeep.ts';
import { loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { change, edited } from '../../shared/response/two-copies.ts';
import { HEARING, TEST_NOW, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

/** A library whose clock a test sets, with an answer in it. */
async function withAnswer() {
  let clock = TEST_NOW;
  const workbench = testWorkbench({ now: () => clock });
  const hearing = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  const { id } = valueOf(await workbench.server.call('response.create', { hearingId: hearing.id }));
  return { workbench, id, pass: (milliseconds: number) => (clock += milliseconds) };
}

async function write({ server }: TestWorkbench, responseId: ResponseId, words: string): Promise<void> {
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  change(
    doc,
    edited((tr) => tr.insert(1, tr.doc.type.schema.text(words))),
  );
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
}

const pause = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(5000));

it('keeps a version after ten minutes of writing, at a pause and not at the key', async () => {
  const { workbench, id, pass } = await withAnswer();
  await write(workbench, id, 'Først. ');
  await pause();
  expect(workbench.store.snapshots.list(id)).toEqual([]);
  pass(10 * MINUTE);
  await write(workbench, id, 'Siden. ');
  expect(workbench.store.snapshots.list(id)).toEqual([]);
  await pause();
  expect(workbench.store.snapshots.list(id).map(({ kind }) => kind)).toEqual(['timed']);
  expect(workbench.told.at(-1)).toEqual(['snapshots']);
  pass(MINUTE);
  await write(workbench, id, 'Straks efter. ');
  await pause();
  expect(workbench.store.snapshots.list(id).length).toBe(1);
});

it('keeps a version when two hundred words have changed, however little time has passed', async () => {
  const { workbench, id, pass } = await withAnswer();
  await write(workbench, id, 'nogle flere ord '.repeat(100));
  await pause();
  expect(workbench.store.snapshots.list(id).length).toBe(1);
  pass(MINUTE);
  await write(workbench, id, 'kun lidt ');
  await pause();
  expect(workbench.store.snapshots.list(id).length).toBe(1);
});

it('keeps no version of what was taken back again', async () => {
  const { workbench, id, pass } = await withAnswer();
  const before = valueOf(await workbench.server.call('snapshot.take', { responseId: id, name: 'Før' }));
  pass(30 * MINUTE);
  await write(workbench, id, 'Fortrudt. ');
  valueOf(await workbench.server.call('snapshot.restore', { snapshotId: before.id }));
  const kept = workbench.store.snapshots.list(id).length;
  pass(30 * MINUTE);
  await pause();
  expect(workbench.store.snapshots.list(id).length).toBeLessThanOrEqual(kept + 1);
  const again = workbench.store.snapshots.list(id).length;
  await pause();
  expect(workbench.store.snapshots.list(id).length).toBe(again);
});

it('makes a long log short at a pause', async () => {
  const { workbench, id } = await withAnswer();
  for (let n = 0; n <= LONGEST_LOG; n += 1) await write(workbench, id, 'a');
  expect(workbench.store.responses.logLength(id)).toBe(LONGEST_LOG + 2);
  await pause();
  expect(workbench.store.responses.logLength(id)).toBe(1);
}, 30_000);
