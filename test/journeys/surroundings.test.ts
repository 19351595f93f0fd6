import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readAnswers } from '../../electron/db/prepare-copy.ts';
import { noDesktop } from '../../electron/cli/no-desktop.ts';
import { EVERYTHING } from '../../shared/packages/package-choice.ts';
import { testWorkbench, valueOf, withDraft } from '../electron/test-workbench.ts';
import { expectNoAxeViolations, launchApp, screenshot, stubOpenDialog } from './launch.ts';
import { answerText, saved, sourceText } from './workbench.ts';

/** Starts the app beside the one that runs, as a double-click on a file does, and says how it ended. */
function startBeside(dataFolder: string, window: string, ...files: readonly string[]) {
  return spawnSync(path.join(root, 'test/host/electron-host'), [root, `--user-data-dir=${window}`, ...files], {
    env: { ...process.env, PEJLING_DATA: dataFolder },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

/** A case package as somebody has mailed it. */
async function mailedPackage(folder: string): Promise<string> {
  const file = path.join(folder, 'sag.pejling');
  const sender = testWorkbench({ desktop: { ...noDesktop, chooseWhereToKeep: async () => file } });
  const { hearingId } = (await withDraft(sender)).summary;
  valueOf(await sender.server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
  return file;
}

const root = path.resolve(import.meta.dirname, '../..');

it('previews a package it is given, says that the library lies in a synced folder, moves it, and opens it in one program at a time', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-synced-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [dataFolder, home] = [path.join(folder, 'Dropbox', 'Pejling'), path.join(folder, 'hjemme')];
  for (const each of [dataFolder, home]) mkdirSync(each, { recursive: true });

  const mailed = await mailedPackage(folder);
  const first = await launchApp({ dataFolder, args: [mailed], size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  const { page, app } = first;
  const preview = page.getByRole('dialog').filter({ hasText: 'sag.pejling' });
  await preview.getByRole('button', { name: 'Annullér' }).click();
  await preview.waitFor({ state: 'detached' });
  expect(startBeside(dataFolder, dataFolder, mailed).status).toBe(0);
  await preview.getByRole('button', { name: 'Annullér' }).click();
  await sourceText(page).waitFor();
  const notice = page.getByRole('complementary', { name: 'Bibliotekets mappe' });
  await notice.getByText('Biblioteket ligger i en mappe, som Dropbox synkroniserer.').waitFor();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).focus();
  await page.keyboard.type('Før flytningen. ');
  await saved(page);
  await screenshot(page, 'synced-folder');
  await expectNoAxeViolations(page);

  await stubOpenDialog(app, [home]);
  await notice.getByRole('button', { name: 'Flyt til denne computer…' }).click();
  await notice.getByText(`Biblioteket ligger nu i ${path.join(home, 'Pejling')}.`).waitFor();
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Efter flytningen. ');
  await saved(page);
  await screenshot(page, 'synced-folder-moved');

  const second = startBeside(dataFolder, path.join(folder, 'andet'));
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('Biblioteket er åbent i Pejlings vindue på denne computer')]);
  await first.close();

  const answers = readAnswers(path.join(home, 'Pejling', 'library.sqlite')).flatMap(({ lines }) => lines);
  expect(answers.join(' ')).toMatch(/Før flytningen\. .* ?Efter flytningen\./);
  expect([existsSync(path.join(dataFolder, 'library.sqlite')), existsSync(path.join(dataFolder, 'moved-to.json'))]).toEqual([true, true]);
});
