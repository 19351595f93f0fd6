import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { exportDocx } from '../../electron/exporting/docx.ts';
import { exportAssets } from '../../electron/exporting/export-assets.ts';
import { exportHtml } from '../../electron/exporting/html.ts';
import { exportPdf } from '../../electron/exporting/pdf.ts';
import { pageCount } from '../electron/exporting/pdf-objects.ts';
import { findChromium } from '../host/chromium.ts';
import { measureInTurn, quantile, type Figure } from './figures.ts';
import { longLetter } from './long-letter.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function openBrowser(): Promise<Browser | null> {
  const found = await findChromium('headless');
  if (found.kind === 'missing') return null;
  return chromium.launch({ executablePath: found.executable, env: { ...process.env, ...found.env }, args: ['--no-sandbox'] });
}

/** Milliseconds: a slow machine is slow for all who are compared. */
const PRINT_TIMEOUT = 120_000;

/** What stands at the foot of each page of ours. */
const FOOT =
  '<div style="font: 8.5pt sans-serif; width: 100%; text-align: right; margin: 0 2.5cm">Side <span class="pageNumber"></span> af <span class="totalPages"></span></div>';

/** Megabytes that a process holds at most in which nothing but the letter is set. */
function memoryOfOne(): string {
  const { stdout } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'long-pdf-memory.ts')], { encoding: 'utf8' });
  return stdout.trim() === '' ? 'unknown' : stdout.trim();
}

/**
 * Setting an answer of about 200 pages, in turn with Chromium printing the same text as a tagged PDF from HTML and LibreOffice making one
 * from the Word file, each where it is there. Their rows say how much of their time Pejling takes.
 */
export async function pdfBesideFigures(): Promise<Figure[]> {
  const assets = exportAssets(path.join(root, 'out/main'));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-pdf-'));
  const [html, docx] = [path.join(folder, 'svar.html'), path.join(folder, 'svar.docx')];
  writeFileSync(html, exportHtml(longLetter()));
  writeFileSync(docx, await exportDocx(longLetter()));
  const browser = await openBrowser();
  // One page throughout: some Chromiums end when their last page is closed.
  const page = (await browser?.newPage()) ?? null;
  page?.setDefaultTimeout(PRINT_TIMEOUT);
  const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
  let turn = 0;
  let pages = 0;
  const own = async (): Promise<void> => {
    const exported = await exportPdf(longLetter((turn += 1)), assets);
    if (!exported.ok) throw new Error(exported.failure.code);
    pages = pageCount(exported.value);
  };
  const print = async (opened: Page, displayHeaderFooter: boolean): Promise<void> => {
    await opened.goto(pathToFileURL(html).href);
    const foot = { displayHeaderFooter, headerTemplate: '<span></span>', footerTemplate: FOOT };
    await opened.pdf({ format: 'A4', tagged: true, outline: true, path: path.join(folder, 'chromium.pdf'), ...foot });
  };
  const office = ['--headless', `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office')).href}`];
  const figures = await measureInTurn(5, [
    ['PDF/UA-1, about 200 pages', own],
    ...(page === null
      ? []
      : ([
          ['Chromium, the same printed as tagged PDF', () => print(page, false)],
          ['Chromium, the same with numbered pages, as ours are', () => print(page, true)],
        ] as const)),
    ...(hasOffice
      ? [
          [
            'LibreOffice, the same from Word to PDF',
            () => spawnSync('soffice', [...office, '--convert-to', 'pdf', '--outdir', path.join(folder, 'office-pdf'), docx]),
          ] as const,
        ]
      : []),
  ]);
  await browser?.close();
  await assets.typst.close();
  rmSync(folder, { recursive: true, force: true });
  const mine = quantile(figures[0]?.runs ?? [], 0.5);
  return figures.map(({ what, runs }, index) => ({
    what:
      index === 0
        ? `${what} (${String(pages)} pages, at most ${memoryOfOne()} MB in a process of its own)`
        : `${what} (Pejling takes ${(mine / quantile(runs, 0.5)).toFixed(2)} of it)`,
    runs,
  }));
}
