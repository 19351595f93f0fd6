import os from 'node:os';
import { exportFigures, readingFigures } from './documents.ts';
import { table } from './figures.ts';
import { followingFigures } from './following-quotes.ts';
import { longAnswerFigures } from './long-answers.ts';
import { longLifeFigures } from './long-life.ts';
import { otherFormatFigures } from './reading-other-formats.ts';
import { noteFigures } from './notes.ts';
import { pdfFigures } from './reading-pdf.ts';
import { searchingFigures } from './searching.ts';
import { spellingFigures } from './spelling.ts';
import { windowFigures } from './window.ts';

/** Measures what is meant to be fast, on this machine, and prints it as the table that README shows. */
const [processor] = os.cpus();
console.log(
  `${os.cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}, Node ${process.version}\n`,
);
const figures = [
  ...(await readingFigures()),
  ...(await pdfFigures()),
  ...(await otherFormatFigures()),
  ...(await exportFigures()),
  ...searchingFigures(),
  ...followingFigures(),
  ...(await spellingFigures()),
  ...(await longLifeFigures()),
  ...(await windowFigures()),
  ...(await longAnswerFigures()),
  ...(await noteFigures()),
];
console.log(table(figures));
