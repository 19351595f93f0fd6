import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, highlighted, saved, sourceText } from './workbench.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Søg' });
const hits = (page: Page) => palette(page).getByRole('option');
const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

it('finds words in sources, notes and answers by keyboard alone, and goes to them', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();

  // Nothing typed, and Escape gives the focus back.
  await tabTo(page, sourceText(page));
  await press(page, 'Control+k');
  await palette(page).getByText('Skriv, hvad der skal findes').waitFor();
  await expectNoAxeViolations(page);
  await press(page, 'Escape');
  await palette(page).waitFor({ state: 'detached' });
  await expect.poll(() => sourceText(page).evaluate((element) => element === document.activeElement)).toBe(true);

  // Another form of the words, spelled without å; Enter goes to them and shows where they stand.
  await press(page, 'Control+k');
  await page.keyboard.type('maalgruppe prioritering');
  await hits(page).first().waitFor();
  await expect.poll(() => hits(page).first().locator('mark').allInnerTexts()).toEqual(['prioritering', 'målgrupper']);
  await expectNoAxeViolations(page);
  await screenshot(page, 'search-1280');
  await press(page, 'Enter');
  await palette(page).waitFor({ state: 'detached' });
  await expect.poll(async () => (await highlighted(page))['flash'] ?? []).toEqual(['prioritering af målgrupper']);

  // A note, in another source of the hearing.
  await press(page, 'ArrowDown');
  await press(page, '3');
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
  await page.keyboard.type('Hvad siger bestyrelsesmøderne?');
  await press(page, 'Control+Enter');
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor({ state: 'detached' });
  await press(page, 'Control+k');
  await page.keyboard.type('bestyrelsesmøde');
  const note = hits(page).filter({ hasText: 'Note' });
  await note.waitFor();
  await expect.poll(() => note.locator('mark').allInnerTexts()).toEqual(['bestyrelsesmøderne']);
  await press(page, 'Enter');
  await palette(page).waitFor({ state: 'detached' });
  await page.getByText('Hvad siger bestyrelsesmøderne?').waitFor();

  // The answer, as soon as it is saved.
  await clickMenu(app, 'new-response');
  // Enter takes the association's letter.
  await page.getByRole('dialog', { name: 'Nyt høringssvar' }).waitFor();
  await page.keyboard.press('Enter');
  await answerText(page).waitFor();
  await answerText(page).focus();
  await press(page, 'Control+End');
  await page.keyboard.type(' Dampskibet sejler.');
  await saved(page);
  await sourceText(page).focus();
  await press(page, 'Control+k');
  await page.keyboard.type('dampskib');
  // Of the whole word: its first letters are found elsewhere too.
  await expect.poll(() => hits(page).allInnerTexts()).toEqual([expect.stringContaining('Dampskibet')]);
  await press(page, 'Enter');
  await expect.poll(() => selection(page)).toBe('Dampskibet');
  await expect.poll(() => answerText(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);

  // What is found in a source is quoted where one writes.
  await press(page, 'Control+End');
  await press(page, 'Control+k');
  await page.keyboard.type('maalgruppe prioritering');
  await expect.poll(() => hits(page).first().locator('mark').allInnerTexts()).toEqual(['prioritering', 'målgrupper']);
  await press(page, 'Control+Enter');
  await palette(page).waitFor({ state: 'detached' });
  await answerText(page)
    .locator('[data-citation-view]')
    .filter({ hasText: /prioritering af målgrupper/ })
    .first()
    .waitFor();

  // In this source only, with what to try where nothing is found.
  await sourceText(page).focus();
  await press(page, 'Control+f');
  await expect.poll(() => palette(page).getByRole('radio', { name: 'Denne kilde' }).isChecked()).toBe(true);
  await page.keyboard.type('dampskib');
  await palette(page).getByText('Intet fundet').first().waitFor();
  await screenshot(page, 'search-nothing-1280');
  await tabTo(page, palette(page).getByRole('button', { name: 'Søg i alle høringer' }));
  await press(page, 'Enter');
  await hits(page).filter({ hasText: 'Dampskibet' }).waitFor();
  await press(page, 'Escape');
  await close();
});

it('is calm on a small dark screen', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  await sourceText(page).waitFor();
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.keyboard.type('virksomhed');
  await hits(page).nth(5).waitFor();
  await press(page, 'ArrowDown', 8);
  await expectNoAxeViolations(page);
  await screenshot(page, 'search-1024-dark');
  await page.getByText('Alle høringer', { exact: true }).last().click();
  await hits(page).first().waitFor();
  await close();
});
