import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exportDocx } from '../../electron/exporting/docx.ts';
import { exportPdf } from '../../electron/exporting/pdf.ts';
import { exportAssets } from '../../electron/exporting/export-assets.ts';
import { readDocument } from '../../electron/importing/read-document.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { nordfynAnswer } from '../electron/exporting/nordfyn-answer.ts';
import { measure, type Figure } from './figures.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Reading each bundled document: bytes to text and structure. */
export async function readingFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const id of readdirSync(path.join(root, 'seeds')).toSorted()) {
    const file = `${id}.txt`;
    const bytes = new Uint8Array(readFileSync(path.join(root, 'seeds', id, file)));
    figures.push(await measure(`read ${file} (${Math.round(bytes.length / 1000)} kB)`, 30, () => readDocument(bytes, file)));
  }
  return figures;
}

/** The same answer with its text `times` over: about 1.5 pages each. */
const longer = (answer: PrintableResponse, times: number): PrintableResponse => ({
  ...answer,
  blocks: Array.from({ length: times }, () => answer.blocks).flat(),
});

/** An answer of other words: Typst remembers what it has set for the whole process, not only for the thread that asked. */
function reworded(answer: PrintableResponse, turn: number): PrintableResponse {
  // Typed unchecked: it is what it was, but for a number after every text.
  const blocks: PrintableResponse['blocks'] = JSON.parse(JSON.stringify(answer.blocks), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? `${value}${String(turn)}` : value,
  );
  return { ...answer, letter: { ...answer.letter, subject: `${answer.letter.subject} ${String(turn)}` }, blocks };
}

/** Milliseconds, more than the thread that sets takes to start. */
const WHILE_STARTING = 500;

let turn = 0;

/** An answer as the first that a thread sets: a new one, or one that the window started while nobody waited for it. */
async function firstPdf(what: string, answer: PrintableResponse, isPrepared: boolean): Promise<Figure> {
  const runs: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    turn += 1;
    const other = reworded(answer, turn);
    const fresh = exportAssets(path.join(root, 'out/main'));
    if (isPrepared) {
      await fresh.typst.prepare();
      await new Promise((resolve) => setTimeout(resolve, WHILE_STARTING));
    }
    const started = performance.now();
    const exported = await exportPdf(other, fresh);
    if (!exported.ok) throw new Error(exported.failure.code);
    runs.push(performance.now() - started);
    await fresh.typst.close();
  }
  return { what, runs };
}

/** Exporting answers of two, five and about 200 pages, by the built worker. */
export async function exportFigures(): Promise<Figure[]> {
  const assets = exportAssets(path.join(root, 'out/main'));
  const long = longer(nordfynAnswer, 130);
  let nth = 0;
  // A changed title each time: an unchanged answer would come from Typst's cache.
  const changed = (answer: PrintableResponse): PrintableResponse => ({
    ...answer,
    letter: { ...answer.letter, subject: `${answer.letter.subject} ${String((nth += 1))}` },
  });
  const figures = [
    await firstPdf('PDF, 2 pages, first in a new worker', nordfynAnswer, false),
    await firstPdf('PDF, 5 pages, first in a new worker', longer(nordfynAnswer, 3), false),
    await firstPdf('PDF, 5 pages, first in a worker that was started before', longer(nordfynAnswer, 3), true),
    await measure('PDF, 2 pages, changed answer', 10, () => exportPdf(changed(nordfynAnswer), assets)),
    await measure('PDF, about 200 pages', 3, () => exportPdf(changed(long), assets)),
    await measure('DOCX, 2 pages', 10, () => exportDocx(changed(nordfynAnswer))),
    await measure('DOCX, about 200 pages', 3, () => exportDocx(changed(long))),
  ];
  await assets.typst.close();
  return figures;
}
