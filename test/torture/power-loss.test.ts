import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { seeded } from '../electron/security/malformed.ts';
import { temporaryFolder } from '../electron/temporary-folder.ts';
import { diskWith } from './disk-at-power-loss.ts';
import { canTrace, countedIn, emptyAnswer, layOut, LIBRARY, quickFolder, WRITING_CHILD } from './empty-answer.ts';
import { diskOperations, STRACE } from './traced-disk.ts';

/** States after a power loss that are tried; 10000 and more with PEJLING_CRASHES. */
const CRASHES = Number(process.env['PEJLING_CRASHES'] ?? 60);
const SITTINGS = 3;
const SAVES = 12;

if (!canTrace) process.stderr.write('strace is not installed, or may not trace here: power losses are not tried.\n');

it.skipIf(!canTrace)(
  `loses nothing that was acknowledged in ${String(CRASHES)} power losses, and every library is readable`,
  { timeout: 60_000 + CRASHES * 500 },
  async () => {
    const { root, responseId, files } = await emptyAnswer();
    const log = path.join(temporaryFolder(), 'strace.log');
    const { status, stderr } = spawnSync(
      'strace',
      [...STRACE, '-o', log, process.execPath, WRITING_CHILD, path.join(root, LIBRARY), responseId, String(SITTINGS), String(SAVES)],
      { encoding: 'utf8' },
    );
    expect([status, stderr.replaceAll(/^.*ExperimentalWarning.*$|^\(Use .*$/gm, '').trim()]).toEqual([0, '']);
    const operations = diskOperations(log, root);
    expect(operations.filter(({ kind }) => kind === 'said')).toHaveLength(SITTINGS * SAVES);

    const random = seeded(7);
    // Every place in turn as often as it goes, the rest at places by lot.
    const evenly = Math.floor(CRASHES / operations.length);
    const times = operations.map(() => evenly);
    for (let left = CRASHES - evenly * operations.length; left > 0; left -= 1) {
      const place = Math.floor(random() * operations.length);
      times[place] = (times[place] ?? 0) + 1;
    }
    const disk = diskWith(files);
    const folder = path.join(quickFolder(), 'efter');
    const faults: string[] = [];
    let acknowledged = 0;
    for (const [place, operation] of operations.entries()) {
      disk.do(operation);
      // The one who runs the tests asks now and then whether this one is still there.
      await setImmediate();
      if (operation.kind === 'said') acknowledged = Number(operation.text);
      for (let crash = 0; crash < (times[place] ?? 0); crash += 1) {
        layOut(folder, disk.atPowerLoss(random));
        const found = countedIn(folder, responseId);
        if (!found.ok) faults.push(`${String(place)}: ${found.failure.code}`);
        else if (found.value < acknowledged)
          faults.push(`${String(place)}: ${String(acknowledged)} acknowledged, ${String(found.value)} found`);
      }
    }
    expect(faults).toEqual([]);
  },
);
