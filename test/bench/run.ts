import os from 'node:os';
import { exportFigures, readingFigures } from './documents.ts';
import { table } from './figures.ts';
import { pdfFigures } from './reading-pdf.ts';
import { windowFigures } from './window.ts';

/** Measures what is meant to be fast, on this machine, and prints it as the table that README shows. */
const [processor] = os.cpus();
console.log(
  `${os.cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}, Node ${process.version}\n`,
);
const figures = [...(await readingFigures()), ...(await pdfFigures()), ...(await exportFigures()), ...(await windowFigures())];
console.log(table(figures));
