import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { clickMenu, launchApp } from './launch.ts';
import { answerText, beginAnswer, saved, sourceText } from './workbench.ts';

/** A word of a case that stands nowhere else. */
const WORD = 'hemmeligtsagsord';

/** What holds the case itself, and is to. */
const THE_CASE = ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'originals', 'backups'];

/** What the window asks the main process with. */
type Asking = { readonly request: (name: string, input: unknown) => Promise<unknown> };

const ask = (page: Page, name: string, words: string): Promise<unknown> =>
  page.evaluate(
    async ([request, word]) => {
      const bytes = new TextEncoder().encode(word);
      const overview = JSON.stringify(await (window as unknown as { pejling: Asking }).pejling.request('library.overview', {}));
      const [, hearingId = ''] = /"hearing":\{"id":"([^"]+)"/.exec(overview) ?? [];
      const [, responseId = ''] = /"responses":\[\{"id":"([^"]+)"/.exec(overview) ?? [];
      const inputs: Readonly<Record<string, unknown>> = {
        'source.importFiles': {
          hearingId,
          files: [
            { name: `${word}.pdf`, bytes },
            { name: `${word}.docx`, bytes },
          ],
        },
        'response.save': { responseId, update: bytes },
        'response.preview': { responseId, state: bytes, known: [] },
        'package.open': { file: { name: `${word}.pejling`, bytes }, passphrase: null },
      };
      return (window as unknown as { pejling: Asking }).pejling.request(request, inputs[request] ?? { [word]: word });
    },
    [name, words] as const,
  );

/** Files that hold the word in letters of one or two bytes, in their names or in what they say. */
function holding(folder: string, word: string): string[] {
  const wanted = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, name: path.join(path.relative(folder, entry.parentPath), entry.name) }))
    .filter(({ name }) => !THE_CASE.includes(name.split(path.sep)[0] ?? ''))
    .filter(({ entry, name }) => {
      if (name.includes(word)) return true;
      if (!entry.isFile()) return false;
      const content = readFileSync(path.join(folder, name));
      return wanted.some((bytes) => content.includes(bytes));
    })
    .map(({ name }) => name);
}

it('leaves no word of a case in logs, crash reports, the window’s own files or what it says, whatever fails or crashes', async () => {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'pejling-sag-'));
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'pejling-spor-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    for (const folder of [dataFolder, temporary]) rmSync(folder, { recursive: true, force: true });
  });
  const { app, page, tolerate, output, kill } = await launchApp({ dataFolder });
  // It is made to fail and to crash.
  tolerate(/./);
  await sourceText(page).waitFor();
  await beginAnswer(page);
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${WORD} `);
  await saved(page);
  await clickMenu(app, 'search');
  const search = page.getByRole('dialog', { name: 'Søg' });
  await search.getByRole('combobox').fill(WORD);
  await search.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');

  // Files that cannot be read, updates that are none, requests that there are not.
  for (const name of ['source.importFiles', 'response.save', 'response.preview', 'package.open', WORD])
    expect(JSON.stringify(await ask(page, name, WORD))).toMatch(/"ok":false|"kind":"failed"/);

  // The window's process, then the program's own.
  const gone = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await gone;
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  await app.evaluate(() => void setImmediate(() => process.kill(process.pid, 'SIGSEGV')));
  await ended;
  await kill();

  // Where it belongs it is.
  expect(readFileSync(path.join(dataFolder, 'library.sqlite-wal')).includes(WORD)).toBe(true);
  expect(holding(dataFolder, WORD)).toEqual([]);
  expect(holding(temporary, WORD)).toEqual([]);
  expect(output()).not.toContain(WORD);
});
