import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fullDisk } from './full-disk.ts';
import { launchApp, screenshot, stubMessageBox } from './launch.ts';
import { answerText, saved, sourceText, status } from './workbench.ts';

it('keeps words that cannot be saved in the window, says so, asks before closing, and saves them when it can again', async () => {
  const first = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  const { page, app, dataFolder } = first;
  await sourceText(page).waitFor();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Skrevet, da alt var godt. ');
  await saved(page);

  // Someone else holds the library's lock: to the program, a disk that cannot be written.
  const file = readdirSync(dataFolder).find((name) => name.endsWith('.sqlite'));
  const lock = new Database(path.join(dataFolder, file ?? ''));
  lock.exec('BEGIN IMMEDIATE');
  await page.keyboard.type('Skrevet, mens intet kunne gemmes. ');
  await status(page).getByText('Ikke gemt. Teksten er stadig i vinduet').waitFor({ timeout: 30_000 });
  await page.getByText('Det skrevne er kun her i vinduet').waitFor();
  await screenshot(page, 'not-saved');

  // Closing asks, and staying keeps the words.
  page.on('dialog', () => undefined); // Playwright would let the page go; here the program decides
  await stubMessageBox(app, 0);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await answerText(page).getByText('Skrevet, mens intet kunne gemmes.').waitFor();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  lock.exec('ROLLBACK');
  lock.close();
  await status(page)
    .getByText(/^Gemt på denne computer/)
    .waitFor({ timeout: 45_000 });
  await first.kill();
  const second = await launchApp({ dataFolder });
  await answerText(second.page).getByText('Skrevet, da alt var godt. Skrevet, mens intet kunne gemmes.').waitFor();
  await second.close();
}, 120_000);

it.runIf(process.platform === 'linux')(
  'keeps what is written on a full disk, says what helps, and saves all of it once there is room',
  async () => {
    const disk = fullDisk();
    const launch = () => launchApp({ args: [`--data=${disk.folder}`], size: { width: 1280, height: 800 }, colorScheme: 'dark' });
    try {
      const first = await launch();
      await sourceText(first.page).waitFor();
      await first.page.getByRole('button', { name: 'Skriv høringssvar' }).click();
      await answerText(first.page).focus();
      await first.page.keyboard.press('Control+End');
      await first.page.keyboard.type('Skrevet, da der var plads. ');
      await saved(first.page);
      await first.close();

      const second = await launch();
      const { page } = second;
      await answerText(page).getByText('Skrevet, da der var plads.').waitFor();
      await disk.fill(second);
      await answerText(page).focus();
      await page.keyboard.press('Control+End');
      // More than what is left in the last page of the library's log.
      await page.keyboard.insertText(`Skrevet på en fuld disk. ${'Og mere til. '.repeat(2000)}`);
      const notice = page.getByRole('alert').filter({ hasText: `Ændringen blev ikke gemt (${disk.says})` });
      await notice.waitFor();
      await status(page).getByText('Ikke gemt. Teksten er stadig i vinduet').waitFor();
      await page.keyboard.type('Skrevet, mens der stod, at det ikke kunne gemmes. ');
      await notice.getByRole('button', { name: 'Prøv igen' }).click();
      await notice.waitFor();
      await answerText(page).getByText('Skrevet, mens der stod, at det ikke kunne gemmes.').waitFor();
      await screenshot(page, 'disk-full-dark');

      disk.makeRoom();
      await notice.getByRole('button', { name: 'Prøv igen' }).click();
      await saved(page);
      await notice.waitFor({ state: 'detached' });
      await second.kill();
      const third = await launch();
      const words = answerText(third.page);
      await words.getByText('Skrevet, mens der stod, at det ikke kunne gemmes.').waitFor();
      expect(await words.innerText()).toContain('Skrevet, da der var plads. Skrevet på en fuld disk. Og mere til.');
      await third.close();
    } finally {
      disk.remove();
    }
  },
);
