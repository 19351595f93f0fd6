import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepVersion, versionDoc } from '../../../electron/ipc/answer-versions.ts';
import { keepFewVersions, leastMissed } from '../../../electron/ipc/few-versions.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { SnapshotId, type SnapshotKind } from '../../../shared/domain/snapshot.ts';
import { BODY, bodyOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../../shared/response/schema.ts';
import { HEARING, testWorkbench, valueOf } from '../test-workbench.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2025, 10, 20);

/** Versions so many days old, newest first. */
const aged = (days: readonly number[], kindOf: (days: number) => SnapshotKind = () => 'timed') =>
  days.map((old) => ({
    id: SnapshotId.parse(`00000000-0000-4000-8000-${String(Math.round(old * 100)).padStart(12, '0')}`),
    responseId: '' as ResponseId, // as: not looked at
    kind: kindOf(old),
    name: null,
    wordCount: 1,
    createdAt: NOW - old * DAY,
  }));

const goingOrder = (days: readonly number[]): number[] => {
  const order: number[] = [];
  let left = aged(days);
  for (let id = leastMissed(left, NOW); id !== null; id = leastMissed(left, NOW)) {
    order.push((NOW - (left.find((one) => one.id === id)?.createdAt ?? 0)) / DAY);
    left = left.filter((one) => one.id !== id);
  }
  return order;
};

it('lets those go first that stand close together for their age, and none of the last day', () => {
  expect(goingOrder([0.1, 0.5, 40, 41, 42, 80])[0]).toBe(41);
  expect(goingOrder([2, 3, 4, 300, 310, 320])[0]).toBe(310);
  expect(goingOrder([0.1, 0.5, 0.9])).toEqual([]);
  // Of a year of days, those that are left after most have gone stand farther apart the older they are.
  const days = Array.from({ length: 365 }, (_, n) => n + 1.5);
  const gone = new Set(goingOrder(days).slice(0, 350));
  const left = days.filter((day) => !gone.has(day));
  const gaps = left.slice(1).map((day, index) => day - (left[index] ?? 0));
  expect(gaps.length).toBe(14);
  expect(Math.max(...gaps.slice(0, 4))).toBeLessThan(Math.min(...gaps.slice(-3)));
  expect(left.at(-1)).toBeGreaterThan(150);
});

it('lets none go that has a name or was kept for a reason', () => {
  const kept = aged([10, 10.1, 10.2], () => 'export').map((one, index) =>
    index === 1 ? { ...one, kind: 'timed' as const, name: 'Udkast' } : one,
  );
  expect(leastMissed(kept, NOW)).toBe(null);
});

it('keeps what was written today also while a clock is years ahead', () => {
  const hourly = Array.from({ length: 12 }, (_, n) => n / 24);
  expect(leastMissed(aged(hourly), NOW + 5000 * DAY)).toBe(null);
});

it('holds the versions of an answer that is written anew day by day to what they are worth, and every one that is left can be read', async () => {
  const { server, store } = testWorkbench();
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const responseId = valueOf(await server.call('response.create', { hearingId: hearing.id })).id;
  const doc = loadResponseDoc(store.responses.log(responseId, 0).updates);
  const named: SnapshotId[] = [];
  for (let day = 0; day < 30; day += 1) {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      const body = doc.getXmlFragment(BODY);
      body.delete(0, body.length);
      // Nothing of one day comes again on the next, and nothing can be packed away.
      const lines = Array.from({ length: 60 }, (_, line) => {
        const paragraph = new Y.XmlElement('paragraph');
        const letters = Array.from({ length: 90 }, (_x, n) => String.fromCodePoint(97 + ((day * 7919 + line * 104_729 + n * n * 31) % 25)));
        paragraph.insert(0, [new Y.XmlText(letters.join(''))]);
        return paragraph;
      });
      body.insert(0, lines);
    });
    store.write(() => {
      store.responses.append(responseId, Y.encodeStateAsUpdate(doc, before), RESPONSE_SCHEMA_VERSION, NOW + day * DAY);
      const kept = keepVersion(store, { responseId, kind: 'timed', name: day % 15 === 3 ? `Dag ${String(day)}` : null }, NOW + day * DAY);
      if (kept !== null && kept.name !== null) named.push(kept.id);
      keepFewVersions(store, responseId, NOW + day * DAY);
    });
  }
  const left = store.snapshots.list(responseId);
  expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  expect(left.length).toBeLessThan(30);
  const worth = Math.max(40 * 1024, store.responses.bytesAfter(responseId, 0) * 0.7);
  expect(store.snapshots.bytes(responseId)).toBeLessThanOrEqual(worth);
  for (const { id } of left) {
    const version = versionDoc(store, id);
    expect(version === null ? 0 : bodyOf(version.doc).content?.length).toBe(60);
  }
});
