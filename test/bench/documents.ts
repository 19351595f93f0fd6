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

/** Exporting the two-page answer and one of about 200 pages, by the built worker. */
export async function exportFigures(): Promise<Figure[]> {
  const assets = exportAssets(path.join(root, 'out/main'));
  const cold: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const fresh = exportAssets(path.join(root, 'out/main'));
    const started = performance.now();
    await exportPdf(nordfynAnswer, fresh);
    cold.push(performance.now() - started);
    await fresh.typst.close();
  }
  const long = longer(nordfynAnswer, 130);
  let nth = 0;
  // A changed title each time: an unchanged answer would come from Typst's cache.
  const changed = (answer: PrintableResponse): PrintableResponse => ({
    ...answer,
    letter: { ...answer.letter, subject: `${answer.letter.subject} ${String((nth += 1))}` },
  });
  const figures = [
    { what: 'PDF, 2 pages, first in a new worker', runs: cold },
    await measure('PDF, 2 pages, changed answer', 10, () => exportPdf(changed(nordfynAnswer), assets)),
    await measure('PDF, about 200 pages', 3, () => exportPdf(changed(long), assets)),
    await measure('DOCX, 2 pages', 10, () => exportDocx(changed(nordfynAnswer))),
    await measure('DOCX, about 200 pages', 3, () => exportDocx(changed(long))),
  ];
  await assets.typst.close();
  return figures;
}
