import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { ownFamily } from './own-family.ts';
import type { OtherTemplate, TypstAnswer, TypstJob, TypstMaterial } from './typst-protocol.ts';

/** Where Typst's thread and what it works with lie. Absolute paths. */
export type TypstFiles = {
  /** typst-worker.js of the build, typst-worker.ts of the sources. */
  readonly worker: string;
  /** templates/response.typ; the other templates lie beside it. */
  readonly template: string;
  readonly fonts: readonly string[];
};

/** Native code recurses on this thread's stack, a few kilobytes for every list in a list; Node's default is 4 MB. */
const STACK_MEGABYTES = 32;

/**
 * One thread that sets PDFs, started with the first job and kept for the next. Idle it does not keep the process alive.
 */
export class Typst {
  readonly #files: TypstFiles;
  #worker: Worker | null = null;
  /** Settles when every job so far is done: the thread takes one at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(files: TypstFiles) {
    this.#files = files;
  }

  /** Starts the thread, so that the first job need not wait for it. Never rejects: where it cannot start, the job says why. */
  prepare(): Promise<void> {
    if (this.#worker !== null) return Promise.resolve();
    const started = this.#queue.then(async () => void (this.#worker ?? (await this.#start())));
    this.#queue = started.catch(() => undefined);
    return started.catch(() => undefined);
  }

  /**
   * Sets a letter. Waiting for earlier jobs does not count towards the time allowed.
   * Rejects when the files cannot be read; everything that happens in the thread is an answer.
   */
  typeset(typstJob: TypstJob, timeoutMs: number): Promise<TypstAnswer> {
    const job = this.#queue.then(() => this.#run(typstJob, timeoutMs));
    this.#queue = job.catch(() => undefined);
    return job;
  }

  /** Ends the thread. A later job starts another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #start(): Promise<Worker> {
    const besides = (name: OtherTemplate | 'margin-notes'): Promise<string> =>
      readFile(path.join(path.dirname(this.#files.template), `${name}.typ`), 'utf8');
    const [template, annotated, form, marginNotes, ...fonts] = await Promise.all([
      readFile(this.#files.template, 'utf8'),
      besides('annotated'),
      besides('form'),
      besides('margin-notes'),
      // Read here and handed over: inside an app.asar native code would find no file.
      ...this.#files.fonts.map(async (font) => ownFamily(await readFile(font))),
    ]);
    const workerData: TypstMaterial = { template, others: { annotated, form }, marginNotes, fonts };
    const worker = new Worker(this.#files.worker, { workerData, execArgv: [], resourceLimits: { stackSizeMb: STACK_MEGABYTES } });
    worker.unref();
    // A thread that dies between jobs must not take the process with it; the next job starts another.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }

  async #run(job: TypstJob, timeoutMs: number): Promise<TypstAnswer> {
    const worker = this.#worker ?? (await this.#start());
    const { promise, resolve } = Promise.withResolvers<TypstAnswer>();
    const failed = (error: unknown): void => resolve({ ok: false, reason: error instanceof Error ? error.message : String(error) });
    const ended = (): void => failed('the typesetting thread ended');
    const timer = setTimeout(() => {
      failed('timeout');
      void this.close();
    }, timeoutMs);
    worker.once('message', resolve);
    worker.once('error', failed);
    worker.once('exit', ended);
    worker.ref();
    worker.postMessage(job);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      worker.unref();
      worker.off('message', resolve);
      worker.off('error', failed);
      worker.off('exit', ended);
    }
  }
}
