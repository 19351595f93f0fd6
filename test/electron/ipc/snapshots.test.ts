import Database from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { BODY, bodyOf, fillLetter, letterOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { answerLines } from '../../../shared/response/answer-lines.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { keepVersion } from '../../../electron/ipc/answer-versions.ts';
import type { Desktop } from '../../../electron/ipc/desktop.ts';
import { thinned } from '../../../electron/ipc/thin-versions.ts';
import { SnapshotId } from '../../../shared/domain/snapshot.ts';
import { change, edited, placeOf } from '../../shared/response/two-copies.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, NO_ID, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

async function withAnswer(workbench: TestWorkbench): Promise<ResponseId> {
  const hearing = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  return valueOf(await workbench.server.call('response.create', { hearingId: hearing.id })).id;
}

const docOf = async ({ server }: TestWorkbench, responseId: ResponseId): Promise<Y.Doc> =>
  loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);

const textOf = (doc: Y.Doc): string[] => answerLines(bodyOf(doc), letterOf(doc), 'with unfilled fields').map(({ text }) => text);

/** Writes a line at the top of the answer, as a window does. */
async function write(workbench: TestWorkbench, responseId: ResponseId, words: string): Promise<void> {
  const doc = await docOf(workbench, responseId);
  const before = Y.encodeStateVector(doc);
  change(
    doc,
    edited((tr) => tr.insert(0, tr.doc.type.schema.node('paragraph', {}, [tr.doc.type.schema.text(words)]))),
  );
  valueOf(await workbench.server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
}

describe('versions of an answer', () => {
  it('are kept under a name, listed newest first with their words, read and renamed', async () => {
    const workbench = testWorkbench();
    const { server } = workbench;
    const responseId = await withAnswer(workbench);
    const first = valueOf(await server.call('snapshot.take', { responseId, name: ' Før mødet ' }));
    await write(workbench, responseId, 'Tre nye ord');
    const second = valueOf(await server.call('snapshot.take', { responseId, name: 'Efter mødet' }));
    const { present, snapshots } = valueOf(await server.call('snapshot.list', { responseId }));
    expect(snapshots).toEqual([second, first]);
    expect([first.name, first.kind, second.wordCount - first.wordCount, present.wordCount - second.wordCount]).toEqual([
      'Før mødet',
      'named',
      3,
      0,
    ]);
    const { lines } = valueOf(await server.call('snapshot.read', { snapshotId: second.id }));
    expect(lines.find(({ level }) => level === 0)?.text).toBe('Tre nye ord');
    expect(valueOf(await server.call('snapshot.rename', { snapshotId: first.id, name: 'Udkast' })).name).toBe('Udkast');
  });

  it('are compared with each other and with the present', async () => {
    const workbench = testWorkbench();
    const { server } = workbench;
    const responseId = await withAnswer(workbench);
    const { id } = valueOf(await server.call('snapshot.take', { responseId, name: 'Før' }));
    await write(workbench, responseId, 'Et nyt afsnit');
    const differing = (lines: readonly { parts: readonly { kind: string; text: string }[] }[]) =>
      lines.flatMap(({ parts }) => parts.filter(({ kind }) => kind !== 'same'));
    const { lines } = valueOf(await server.call('snapshot.compare', { responseId, before: id, after: null }));
    expect(differing(lines)).toEqual([{ kind: 'added', text: 'Et nyt afsnit' }]);
    const back = valueOf(await server.call('snapshot.compare', { responseId, before: null, after: id }));
    expect(differing(back.lines)).toEqual([{ kind: 'removed', text: 'Et nyt afsnit' }]);
  });

  it('are brought back by an update that open windows follow; the present is kept first, and bringing that back undoes it', async () => {
    const workbench = testWorkbench();
    const { server, told } = workbench;
    const responseId = await withAnswer(workbench);
    const before = textOf(await docOf(workbench, responseId));
    const kept = valueOf(await server.call('snapshot.take', { responseId, name: 'Før' }));
    await write(workbench, responseId, 'Skrevet siden');
    const open = await docOf(workbench, responseId);
    const { sequence } = valueOf(await server.call('response.open', { responseId }));
    const doc = await docOf(workbench, responseId);
    const vector = Y.encodeStateVector(doc);
    fillLetter(doc, { subject: 'Et andet emne' });
    valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, vector) }));
    const present = textOf(await docOf(workbench, responseId));

    const safety = valueOf(await server.call('snapshot.restore', { snapshotId: kept.id }));
    expect(told.at(-1)).toEqual(['snapshots', 'response-text']);
    expect(safety.kind).toBe('restore');
    // The window writes on meanwhile, and follows.
    change(
      open,
      edited((tr) => tr.insert(placeOf(tr.doc, 'Skrevet') + 'Skrevet siden'.length, tr.doc.type.schema.text('!'))),
    );
    for (const update of valueOf(await server.call('response.updatesSince', { responseId, sequence })).updates) Y.applyUpdate(open, update);
    expect(textOf(open)).toEqual(before);
    expect(textOf(await docOf(workbench, responseId))).toEqual(before);

    valueOf(await server.call('snapshot.restore', { snapshotId: safety.id }));
    expect(textOf(await docOf(workbench, responseId))).toEqual(present);
  });

  it('change only what differs when they are brought back: paragraphs that stayed are the same ones', async () => {
    const workbench = testWorkbench();
    const { server } = workbench;
    const responseId = await withAnswer(workbench);
    const kept = valueOf(await server.call('snapshot.take', { responseId, name: 'Før' }));
    await write(workbench, responseId, 'Skrevet siden');
    const idsOf = (doc: Y.Doc) =>
      doc
        .getXmlFragment(BODY)
        .toArray()
        .map((block) => block._item?.id);
    const ids = idsOf(await docOf(workbench, responseId));
    valueOf(await server.call('snapshot.restore', { snapshotId: kept.id }));
    expect(idsOf(await docOf(workbench, responseId))).toEqual(ids.slice(1));
  });

  it('are not brought back into an answer that a newer program has written, nor is one that is unknown', async () => {
    const workbench = testWorkbench();
    const { server, store } = workbench;
    const responseId = await withAnswer(workbench);
    const kept = valueOf(await server.call('snapshot.take', { responseId, name: 'Før' }));
    const unknown = await docOf(workbench, responseId);
    unknown.getXmlFragment(BODY).insert(0, [new Y.XmlElement('hologram')]);
    const before = valueOf(await server.call('response.open', { responseId }));
    store.write(() => store.responses.append(responseId, Y.encodeStateAsUpdate(unknown), 99, Date.now()));
    expect(await server.call('snapshot.restore', { snapshotId: kept.id })).toMatchObject({ ok: false, failure: { code: 'schema-newer' } });
    expect(valueOf(await server.call('response.open', { responseId })).sequence).toBe(before.sequence + 1);
    expect(await server.call('snapshot.restore', { snapshotId: SnapshotId.parse(NO_ID) })).toEqual({
      ok: false,
      failure: { code: 'not-found', what: 'snapshot' },
    });
  });

  it('of another answer are not compared with this one', async () => {
    const workbench = testWorkbench();
    const [one, other] = [await withAnswer(workbench), await withAnswer(workbench)];
    const { id } = valueOf(await workbench.server.call('snapshot.take', { responseId: one, name: 'Før' }));
    expect(await workbench.server.call('snapshot.compare', { responseId: other, before: id, after: null })).toMatchObject({ ok: false });
  });

  it('that say the same share their content, and go when nothing is left of them', async () => {
    const workbench = testWorkbench();
    const { store } = workbench;
    const responseId = await withAnswer(workbench);
    const keep = (kind: 'timed' | 'export' | 'named', name: string | null, at: number) =>
      store.write(() => keepVersion(store, { responseId, kind, name }, at));
    const first = keep('export', null, 1000);
    expect(keep('export', null, 2000)).toEqual(first);
    expect(keep('timed', null, 3000)).toEqual(first);
    const named = keep('named', 'Sendt', 4000);
    expect(named?.id).not.toBe(first?.id);
    expect(store.snapshots.list(responseId).length).toBe(2);
    if (first === null || named === null) throw new Error('The answer is there.');
    const { sha256 } = store.snapshots.content(first.id) ?? {};
    expect(store.snapshots.content(named.id)?.sha256).toBe(sha256);
    store.snapshots.remove(first.id);
    expect(store.snapshots.content(named.id)?.sha256).toBe(sha256);
  });

  it('is kept before an export, which a library that cannot be written to does not stop', async () => {
    const target = path.join(temporaryFolder(), 'svar.pdf');
    const desktop: Desktop = { ...noDesktop, chooseWhereToSave: async () => target };
    const workbench = testWorkbench({ desktop });
    const { server, store } = workbench;
    const responseId = await withAnswer(workbench);
    valueOf(await server.call('response.export', { responseId, format: 'pdf' }));
    expect(store.snapshots.list(responseId).map(({ kind }) => kind)).toEqual(['export']);
    await write(workbench, responseId, 'Skrevet siden');
    vi.spyOn(store.snapshots, 'insert').mockImplementation(() => {
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    });
    expect(valueOf(await server.call('response.export', { responseId, format: 'pdf' }))?.path).toBe(target);
    expect(store.snapshots.list(responseId).length).toBe(1);
  });
});

it('versions thin out with age: all of a day, one an hour for a week, one a day for four weeks, one a month from then on; what was named or sent stays', () => {
  const HOUR = 3_600_000;
  const now = Date.UTC(2025, 10, 20, 12, 30);
  const at = (hoursAgo: number, kind: 'timed' | 'export' = 'timed', name: string | null = null) => ({
    id: SnapshotId.parse(`00000000-0000-4000-8000-${String(Math.round(hoursAgo * 100)).padStart(12, '0')}`),
    responseId: '' as ResponseId, // as: not looked at
    kind,
    name,
    wordCount: 1,
    createdAt: now - hoursAgo * HOUR,
  });
  const kept = [0.1, 0.2, 23, 23.1, 30, 30.2, 200, 201, 230, 800, 850, 2000].map((hours) => at(hours));
  // Worked on every other day, and sent each time.
  const sent = Array.from({ length: 45 }, (_, index) => at(48 * index + 40, 'export'));
  const others = [...sent, at(30.3, 'export'), at(201.5, 'timed', 'Før mødet')];
  const gone = thinned(
    [...kept, ...others].toSorted((a, b) => b.createdAt - a.createdAt),
    now,
  );
  expect(gone).toEqual([at(30.2).id, at(201).id, at(850).id]);
});

it('a clock that is in the year 2040 for an hour thins out no more than the last day', () => {
  const HOUR = 3_600_000;
  const now = Date.UTC(2025, 10, 20, 12, 30);
  const ahead = Date.UTC(2040, 0, 1);
  const version = (index: number, createdAt: number) => ({
    id: SnapshotId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
    responseId: '' as ResponseId, // as: not looked at
    kind: 'timed' as const,
    name: null,
    wordCount: 1,
    createdAt,
  });
  // One an hour for four days.
  const before = Array.from({ length: 96 }, (_, index) => version(index + 2, now - index * HOUR));
  expect(thinned([version(1, ahead), ...before], ahead)).toEqual([]);
  expect(thinned([version(1, ahead), ...before], now)).toEqual([]);
});
