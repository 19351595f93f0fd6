import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { reasonOf } from '../../shared/domain/failure.ts';
import { NOTHING_COUNTED, type Examination } from '../db/examine.ts';
import type { FindDamage } from './full-check.ts';
import type { Examine } from './shelf.ts';

/** Examines in a thread of its own, which ends with the examination. `worker` is the path of the built `examine-worker`. */
export const examineApart =
  (worker: string): Examine =>
  async (file, isOurs) => {
    const thread = new Worker(worker, { workerData: { file, isOurs, damageOnly: false }, execArgv: [] });
    try {
      const [found]: unknown[] = await once(thread, 'message');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own thread answers with what `examineFile` gives
      return found as Examination;
    } catch (error) {
      return { version: 0, damage: [reasonOf(error)], counts: NOTHING_COUNTED, digest: '' };
    } finally {
      void thread.terminate();
    }
  };

/** Looks for damage in a thread of its own, which ends when `signal` says so. */
export const damageApart =
  (worker: string): FindDamage =>
  async (file, signal) => {
    const thread = new Worker(worker, { workerData: { file, isOurs: false, damageOnly: true }, execArgv: [] });
    try {
      const [found]: unknown[] = await once(thread, 'message', { signal });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own thread answers with what `damageBeside` gives
      return found as readonly string[] | null;
    } catch {
      return null;
    } finally {
      void thread.terminate();
    }
  };
