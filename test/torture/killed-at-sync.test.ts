import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { temporaryFolder } from '../electron/temporary-folder.ts';
import { canTrace, countedIn, emptyAnswer, layOut, LIBRARY, quickFolder, WRITING_CHILD } from './empty-answer.ts';

/** Kills that are tried of each kind of call, spread over the run; each call there is with PEJLING_SYNC_KILLS=all. */
const KILLS = process.env['PEJLING_SYNC_KILLS'] === 'all' ? Infinity : Number(process.env['PEJLING_SYNC_KILLS'] ?? 2);
const SITTINGS = 2;
const SAVES = 6;
const CALLS = ['fdatasync', 'fsync', 'pwrite64'] as const;

if (!canTrace)
  process.stderr.write(
    'strace is not installed, or may not trace here: a process is killed while it saves, but not at a call that is chosen.\n',
  );

/** Lets the child write in a folder, with what strace is to do meanwhile. Its quicker way of following (`--seccomp-bpf`) sends no signals. */
const write = (folder: string, responseId: ResponseId, ...trace: readonly string[]) =>
  spawnSync(
    'strace',
    ['-f', '-qq', ...trace, process.execPath, WRITING_CHILD, path.join(folder, LIBRARY), responseId, String(SITTINGS), String(SAVES)],
    { encoding: 'utf8' },
  );

/** Which of a number of calls the child is killed at, counted from 1. */
const chosen = (calls: number): number[] =>
  Array.from({ length: Math.min(KILLS, calls) }, (_, at, all = Math.min(KILLS, calls)) => 1 + Math.floor(((at + 0.5) * calls) / all));

it.skipIf(!canTrace)(
  'loses nothing that was acknowledged when it is killed at the very call that writes or syncs, and the library is readable',
  { timeout: 3_600_000 },
  async () => {
    const { responseId, files } = await emptyAnswer();
    const folder = path.join(quickFolder(), 'skrevet');
    const log = path.join(temporaryFolder(), 'strace.log');
    layOut(folder, files);
    expect(write(folder, responseId, '-e', `trace=${CALLS.join(',')}`, '-o', log).status).toBe(0);
    const traced = readFileSync(log, 'utf8');
    expect(countedIn(folder, responseId)).toEqual({ ok: true, value: SITTINGS * SAVES });

    const faults: string[] = [];
    const callsOf = (call: string): number => traced.match(new RegExp(`^\\d+ +${call}\\(`, 'gm'))?.length ?? 0;
    // SQLite syncs by whichever its build has.
    expect(callsOf('fdatasync') + callsOf('fsync')).toBeGreaterThan(SITTINGS * SAVES);
    expect(callsOf('pwrite64')).toBeGreaterThan(SITTINGS * SAVES);
    for (const call of CALLS) {
      const calls = callsOf(call);
      for (const nth of chosen(calls)) {
        layOut(folder, files);
        const inject = `inject=${call}:signal=KILL:when=${String(nth)}`;
        const { signal, stdout } = write(folder, responseId, '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject);
        expect([inject, signal]).toEqual([inject, 'SIGKILL']);
        const acknowledged = Number(stdout.trimEnd().split('\n').at(-1) ?? 0);
        const found = countedIn(folder, responseId);
        if (!found.ok) faults.push(`${inject}: ${found.failure.code}`);
        else if (found.value < acknowledged) faults.push(`${inject}: ${String(acknowledged)} acknowledged, ${String(found.value)} found`);
      }
    }
    expect(faults).toEqual([]);
  },
);
