import { readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { caretAt } from './caret.ts';
import { expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, chooseOne, saved, sourceText } from './workbench.ts';

const margin = (page: Page): Locator => page.getByRole('complementary', { name: 'Kommentarer og forslag' });
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Kommentarer og forslag' });

/** Begins an answer and writes a sentence in it. */
async function begin(page: Page, words: string): Promise<void> {
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).getByText('Generelle bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(words);
}

const sentence = (page: Page): Promise<string> =>
  answerText(page).evaluate((root) => {
    const paragraph = [...root.querySelectorAll('p')].find((one) => one.textContent.includes('skolen'));
    return [...(paragraph?.childNodes ?? [])]
      .map((node) => {
        const words = node.textContent ?? '';
        const name =
          node instanceof Element
            ? node.matches('ins') || node.querySelector('ins')
              ? '+'
              : node.matches('del') || node.querySelector('del')
                ? '-'
                : ''
            : '';
        return name === '' ? words : `{${name}${words}}`;
      })
      .join('');
  });

it('remarks on words, replies and resolves; proposes, accepts, rejects and undoes; by mouse', async () => {
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await begin(page, 'Vi mener at skolen skal blive i byen.');
  await caretAt(page, 'skolen', true);
  await page.getByRole('toolbar', { name: 'De markerede ord' }).getByRole('button', { name: 'Kommentér' }).click();
  await page.getByRole('textbox', { name: 'Ny kommentar' }).fill('Hvilken skole?\nDer er to.');
  await page.getByRole('button', { name: 'Gem kommentar' }).click();
  const card = margin(page).getByRole('article', { name: /Kommentar fra Dig: Hvilken skole/ });
  await card.waitFor();
  await card.getByRole('button', { name: 'Svar', exact: true }).click();
  await card.getByRole('textbox', { name: 'Svar på kommentaren' }).fill('Den i Otterup.');
  await card.getByRole('button', { name: 'Svar', exact: true }).click();
  await card.getByText('Den i Otterup.').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'comments-light');

  // A proposal in each direction.
  await bar(page).getByRole('button', { name: 'Foreslå ændringer' }).click();
  await page.getByText('Du foreslår ændringer.').waitFor();
  await caretAt(page, 'skal ');
  await page.keyboard.type('altid ');
  await caretAt(page, ' i byen');
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('Backspace');
  expect(await sentence(page)).toBe('Vi mener at skolen skal {+altid }blive{- i byen}.');
  await bar(page).getByRole('button', { name: '2 forslag' }).waitFor();
  await screenshot(page, 'suggestions-light');

  // Neither is in the file while no one has decided.
  await saved(page);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-comments-')), 'svar.txt');
  await stubSaveDialog(app, file);
  await page.getByRole('button', { name: 'Eksportér', exact: true }).click();
  const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await exporting.getByText('2 forslag er ikke afgjort; de er ikke med i filen.').waitFor();
  await exporting.getByText('1 åben kommentar kommer ikke med i filen.').waitFor();
  await chooseOne(exporting.getByRole('radio', { name: /Ren tekst/ }));
  await exporting.getByRole('button', { name: 'Gem som…' }).click();
  const done = page.getByRole('dialog', { name: 'Filen er gemt' });
  await done.waitFor();
  await done.getByRole('button', { name: 'Luk' }).first().click();
  const exported = readFileSync(file, 'utf8');
  expect(exported).toContain('Vi mener at skolen skal blive i byen.');
  expect(exported).not.toMatch(/altid|Hvilken skole|Otterup/);

  // How it would read, to look at only.
  await bar(page).getByRole('button', { name: '2 forslag' }).click();
  await page.getByRole('menuitemradio', { name: 'Uden markeringer' }).click();
  await page.getByRole('document', { name: 'Høringssvarets tekst' }).getByText('Vi mener at skolen skal altid blive.').waitFor();
  await screenshot(page, 'suggestions-accepted-light');
  await page.getByRole('button', { name: 'Tilbage til teksten' }).click();

  // Accept one, reject the other, from their cards.
  await answerText(page).locator('ins').click();
  await margin(page)
    .getByRole('article', { name: /Indsæt »altid »/ })
    .or(margin(page).getByRole('article', { name: /Indsæt »altid/ }))
    .getByRole('button', { name: 'Godkend' })
    .click();
  await answerText(page).locator('del').click();
  await margin(page)
    .getByRole('article', { name: /Slet » i byen/ })
    .getByRole('button', { name: 'Afvis' })
    .click();
  await expect.poll(() => sentence(page)).toBe('Vi mener at skolen skal altid blive i byen.');

  // Resolved, it leaves the margin and stays in the list; what is undone comes back.
  await answerText(page).getByText('skolen').click();
  await card.getByRole('button', { name: 'Markér som løst' }).click();
  await card.waitFor({ state: 'detached' });
  await bar(page).getByRole('button', { name: 'Kommentarer', exact: true }).click();
  const list = page.getByRole('dialog', { name: 'Kommentarer' });
  await list.getByText('Ingen åbne kommentarer.').waitFor();
  await list.getByRole('button', { name: /Vis/ }).click();
  await page.getByRole('option', { name: 'Løste' }).click();
  await list.getByText('Hvilken skole?').waitFor();
  await screenshot(page, 'comment-list-light');
  await page.keyboard.press('Escape');
  await answerText(page).getByText('Vi mener').click();
  await page.keyboard.press('Control+z');
  await answerText(page).getByText('skolen').click();
  await card.waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => sentence(page)).toBe('Vi mener at skolen skal altid blive{- i byen}.');
  await saved(page);
  await close();
});

it('does the same by keyboard, in the dark and in a narrow window', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  await begin(page, 'Vi mener at skolen skal blive.');
  for (let press = 0; press < 13; press += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Alt+m');
  await page.getByRole('textbox', { name: 'Ny kommentar' }).waitFor();
  await page.keyboard.insertText('Hvilken skole?');
  await page.keyboard.press('Control+Enter');
  const card = margin(page).getByRole('article', { name: /Hvilken skole/ });
  await card.waitFor();
  await expect.poll(() => answerText(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+Shift+k');
  await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('s');
  await page.keyboard.insertText('Begge.');
  await page.keyboard.press('Control+Enter');
  await card.getByText('Begge.').waitFor();
  await screenshot(page, 'comments-dark');
  await answerText(page).focus();

  await page.keyboard.press('Control+Shift+e');
  await page.getByText('Du foreslår ændringer.').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' her');
  await page.keyboard.press('Enter');
  await expect.poll(() => sentence(page)).toBe('Vi mener at skolen skal blive{+ her}');
  await page.keyboard.press('Control+z');
  expect(await sentence(page)).toBe('Vi mener at skolen skal blive{+ her}.');
  await screenshot(page, 'suggestions-dark');
  // Undoing a new line leaves the caret at the start of the next one.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Shift+Enter');
  await expect.poll(() => sentence(page)).toBe('Vi mener at skolen skal blive her.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+Shift+Delete');
  await expect.poll(() => sentence(page)).toBe('Vi mener at skolen skal blive.');
  await page.keyboard.press('Control+Shift+e');
  await page.getByText('Du foreslår ændringer.').waitFor({ state: 'detached' });
  await saved(page);
  await close();
});
