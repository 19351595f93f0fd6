import { parentPort, workerData } from 'node:worker_threads';
import { danishSpelling } from './danish-spelling.ts';
import { loadHunspell } from './hunspell.ts';
import type { SpellingAnswer, SpellingJob, SpellingMaterial } from './spelling-protocol.ts';

/** The dictionaries, in a thread of their own: opening them takes a quarter of a second in which the window would not answer. One answer to each job, in turn. */

// Typed unchecked: speller.ts, the same program, is the only one that starts this thread.
const { danish, english }: SpellingMaterial = workerData;
if (parentPort === null) throw new Error('spelling-worker.ts is started as a worker thread only.');
const port = parentPort;

const spelling = danishSpelling(await loadHunspell(), danish, () => english);

function answer(job: SpellingJob): SpellingAnswer {
  switch (job.kind) {
    case 'check':
      return { kind: 'verdicts', verdicts: job.words.map((word) => spelling.judge(word, job.acceptsEnglish)) };
    case 'suggest':
      return { kind: 'suggestions', suggestions: spelling.suggest(job.word) };
  }
}

port.on('message', (job: SpellingJob) => {
  try {
    port.postMessage(answer(job));
  } catch (error) {
    port.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) } satisfies SpellingAnswer);
  }
});
