import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchApp } from '../journeys/launch.ts';
import { answerText, sourceText } from '../journeys/workbench.ts';
import type { Figure } from './figures.ts';
import { keyToFrame } from './keys-in-window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STARTS = 5;

/** Start to readable source, and key press to frame in the demo's answer, in the real window on the demo's library. */
export async function windowFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-'));
  const data = path.join(folder, 'data');
  const demo = spawnSync(
    process.execPath,
    [path.join(root, 'out/main/cli.js'), 'demo', '--out', path.join(folder, 'out'), '--data', data],
    { encoding: 'utf8' },
  );
  if (demo.status !== 0) throw new Error(`the demo did not succeed:\n${demo.stderr}`);
  const starts: number[] = [];
  const paints: number[] = [];
  let keys: readonly number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const started = performance.now();
    const { page, close } = await launchApp({ dataFolder: data, size: { width: 1280, height: 800 } });
    await sourceText(page).waitFor();
    starts.push(performance.now() - started);
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
    if (i === STARTS - 1) {
      await page.getByRole('button', { name: 'Alle høringer' }).first().click();
      await page.getByRole('article').filter({ hasText: '1 høringssvar' }).getByRole('heading').getByRole('button').click();
      await page
        .getByRole('navigation', { name: 'Høringens kilder og svar' })
        .getByRole('button', { name: /^Høringssvar – / })
        .click();
      await answerText(page).getByText('Vi foreslår').click();
      await page.keyboard.press('End');
      keys = await keyToFrame(page);
    }
    await close();
  }
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: 'start of the program to source on the screen (host)', runs: starts },
    { what: 'page load to first contentful paint', runs: paints },
    { what: 'key press to frame in the demo answer', runs: keys },
  ];
}
