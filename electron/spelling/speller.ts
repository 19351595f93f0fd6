import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { SpellingVerdict } from '../../shared/spelling/verdict.ts';
import type { DictionaryFiles } from './hunspell.ts';
import type { SpellingAnswer, SpellingJob, SpellingMaterial } from './spelling-protocol.ts';

/** Where the spelling thread and the dictionaries lie. Absolute paths; each dictionary is the path of its files without their ending. */
export type SpellingFiles = { readonly worker: string; readonly danish: string; readonly english: string };

/** The files of a built program: `folder` is out/main. */
export const spellingFiles = (folder: string): SpellingFiles => ({
  worker: path.join(folder, 'spelling-worker.js'),
  danish: path.join(folder, 'spelling/da'),
  english: path.join(folder, 'spelling/en'),
});

/** Verdicts that are remembered, some ten bytes a letter: more than the longest consultation has words. */
const MOST_REMEMBERED = 100_000;

/** Words of one job: whoever asks next, a word under the caret or its suggestions, waits for no more than these. */
const BATCH = 150;

/** Milliseconds for one job, the start of the thread included. A batch of compounds takes a few hundred. */
const LONGEST_JOB = 20_000;

const readDictionary = async (file: string): Promise<DictionaryFiles> => {
  const [affixes, words] = await Promise.all([readFile(`${file}.aff`), readFile(`${file}.dic`)]);
  return { affixes, words };
};

/** Knows how words are spelt. */
export type Speller = {
  /** What is remembered of a word, without asking; undefined where nothing is. */
  readonly remembered: (word: string, acceptsEnglish: boolean) => SpellingVerdict | undefined;
  /** As `remembered`, of the words that come close. */
  readonly rememberedSuggestions: (word: string) => readonly string[] | undefined;
  /** A verdict on each word, in the order asked. Fails when the dictionaries cannot be read or the thread breaks down; the next question starts another. */
  readonly check: (words: readonly string[], acceptsEnglish: boolean) => Promise<Result<SpellingVerdict[], Failure>>;
  /** What comes close, the likeliest first. Fails as `check` does. */
  readonly suggest: (word: string) => Promise<Result<string[], Failure>>;
  /** Ends the thread. A later question starts another. */
  readonly close: () => Promise<void>;
};

/** One thread that knows how words are spelt, started with the first question and kept for the next. Idle it does not keep the process alive. */
export function spellerThread(files: SpellingFiles): Speller {
  let thread: Worker | null = null;
  /** Settles when every job so far is done: the thread takes one at a time. */
  let queue: Promise<unknown> = Promise.resolve();
  const verdicts = new Map<string, SpellingVerdict>();
  const suggestions = new Map<string, readonly string[]>();

  const close = async (): Promise<void> => {
    const ending = thread;
    thread = null;
    await ending?.terminate();
  };

  const start = async (): Promise<Worker> => {
    // Read here and handed over: where the program is packed into an archive, a thread might find no file.
    const [danish, english] = await Promise.all([readDictionary(files.danish), readDictionary(files.english)]);
    const workerData: SpellingMaterial = { danish, english };
    const worker = new Worker(files.worker, { workerData, execArgv: [] });
    worker.unref();
    // A thread that dies between jobs must not take the process with it; the next job starts another.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread === worker) thread = null;
    });
    thread = worker;
    return worker;
  };

  /** Never rejects: whatever happens is an answer. */
  const run = async (job: SpellingJob): Promise<SpellingAnswer> => {
    const { promise, resolve } = Promise.withResolvers<SpellingAnswer>();
    const failed = (error: unknown): void => resolve({ kind: 'failed', reason: reasonOf(error) });
    const worker = thread ?? (await start().catch(failed));
    if (worker === undefined) return promise;
    const ended = (): void => failed('the spelling thread ended');
    const timer = setTimeout(() => {
      failed('the spelling thread did not answer');
      void close();
    }, LONGEST_JOB);
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
  };

  const ask = (question: SpellingJob): Promise<SpellingAnswer> => {
    const job = queue.then(() => run(question));
    queue = job;
    return job;
  };

  const remembered = (word: string, acceptsEnglish: boolean): SpellingVerdict | undefined => verdicts.get(keyOf(word, acceptsEnglish));

  return {
    remembered,
    rememberedSuggestions: (word) => suggestions.get(word),
    async check(words, acceptsEnglish) {
      const unknown = [...new Set(words)].filter((word) => remembered(word, acceptsEnglish) === undefined);
      const answers = new Map<string, SpellingVerdict>();
      for (let from = 0; from < unknown.length; from += BATCH) {
        const batch = unknown.slice(from, from + BATCH);
        const answer = await ask({ kind: 'check', words: batch, acceptsEnglish });
        if (answer.kind !== 'verdicts') return broken(answer);
        for (const [at, word] of batch.entries()) answers.set(word, answer.verdicts[at] ?? 'right');
      }
      if (verdicts.size + answers.size > MOST_REMEMBERED) verdicts.clear();
      for (const [word, verdict] of answers) verdicts.set(keyOf(word, acceptsEnglish), verdict);
      return succeed(words.map((word) => answers.get(word) ?? remembered(word, acceptsEnglish) ?? 'right'));
    },
    async suggest(word) {
      const known = suggestions.get(word);
      if (known !== undefined) return succeed([...known]);
      const answer = await ask({ kind: 'suggest', word });
      if (answer.kind !== 'suggestions') return broken(answer);
      if (suggestions.size >= MOST_REMEMBERED) suggestions.clear();
      suggestions.set(word, answer.suggestions);
      return succeed([...answer.suggestions]);
    },
    close,
  };
}

const keyOf = (word: string, acceptsEnglish: boolean): string => (acceptsEnglish ? `en ${word}` : word);

const broken = (answer: SpellingAnswer): Result<never, Failure> =>
  fail({ code: 'unexpected', reason: answer.kind === 'failed' ? answer.reason : 'the spelling thread answered something else' });
