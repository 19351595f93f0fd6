import { fork, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ForkOptions } from 'electron';
import { LoudEmitter, loud } from './loud.ts';
import { notebook } from './launch-facts.ts';
import type { RefusedRequest } from './network-guard.ts';

/** What travels on the channel to a utility process, beside the app's own messages. */
export type UtilityMessage =
  | { readonly kind: 'message'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly refused: RefusedRequest };

export class UtilityProcess extends LoudEmitter {
  readonly #child: ChildProcess;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super('UtilityProcess');
    const shown = options.stdio === 'pipe' ? 'pipe' : options.stdio === 'ignore' ? 'ignore' : 'inherit';
    this.#child = fork(modulePath, args, {
      cwd: options.cwd,
      env: { ...(options.env ?? process.env) },
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--import',
        new URL('./utility-boot.ts', import.meta.url).href,
        ...(options.execArgv ?? []),
      ],
      serialization: 'advanced',
      stdio: ['ignore', shown, shown, 'ipc'],
    });
    this.stdout = this.#child.stdout;
    this.stderr = this.#child.stderr;
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (sent) => {
      const message = sent as UtilityMessage; // as: utility-boot.ts wraps whatever the child sends
      if (message.kind === 'refused') notebook.refusedRequests.push(message.refused);
      else this.emit('message', message.data);
    });
    this.#child.on('exit', (code, signal) => this.emit('exit', code ?? (signal === 'SIGTERM' ? 15 : 1)));
    this.#child.on('error', (error) => this.emit('error', 'FatalError', '', String(error)));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined;
  }

  /** Message ports cannot be passed on. */
  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('electron-host: UtilityProcess.postMessage with ports is not implemented');
    if (this.#child.connected) this.#child.send({ kind: 'message', data } satisfies UtilityMessage);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** Utility processes are plain Node processes, with `process.parentPort` as Electron gives it. */
export const utilityProcess = loud('utilityProcess', {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess =>
    new UtilityProcess(modulePath, args, options),
});
