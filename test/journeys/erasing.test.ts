import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { launchApp, screenshot } from './launch.ts';
import { sourceText } from './workbench.ts';

/** Whether any byte of the library holds the words; the window's own files are the browser's. */
const holds = (folder: string, words: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(folder, 'window')))
    .some((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(words));

it('reminds of a hearing that was to be removed by now, and removes it for good when someone says so twice', async () => {
  const TITLE = 'Vqxhøring om gadebelysning';
  const first = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(first.page).waitFor();
  await first.page.keyboard.press('Control+1');
  await first.page.getByRole('button', { name: 'Opret høring' }).click();
  await first.page.getByRole('textbox', { name: /Titel/ }).fill(TITLE);
  await first.page.getByRole('dialog').getByRole('button', { name: 'Opret høring' }).click();
  await first.page.getByRole('heading', { name: TITLE }).waitFor();
  await first.page.keyboard.press('Control+1');
  await first.page.getByRole('button', { name: `Flere valg for ${TITLE}` }).click();
  await first.page.getByRole('menuitem', { name: 'Slet senest …' }).click();
  await first.page.getByRole('textbox', { name: 'Dato' }).fill('1. marts 2025');
  await first.page.getByText('lørdag den 1. marts 2025').waitFor();
  await screenshot(first.page, 'deletion-date-light');
  await first.page.getByRole('button', { name: 'Gem', exact: true }).click();
  // The day has passed: it is asked at once, and again at the next start.
  await first.page.getByRole('alertdialog', { name: `»${TITLE}« skulle være slettet nu` }).waitFor();
  await screenshot(first.page, 'deletion-due-light');
  await first.page.getByRole('button', { name: 'Behold den indtil videre' }).click();
  await first.page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await first.close();
  expect(holds(first.dataFolder, TITLE)).toBe(true);

  const second = await launchApp({ dataFolder: first.dataFolder, size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  const { page } = second;
  await page.getByRole('alertdialog').getByRole('button', { name: 'Slet helt …' }).click();
  await page.getByText('Dette bliver slettet for altid:').waitFor();
  await screenshot(page, 'erase-dark');
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await page.getByRole('alertdialog', { name: `Slet »${TITLE}« for altid?` }).waitFor();
  await screenshot(page, 'erase-sure-dark');
  await page.getByRole('button', { name: 'Slet for altid' }).click();
  await page.getByText(`Høringen »${TITLE}« er slettet helt.`).waitFor();
  await second.close();
  expect(holds(first.dataFolder, TITLE)).toBe(false);
  const db = new Database(path.join(first.dataFolder, 'library.sqlite'), { readonly: true });
  expect(db.prepare('SELECT count(*) FROM hearing').pluck().get()).toBe(1);
  db.close();
});
