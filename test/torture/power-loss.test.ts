import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ResponseId } from '../../shared/domain/ids.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { openStore } from '../../electron/db/store.ts';
import { HEARING, TEST_NOW, testWorkbench, valueOf } from '../electron/test-workbench.ts';
import { temporaryFolder } from '../electron/temporary-folder.ts';
import { afterPowerLoss, diskOperations, STRACE } from './traced-disk.ts';

/** States after a power loss that are tried; 10000 and more with PEJLING_CRASHES. */
const CRASHES = Number(process.env['PEJLING_CRASHES'] ?? 60);
const SITTINGS = 3;
const SAVES = 12;

/** It may be there and not be permitted, as in some containers. */
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
if (!canTrace) process.stderr.write('strace is not installed, or may not trace here: power losses are not tried.\n');

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function emptyAnswer(): Promise<{ root: string; responseId: ResponseId }> {
  const root = temporaryFolder();
  const workbench = testWorkbench({ root });
  const { id } = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  const response = valueOf(await workbench.server.call('response.create', { hearingId: id }));
  workbench.close();
  return { root, responseId: ResponseId.parse(response.id) };
}

const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );

it.skipIf(!canTrace)(
  `loses nothing that was acknowledged in ${String(CRASHES)} power losses, and every library is readable`,
  { timeout: 60_000 + CRASHES * 500 },
  async () => {
    const { root, responseId } = await emptyAnswer();
    const before = filesIn(root);
    const log = path.join(temporaryFolder(), 'strace.log');
    const child = path.join(import.meta.dirname, 'writing-child.ts');
    const { status, stderr } = spawnSync(
      'strace',
      [...STRACE, '-o', log, process.execPath, child, path.join(root, 'library.sqlite'), responseId, String(SITTINGS), String(SAVES)],
      { encoding: 'utf8' },
    );
    expect([status, stderr.replaceAll(/^.*ExperimentalWarning.*$|^\(Use .*$/gm, '').trim()]).toEqual([0, '']);
    const operations = diskOperations(log, root);
    expect(operations.filter(({ kind }) => kind === 'said')).toHaveLength(SITTINGS * SAVES);

    const acknowledgedAt = operations.reduce<number[]>((seen, operation) => {
      seen.push(operation.kind === 'said' ? Number(operation.text) : (seen.at(-1) ?? 0));
      return seen;
    }, []);
    const random = seeded(7);
    const folder = path.join(temporaryFolder(), 'efter');
    const faults: string[] = [];
    for (let crash = 0; crash < CRASHES; crash += 1) {
      // Every place in turn first, then places by lot.
      const count = CRASHES >= operations.length && crash < operations.length ? crash + 1 : 1 + Math.floor(random() * operations.length);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      for (const [name, content] of afterPowerLoss(before, operations, count, random)) writeFileSync(path.join(folder, name), content);
      const opened = openStore(path.join(folder, 'library.sqlite'), TEST_NOW);
      if (!opened.ok) {
        faults.push(`${String(count)}: ${opened.failure.code}`);
        continue;
      }
      const found = Number(loadResponseDoc(opened.value.responses.log(responseId, 0).updates).getMap('count').get('last') ?? 0);
      const acknowledged = acknowledgedAt[count - 1] ?? 0;
      if (found < acknowledged) faults.push(`${String(count)}: ${String(acknowledged)} acknowledged, ${String(found)} found`);
      opened.value.close();
    }
    expect(faults).toEqual([]);
  },
);
