import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { contentOf } from '../../../shared/response/clean-copy.ts';
import { BODY, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { LINEAGE, tidyLog } from '../../../electron/ipc/tidy-log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

async function withAnswer({ server }: TestWorkbench): Promise<ResponseId> {
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  return valueOf(await server.call('response.create', { hearingId: hearing.id })).id;
}

const open = async ({ server }: TestWorkbench, responseId: ResponseId) => valueOf(await server.call('response.open', { responseId }));

/** Puts words in the second paragraph, and takes most of them out again. */
function writeAndTakeOut(doc: Y.Doc, words: string): void {
  doc.transact(() => {
    const block = doc.getXmlFragment(BODY).get(1);
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('The template has a paragraph of text.');
    text.insert(0, words);
    text.delete(0, words.length - 1);
  });
}

/** A sitting: another writer works in the answer, and it is saved. */
async function sit(workbench: TestWorkbench, responseId: ResponseId, words: string): Promise<number> {
  const doc = loadResponseDoc((await open(workbench, responseId)).updates);
  const before = Y.encodeStateVector(doc);
  writeAndTakeOut(doc, words);
  return valueOf(await workbench.server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) })).sequence;
}

describe('a log that is made short', () => {
  it('is one update at the place of the last, and says the same', async () => {
    const workbench = testWorkbench();
    const responseId = await withAnswer(workbench);
    for (let n = 0; n < 5; n += 1) await sit(workbench, responseId, 'nogle ord');
    const before = await open(workbench, responseId);
    tidyLog(workbench.store, responseId, false);
    const after = await open(workbench, responseId);
    expect([before.updates.length, after.updates.length, after.sequence, after.savedAt]).toEqual([6, 1, 6, before.savedAt]);
    expect(contentOf(loadResponseDoc(after.updates))).toEqual(contentOf(loadResponseDoc(before.updates)));
    expect(Y.encodeStateVector(loadResponseDoc(after.updates))).toEqual(Y.encodeStateVector(loadResponseDoc(before.updates)));
    expect(await sit(workbench, responseId, 'flere')).toBe(7);
  });

  it('gives a window that asks from any earlier place all that it lacks, and one that had come further only that', async () => {
    const workbench = testWorkbench();
    const responseId = await withAnswer(workbench);
    const windows: { readonly doc: Y.Doc; readonly sequence: number }[] = [];
    for (let n = 0; n < 6; n += 1) {
      await sit(workbench, responseId, `sætning ${String(n)}`);
      const { updates, sequence } = await open(workbench, responseId);
      windows.push({ doc: loadResponseDoc(updates), sequence });
      if (n === 3) tidyLog(workbench.store, responseId, false);
    }
    const now = contentOf(loadResponseDoc((await open(workbench, responseId)).updates));
    for (const { doc, sequence } of windows) {
      const missed = valueOf(await workbench.server.call('response.updatesSince', { responseId, sequence }));
      expect(missed.sequence).toBe(7);
      if (sequence >= 5) expect(missed.updates.length).toBe(7 - sequence);
      for (const update of missed.updates) Y.applyUpdate(doc, update);
      expect(contentOf(doc)).toEqual(now);
    }
  });

  it('keeps what still waits for an update that is missing', async () => {
    const workbench = testWorkbench();
    const responseId = await withAnswer(workbench);
    const doc = loadResponseDoc((await open(workbench, responseId)).updates);
    const parts: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => parts.push(update));
    doc.getMap('count').set('a', 1);
    doc.getMap('count').set('b', 2);
    const [first, second] = parts;
    if (first === undefined || second === undefined) throw new Error('Two updates were made.');
    valueOf(await workbench.server.call('response.save', { responseId, update: second }));
    tidyLog(workbench.store, responseId, true);
    valueOf(await workbench.server.call('response.save', { responseId, update: first }));
    expect(
      loadResponseDoc((await open(workbench, responseId)).updates)
        .getMap('count')
        .toJSON(),
    ).toEqual({ a: 1, b: 2 });
  });
});

describe('a history that weighs', () => {
  const manySittings = async (workbench: TestWorkbench): Promise<ResponseId> => {
    const responseId = await withAnswer(workbench);
    const doc = loadResponseDoc((await open(workbench, responseId)).updates);
    const before = Y.encodeStateVector(doc);
    for (let n = 0; n < 1200; n += 1) {
      doc.clientID = n + 1;
      writeAndTakeOut(doc, `ord ${String(n)}`);
    }
    valueOf(await workbench.server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
    return responseId;
  };

  it('is let go when no window is open, and the answer says the very same', async () => {
    const workbench = testWorkbench();
    const responseId = await manySittings(workbench);
    const before = loadResponseDoc((await open(workbench, responseId)).updates);
    workbench.tidy();
    const { updates, sequence } = await open(workbench, responseId);
    const after = loadResponseDoc(updates);
    expect(updates.length).toBe(1);
    expect(after.store.clients.size).toBe(1);
    expect((updates[0]?.length ?? 0) * 3).toBeLessThan(Y.encodeStateAsUpdate(before).length);
    expect(after.getMap(LINEAGE).get('id')).toMatch(/^[0-9a-f-]{36}$/);
    before.getMap(LINEAGE).set('id', after.getMap(LINEAGE).get('id'));
    expect(contentOf(after)).toEqual(contentOf(before));
    expect(await sit(workbench, responseId, 'og videre')).toBe(sequence + 1);
  }, 60_000);

  it('is kept while a window may be open, and for good once a copy has left', async () => {
    const workbench = testWorkbench();
    const responseId = await manySittings(workbench);
    const vector = Y.encodeStateVector(loadResponseDoc((await open(workbench, responseId)).updates));
    tidyLog(workbench.store, responseId, false);
    expect(Y.encodeStateVector(loadResponseDoc((await open(workbench, responseId)).updates))).toEqual(vector);
    workbench.store.responses.markShared(responseId, Date.now());
    workbench.tidy();
    expect(Y.encodeStateVector(loadResponseDoc((await open(workbench, responseId)).updates))).toEqual(vector);
  }, 60_000);
});

it('a process killed while it makes logs short loses nothing that it was told was saved', async () => {
  for (let round = 0; round < 3; round += 1) {
    const root = temporaryFolder();
    const first = testWorkbench({ root });
    const id = await withAnswer(first);
    first.close();
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'tidying-child.ts'), path.join(root, 'library.sqlite'), id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 30 + round * 17) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    const acknowledged = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
    const { server } = testWorkbench({ root });
    const { updates } = valueOf(await server.call('response.open', { responseId: ResponseId.parse(id) }));
    const counted = loadResponseDoc(updates).getMap('count');
    for (let count = 1; count <= acknowledged; count += 1) expect(counted.get(String(count))).toBe(count);
  }
}, 60_000);
