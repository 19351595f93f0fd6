import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Order } from './lease-child.ts';

/** Another process that wants to write. */
export type LeaseProcess = {
  readonly pid: number;
  /** Tells it what to do, and gives its answer. */
  readonly tell: (order: Order) => Promise<unknown>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
};

export function leaseProcess(): LeaseProcess {
  const child = fork(path.join(import.meta.dirname, 'lease-child.ts'));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    pid: child.pid ?? 0,
    tell: async (order) => {
      const answered = once(child, 'message');
      child.send(order);
      const [said]: unknown[] = await answered;
      return said;
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
