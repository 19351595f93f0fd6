import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstAnswer, TypstJob, TypstMaterial } from './typst-protocol.ts';

/**
 * Typst, in a thread of its own: setting 200 pages takes a second in which the window would not answer. Takes a job at a
 * time and gives one answer to each.
 */

// Typed unchecked: typst.ts, the same program, is the only one that starts this thread.
const { template, fonts }: TypstMaterial = workerData;
if (parentPort === null) throw new Error('typst-worker.ts is started as a worker thread only.');
const port = parentPort;

/**
 * The folder Typst takes for its root. The template reads nothing but what it is handed, and a folder that does not
 * exist holds nothing that it could.
 */
const NOWHERE = process.platform === 'win32' ? 'C:\\pejling-no-such-folder' : '/pejling-no-such-folder';

/** Characters of JSON, some 25 pages. */
const LONG_LETTER = 100_000;

// The program's fonts come first; for letters that they lack Typst takes what the machine has.
const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });

function typeset(letter: string): TypstAnswer {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { letter } });
    if (compiled.result === null) return { ok: false, reason: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no result') };
    return { ok: true, pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })) };
  } catch (error) {
    // Where the PDF would break PDF/UA, Typst throws and says which text or element is at fault.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    // Typst keeps what it computed. For a letter of common length that makes the next export ten times as quick; 200
    // pages would hold 200 MB.
    compiler.evictCache(letter.length > LONG_LETTER ? 0 : 2);
  }
}

port.on('message', (job: TypstJob) => {
  const answer = typeset(job.letter);
  port.postMessage(answer, answer.ok ? [answer.pdf.buffer] : []);
});
