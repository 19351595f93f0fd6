import type { Readable, Writable } from 'node:stream';
import type { BrowserEvent, CommandName, Commands, PageEvent, ScriptEvent } from './devtools-shapes.ts';

interface Waiting {
  readonly command: CommandName;
  resolve(result: unknown): void;
  reject(error: Error): void;
}
interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Messages on the pipe end with a zero byte. */
const END = 0;

/** Commands to Chromium and events from it, over the two pipes of `--remote-debugging-pipe`. */
export class DevToolsPipe {
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #pages = new Map<string, (event: PageEvent | ScriptEvent) => void>();
  #onBrowser: (event: BrowserEvent) => void = () => undefined;
  #unfinished: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  /** `onClose` is called once, when Chromium is gone. */
  constructor(to: Writable, from: Readable, onClose: () => void) {
    this.#to = to;
    to.on('error', () => undefined); // Chromium went away; `close` on the reading side tells.
    from.on('data', (chunk: Buffer) => this.#read(chunk));
    from.on('close', () => {
      this.#closed = true;
      for (const { command, reject } of this.#waiting.values()) reject(new Error(`${command}: Chromium has closed`));
      this.#waiting.clear();
      onClose();
    });
  }

  send<C extends CommandName>(command: C, params: Commands[C]['params'], sessionId?: string): Promise<Commands[C]['result']> {
    if (this.#closed) return Promise.reject(new Error(`${command}: Chromium has closed`));
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      const id = this.#lastId;
      this.#waiting.set(id, { command, resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method: command, params, sessionId })}\0`);
    });
  }

  onBrowser(listener: (event: BrowserEvent) => void): void {
    this.#onBrowser = listener;
  }

  /** One listener a page; `undefined` takes it away. */
  onPage(sessionId: string, listener: ((event: PageEvent | ScriptEvent) => void) | undefined): void {
    if (listener) this.#pages.set(sessionId, listener);
    else this.#pages.delete(sessionId);
  }

  #read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(END); end >= 0; end = chunk.indexOf(END, start)) {
      const last = chunk.subarray(start, end);
      const text = this.#unfinished.length === 0 ? last.toString() : Buffer.concat([...this.#unfinished, last]).toString();
      this.#unfinished = [];
      start = end + 1;
      this.#take(JSON.parse(text) as Message); // as: Chromium wrote it, and its protocol is the schema
    }
    if (start < chunk.length) this.#unfinished.push(chunk.subarray(start));
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      if (message.sessionId === undefined) this.#onBrowser(message as unknown as BrowserEvent); // as: Chromium's protocol; other events match no case
      else this.#pages.get(message.sessionId)?.(message as unknown as PageEvent | ScriptEvent); // as: Chromium's protocol; other events match no case
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.command}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }
}
