import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDocument } from '../../electron/importing/read-document.ts';
import { type Figure, measureInTurn } from './figures.ts';
import { makeWordFile, recallOf, toHtml, toPortalPage, writeParts } from './made-documents.ts';

const RUNS = 9;

const readText = async (bytes: Uint8Array, name: string): Promise<string> => {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(`${name}: ${reading.failure.code}`);
  return reading.value.text;
};

/** Reading Word files side by side with mammoth, and web pages with Readability on jsdom. Both do less: they give HTML. */
export async function otherFormatFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-formats-'));
  const figures: Figure[] = [];
  for (const pages of [5, 50, 200]) {
    const parts = writeParts(pages);
    const file = path.join(folder, `${String(pages)}.docx`);
    if (makeWordFile(parts, file)) {
      const bytes = new Uint8Array(readFileSync(file));
      const recall = recallOf(parts, await readText(bytes, 'bench.docx')).toFixed(4);
      const what = `DOCX by LibreOffice, about ${String(pages)} pages`;
      figures.push(
        ...(await measureInTurn(RUNS, [
          [`${what}: read (word recall ${recall})`, () => readText(bytes, 'bench.docx')],
          [`${what}: mammoth`, () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })],
        ])),
      );
    }
    for (const [page, html] of [
      ['web page of text alone', toHtml(parts)],
      ['web page of a portal', toPortalPage(parts)],
    ] as const) {
      const bytes = new TextEncoder().encode(html);
      const recall = recallOf(parts, await readText(bytes, 'bench.html')).toFixed(4);
      const what = `${page}, ${String(Math.round(bytes.length / 1000))} kB`;
      figures.push(
        ...(await measureInTurn(RUNS, [
          [`${what}: read (word recall ${recall})`, () => readText(bytes, 'bench.html')],
          [
            `${what}: Readability on jsdom`,
            () => {
              const { window } = new JSDOM(html, { url: 'https://example.org/' });
              new Readability(window.document).parse();
              window.close();
            },
          ],
        ])),
      );
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
