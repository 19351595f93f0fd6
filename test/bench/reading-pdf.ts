import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDocument } from '../../electron/importing/read-document.ts';
import { type Figure, measure } from './figures.ts';

const root = path.resolve(import.meta.dirname, '../..');

const WORDS =
  'kommunen beskæftigelsesindsatsen borgere virksomheder uddannelse arbejdsmarked indsats fælles ældre skole børn forvaltningen udvalget økonomi ramme mål samarbejde partnerskab tillid faglighed ansvar udvikling støtte hverdag sundhed frivillige foreninger naboer støj trafik klima energi bolig plan høring svar frist møde politisk retning'.split(
    ' ',
  );

/** The same words every time: a figure that changes has changed by the program. */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

type Part = { readonly kind: 'heading' | 'paragraph' | 'item'; readonly text: string };

/** About `pages` pages of headings, paragraphs and lists. */
const writeParts = (pages: number): Part[] => {
  const random = createRandom(pages);
  const words = (count: number): string => {
    const text = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const sentences = (count: number): string => Array.from({ length: count }, () => `${words(8 + Math.floor(random() * 12))}.`).join(' ');
  return Array.from({ length: pages }, (_, i): Part[] => [
    { kind: 'heading', text: `${String(i + 1)}. ${words(4)}` },
    ...Array.from({ length: 4 }, (): Part => ({ kind: 'paragraph', text: sentences(6) })),
    ...Array.from({ length: 3 }, (): Part => ({ kind: 'item', text: sentences(1) })),
  ]).flat();
};

const toHtml = (parts: readonly Part[]): string =>
  `<!doctype html><html lang="da"><meta charset="utf-8"><style>@page{size:A4;margin:2.5cm}body{font:11pt/1.4 serif;text-align:justify}</style><body>${parts
    .map(({ kind, text }) => (kind === 'heading' ? `<h2>${text}</h2>` : kind === 'item' ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`))
    .join('\n')}</body></html>`;

const byTypst = (parts: readonly Part[], file: string): boolean => {
  const source = parts.map(({ kind, text }) => (kind === 'heading' ? `= ${text}` : kind === 'item' ? `- ${text}` : text)).join('\n\n');
  const compiler = NodeCompiler.create();
  const { result } = compiler.compile({ mainFileContent: `#set text(lang: "da", size: 11pt)\n#set par(justify: true)\n${source}` });
  if (result === null) return false;
  writeFileSync(file, compiler.pdf(result));
  return true;
};

const byChromium = (parts: readonly Part[], file: string): boolean => {
  const html = file.replace(/\.pdf$/, '.html');
  writeFileSync(html, toHtml(parts));
  const run = spawnSync('chromium', ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${file}`, html]);
  return run.status === 0 && existsSync(file);
};

const byLibreOffice = (parts: readonly Part[], file: string): boolean => {
  const html = file.replace(/\.pdf$/, '.html');
  writeFileSync(html, toHtml(parts));
  const run = spawnSync('soffice', ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', path.dirname(file), html]);
  return run.status === 0 && existsSync(file);
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Of the words that were written, how many are read, each counted once. */
const recallOf = (parts: readonly Part[], text: string): number => {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const written = wordsOf(parts.map((part) => part.text).join('\n'));
  const found = written.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / written.length;
};

const MAKERS = [
  ['Typst', byTypst],
  ['Chromium', byChromium],
  ['LibreOffice', byLibreOffice],
] as const;

/** Reading PDFs of three programs, side by side with pdftotext as a process of its own; programs that are not there are left out. */
export async function pdfFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-pdf-'));
  const figures: Figure[] = [];
  const canCompare = spawnSync('pdftotext', ['-v']).error === undefined;
  for (const pages of [5, 50, 200]) {
    const parts = writeParts(pages);
    for (const [name, make] of MAKERS) {
      const file = path.join(folder, `${name}-${String(pages)}.pdf`);
      if (!make(parts, file)) continue;
      const bytes = new Uint8Array(readFileSync(file));
      const reading = await readDocument(bytes, 'bench.pdf', { programFolder: path.join(root, 'out/main') });
      if (!reading.ok) throw new Error(`${name} ${String(pages)}: ${reading.failure.code}`);
      const recall = recallOf(parts, reading.value.text).toFixed(4);
      const what = `PDF by ${name}, ${String(reading.value.pages.length)} pages`;
      figures.push(await measure(`${what}: read (word recall ${recall})`, 5, () => readDocument(bytes, 'bench.pdf')));
      if (canCompare)
        figures.push(await measure(`${what}: pdftotext`, 5, () => spawnSync('pdftotext', [file, '-'], { maxBuffer: 1024 ** 3 })));
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
