import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportDocx } from '../../electron/exporting/docx.ts';
import { exportMarkdown } from '../../electron/exporting/markdown.ts';
import { measureInTurn, quantile, type Figure } from './figures.ts';
import { longLetter } from './long-letter.ts';

/** Most memory this process has held so far, MB. */
const memory = (): string => String(Math.round(process.resourceUsage().maxRSS / 1024));

/** Writing an answer of about 200 pages as a Word file, beside pandoc on the same text in Markdown, in turn; pandoc where it is there. */
export async function wordFigures(): Promise<Figure[]> {
  const long = longLetter();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-word-'));
  const markdown = path.join(folder, 'svar.md');
  writeFileSync(markdown, exportMarkdown(long));
  const hasPandoc = spawnSync('pandoc', ['--version']).error === undefined;
  const figures = await measureInTurn(5, [
    ['DOCX, about 200 pages, beside pandoc', () => exportDocx(long)],
    ...(hasPandoc
      ? [['pandoc, the same from Markdown', () => spawnSync('pandoc', [markdown, '-o', path.join(folder, 'svar.docx')])] as const]
      : []),
  ]);
  rmSync(folder, { recursive: true });
  const mine = quantile(figures[0]?.runs ?? [], 0.5);
  return figures.map(({ what, runs }, index) => ({
    what:
      index === 0 ? `${what} (memory at most ${memory()} MB)` : `${what} (Pejling takes ${(mine / quantile(runs, 0.5)).toFixed(2)} of it)`,
    runs,
  }));
}
