import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDocument } from '../../electron/importing/read-document.ts';
import { readApart } from '../../electron/platform/read-apart.ts';
import { readingFiles } from '../../electron/platform/reading-files.ts';
import { readingInNode } from '../../electron/platform/reading-in-node.ts';
import { type Figure, measureInTurn } from './figures.ts';
import { PDF_MAKERS, recallOf, writeParts } from './made-documents.ts';
import { storingLibrary } from './storing-library.ts';

const programFolder = path.resolve(import.meta.dirname, '../../out/main');
const RUNS = 7;

/** Resolves when the first page of a document can be read in the window: by a process that has only just been started, as the app starts one. */
const firstPageInNewProcess = async (bytes: Uint8Array): Promise<void> => {
  const reading = readApart(readingInNode(readingFiles(programFolder)));
  await new Promise<void>((resolve) => {
    void reading.read(bytes, 'bench.pdf', { onFirstPage: () => resolve() });
  });
  reading.close();
};

const firstPageHere = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    const stop = new AbortController();
    void readDocument(bytes, 'bench.pdf', {
      programFolder,
      signal: stop.signal,
      onFirstPage: () => {
        resolve();
        stop.abort();
      },
    });
  });

/**
 * Reading PDFs of three programs: bytes to structure, and bytes to a document that is stored and can be searched, side by
 * side with pdftotext as a process of its own. Programs that are not there are left out.
 */
export async function pdfFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-pdf-'));
  const library = await storingLibrary(path.join(folder, 'library'), programFolder);
  const figures: Figure[] = [];
  const canCompare = spawnSync('pdftotext', ['-v']).error === undefined;
  for (const pages of [5, 50, 200]) {
    const parts = writeParts(pages);
    for (const [name, make] of PDF_MAKERS) {
      const file = path.join(folder, `${name}-${String(pages)}.pdf`);
      if (!make(parts, file)) continue;
      const bytes = new Uint8Array(readFileSync(file));
      const reading = await readDocument(bytes, 'bench.pdf', { programFolder });
      if (!reading.ok) throw new Error(`${name} ${String(pages)}: ${reading.failure.code}`);
      const recall = recallOf(parts, reading.value.text).toFixed(4);
      const what = `PDF by ${name}, ${String(reading.value.pages.length)} pages`;
      figures.push(
        ...(await measureInTurn(RUNS, [
          [`${what}: read (word recall ${recall})`, () => readDocument(bytes, 'bench.pdf', { programFolder })],
          [`${what}: read apart, stored and searchable`, () => library.store('bench.pdf', bytes)],
          [`${what}: first page, in a new process`, () => firstPageInNewProcess(bytes)],
          [`${what}: first page`, () => firstPageHere(bytes)],
          ...(canCompare ? [[`${what}: pdftotext`, () => spawnSync('pdftotext', [file, '-'], { maxBuffer: 1024 ** 3 })] as const] : []),
        ])),
      );
    }
  }
  library.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
