import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, highlighted, saved, sourceText } from './workbench.ts';

const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

it('does the whole job by keyboard alone', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'light' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();

  // Reading: by headings to guidepost 2, by sentences to the words, then one key for the note.
  await tabTo(page, sourceText(page));
  for (let i = 0; i < 10 && !(await selection(page)).includes('Skarp prioritering'); i += 1) await press(page, 'h');
  for (let i = 0; i < 8 && !(await selection(page)).startsWith('Vi kan ikke'); i += 1) await press(page, 'ArrowDown');
  expect(await selection(page)).toBe('Vi kan ikke hjælpe alle med samme intensitet.');
  await press(page, '2');
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
  await page.keyboard.type('Hvem falder udenfor?');
  await press(page, 'Control+Enter');
  await page.getByRole('button', { name: /1 note her: Bekymring/ }).waitFor();
  expect(await highlighted(page)).toMatchObject({ concern: ['Vi kan ikke hjælpe alle med samme intensitet.'] });

  // A selection shortened by words.
  await sourceText(page).focus();
  await press(page, 'ArrowDown');
  await press(page, 'Shift+ArrowLeft', 3);
  const shortened = await selection(page);
  expect(shortened.startsWith('Vi skal derfor differentiere')).toBe(true);
  await press(page, '3');
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
  await press(page, 'Escape');
  expect((await highlighted(page))['question']).toEqual([shortened]);

  // Undo and redo of the note.
  await sourceText(page).focus();
  await press(page, 'Control+z');
  await expect.poll(async () => (await highlighted(page))['question'] ?? []).toEqual([]);
  await press(page, 'Control+Shift+z');
  await expect.poll(async () => (await highlighted(page))['question']).toEqual([shortened]);

  // Writing, and a quotation straight from a selection.
  await clickMenu(app, 'new-response');
  // Enter takes the association's letter.
  await page.getByRole('dialog', { name: 'Nyt høringssvar' }).waitFor();
  await page.keyboard.press('Enter');
  await answerText(page).waitFor();
  await answerText(page).focus();
  await press(page, 'Control+End');
  await press(page, 'Enter');
  await press(page, 'Control+Alt+2');
  await page.keyboard.type('Ad pejlemærke 2');
  await press(page, 'Enter');
  await page.keyboard.type('- Kriterierne skal være offentlige.');
  await press(page, 'Enter');
  await press(page, 'Control+b');
  await page.keyboard.type('Fravalg');
  await press(page, 'Control+b');
  await page.keyboard.type(' skal kunne påklages.');
  await press(page, 'Enter', 2);
  await page.keyboard.type('Vi citerer: ');
  await saved(page);
  await sourceText(page).focus();
  await press(page, 'Home');
  for (let i = 0; i < 10 && !(await selection(page)).includes('Skarp prioritering'); i += 1) await press(page, 'h');
  for (let i = 0; i < 8 && !(await selection(page)).startsWith('Vi kan ikke'); i += 1) await press(page, 'ArrowDown');
  await press(page, 'c');
  await answerText(page).getByText('(pejlemærke 2, s. 3)').waitFor();
  const answer = answerText(page);
  await answer.getByRole('heading', { name: 'Ad pejlemærke 2', level: 2 }).waitFor();
  await answer.getByRole('listitem').filter({ hasText: 'Kriterierne skal være offentlige.' }).waitFor();
  await saved(page);
  await expectNoAxeViolations(page);
  await screenshot(page, 'keyboard-1024');

  // Out as Word.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-out-'));
  await stubSaveDialog(app, path.join(folder, 'svar.docx'));
  await clickMenu(app, 'export');
  const dialog = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await tabTo(page, dialog.getByRole('radio', { name: /PDF/ }));
  await press(page, 'ArrowDown');
  await tabTo(page, dialog.getByRole('button', { name: 'Gem som…' }));
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: 'Filen er gemt' }).waitFor();
  expect(readdirSync(folder)).toEqual(['svar.docx']);
  expect(readFileSync(path.join(folder, 'svar.docx')).subarray(0, 2).toString()).toBe('PK');
  await press(page, 'Escape');
  await close();
});
