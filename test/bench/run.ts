import os from 'node:os';
import { exportFigures, readingFigures } from './documents.ts';
import { table, type Figure } from './figures.ts';
import { followingFigures } from './following-quotes.ts';
import { longAnswerFigures } from './long-answers.ts';
import { longLifeFigures } from './long-life.ts';
import { otherFormatFigures } from './reading-other-formats.ts';
import { mergingFigures } from './merging.ts';
import { noteFigures } from './notes.ts';
import { pdfBesideFigures } from './pdf-beside-others.ts';
import { pdfFigures } from './reading-pdf.ts';
import { recoveringFigures } from './recovering.ts';
import { searchingFigures } from './searching.ts';
import { spellingFigures } from './spelling.ts';
import { previewingFigures } from './previewing.ts';
import { windowFigures } from './window.ts';
import { wordFigures } from './word-beside-pandoc.ts';

const MEASURES: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  reading: readingFigures,
  pdf: pdfFigures,
  formats: otherFormatFigures,
  exporting: async () => [...(await exportFigures()), ...(await pdfBesideFigures()), ...(await wordFigures())],
  searching: searchingFigures,
  following: followingFigures,
  spelling: spellingFigures,
  life: longLifeFigures,
  window: windowFigures,
  previewing: previewingFigures,
  'long-answers': longAnswerFigures,
  notes: noteFigures,
  merging: mergingFigures,
  recovering: recoveringFigures,
};

/**
 * Measures what is meant to be fast, on this machine, and prints it as the table that README shows: everything, or what is named
 * (`npm run bench -- pdf notes`).
 */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) {
  console.error(`There is no measure called ${unknown.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}
const [processor] = os.cpus();
console.log(
  `${os.cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}, Node ${process.version}\n`,
);
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length === 0 || wanted.includes(name)) console.log(`${name}\n\n${table([...(await measure())])}\n`);
}
