import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, dragOver, highlighted, notes, saved, sourceText } from './workbench.ts';

/** The first word waits for the dictionaries to be read. */
const PATIENCE = { timeout: 8000 };

const misspelt = async (page: Page): Promise<string[]> => ((await highlighted(page))['misspelling'] ?? []).toSorted();

/** Begins an answer and puts the caret on an empty line under its first heading. */
async function begin(page: Page): Promise<void> {
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).getByText('Generelle bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

it('marks a misspelling once it is written, and puts it right by keyboard; a word of one’s own is learned, and unlearned', async () => {
  const { page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await begin(page);
  const text = answerText(page);

  // Not while it is being written.
  await page.keyboard.type('Vi er kede af at kommunnen');
  await page.waitForTimeout(800);
  expect(await misspelt(page)).toEqual([]);
  await page.keyboard.type(' glemte Nordfyns egne 6-byerne og vores glontestøtte hos BEU kl. 10. Den er klar. ');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['glontestøtte', 'kommunnen']);
  await screenshot(page, 'spelling-marked-light');

  // F7 goes to the first of them from the top; the first suggestion has the focus.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  const menu = page.getByRole('menu', { name: 'Stavning af »kommunnen«' });
  await menu.getByRole('menuitem', { name: 'kommunen' }).waitFor();
  await screenshot(page, 'spelling-menu-light');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await text.getByText('Vi er kede af at kommunen glemte').waitFor();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['glontestøtte']);

  // One step back, and only that.
  await page.keyboard.press('Control+z');
  await text.getByText('Vi er kede af at kommunnen glemte').waitFor();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['glontestøtte', 'kommunnen']);
  await page.keyboard.press('Control+Shift+z');
  await text.getByText('Vi er kede af at kommunen glemte').waitFor();

  // The caret in the word: Ctrl+. does what the right button does.
  await page.keyboard.press('F7');
  await page.getByRole('menu', { name: 'Stavning af »glontestøtte«' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+.');
  const own = page.getByRole('menu', { name: 'Stavning af »glontestøtte«' });
  await own.getByRole('menuitem', { name: 'Føj til ordbog' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual([]);
  const told = page.getByText('»glontestøtte« er føjet til din ordbog.');
  await told.waitFor();
  await page.getByRole('listitem').filter({ has: told }).getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['glontestøtte']);

  // With the mouse, for this hearing only.
  const box = await page.evaluate(() => {
    const [range] = CSS.highlights.get('misspelling') ?? [];
    return range instanceof Range ? range.getBoundingClientRect().toJSON() : null;
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Ignorér i denne høring' }).click();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual([]);
  await saved(page);

  // It stands in the dictionary, and can be taken out of it.
  await page.getByRole('button', { name: 'Indstillinger' }).click();
  await page.getByRole('menuitem', { name: 'Stavekontrol og ordbog' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stavekontrol og ordbog' });
  await dialog.getByText('glontestøtte').waitFor();
  await dialog.getByRole('textbox', { name: 'Nyt ord' }).fill('græslandsforening');
  await page.keyboard.press('Enter');
  await dialog.getByText('græslandsforening').waitFor();
  await screenshot(page, 'spelling-dialog-light');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Fjern »glontestøtte« fra ordbogen' }).click();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['glontestøtte']);
  // Turned off, nothing is marked; turned on again, it is.
  const toggle = dialog.getByRole('checkbox', { name: /Marker stavefejl/ });
  await toggle.click();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual([]);
  await toggle.click();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['glontestøtte']);
  await close();
});

it('checks footnotes and notes in the margin too, in the dark and in a narrow window', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  await begin(page);
  await page.keyboard.type('Et rigtigt ord');
  await page.keyboard.press('Control+Alt+f');
  const note = page.getByRole('textbox', { name: 'Fodnote 1' });
  await expect.poll(() => note.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('Se regnskapet for i aar. ');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['aar', 'regnskapet']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await page.getByRole('menuitem', { name: 'regnskabet' }).waitFor();
  await screenshot(page, 'spelling-footnote-dark');
  await page.keyboard.press('Enter');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['aar']);
  await page.keyboard.press('Escape');

  // A note in the margin is written in an editor of its own.
  await dragOver(page, 'Vi kan ikke hjælpe alle med samme intensitet.');
  await page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: 'Bekymring' }).click();
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
  await page.keyboard.type('Hvad er tidsplannen? ');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['aar', 'tidsplannen']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await page.getByRole('menuitem', { name: 'tidsplanen' }).waitFor();
  await screenshot(page, 'spelling-note-dark');
  await page.keyboard.press('Enter');
  await notes(page).getByText('Hvad er tidsplanen?').waitFor();
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['aar']);

  // So is what the letter is about; names and addresses are nobody's mistakes.
  const subject = page.getByRole('textbox', { name: 'Emne' });
  await page.getByRole('textbox', { name: 'Modtager', exact: true }).fill('Bjørnholt Kommmune');
  await subject.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Svar på høringen');
  await page.keyboard.type(' om tidsplannen. ');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['aar', 'tidsplannen']);
  await page.keyboard.press('F7');
  await page.getByRole('menuitem', { name: 'tidsplanen' }).waitFor();
  await screenshot(page, 'spelling-subject-dark');
  await page.keyboard.press('Enter');
  await expect.poll(() => subject.textContent()).toBe('Svar på høringen om tidsplanen. ');
  await expect.poll(() => misspelt(page), PATIENCE).toEqual(['aar']);
  // One line, however much is pasted; undo is the letter's own.
  await page.keyboard.press('Control+z');
  await expect.poll(() => subject.textContent()).not.toContain('tidsplanen');
  await page.keyboard.press('Enter');
  await expect.poll(() => subject.evaluate((element) => element === document.activeElement)).toBe(false);
  await close();
});
