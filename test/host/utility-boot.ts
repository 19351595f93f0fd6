import { refuseNetwork } from './network-guard.ts';
import { LoudEmitter } from './loud.ts';
import type { UtilityMessage } from './utility-process.ts';

/** `process.parentPort` of a utility process. Messages that come before the first listener wait for it. */
class ParentPort extends LoudEmitter {
  readonly #waiting: unknown[] = [];

  constructor() {
    super('process.parentPort');
    process.on('message', (sent) => {
      const message = sent as UtilityMessage; // as: utility-process.ts wraps whatever the app sends
      if (message.kind !== 'message') return;
      if (this.listenerCount('message') > 0) this.#hand(message.data);
      else this.#waiting.push(message.data);
    });
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#waiting.splice(0).forEach((data) => this.#hand(data)));
    });
  }

  postMessage(data: unknown): void {
    process.send?.({ kind: 'message', data } satisfies UtilityMessage);
  }

  start(): void {}

  #hand(data: unknown): void {
    this.emit('message', { data, ports: [] });
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
Object.defineProperty(process, 'type', { value: 'utility' });
refuseNetwork('utility', (refused) => process.send?.({ kind: 'refused', refused } satisfies UtilityMessage));
// The main process may be killed at any time; nothing of it shall stay behind.
process.on('disconnect', () => process.exit());
