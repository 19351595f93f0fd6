import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { smallPng } from '../electron/exporting/small-png.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, chooseOne, saved, sourceText } from './workbench.ts';

const chooser = (page: Page) => page.getByRole('dialog', { name: 'Nyt høringssvar' });
const pages = (page: Page) => page.getByRole('region', { name: 'Sider, som de udskrives' });
const sheets = (page: Page) => pages(page).getByRole('button', { name: /^Side \d+: gå til stedet/ });

async function started(size: { width: number; height: number }, colorScheme: 'light' | 'dark') {
  const launched = await launchApp({ size, colorScheme });
  const { page } = launched;
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  return launched;
}

it('begins an answer from a template, from a sender with a logo, with text blocks, and watches its pages', async () => {
  const { app, page, close } = await started({ width: 1280, height: 800 }, 'light');

  await clickMenu(app, 'new-response');
  await chooser(page).getByRole('img', { name: 'Første side af »Foreningsbrev«' }).waitFor();
  await screenshot(page, 'templates-chooser-light');
  await expectNoAxeViolations(page);
  await page.keyboard.press('ArrowDown');
  await chooser(page).getByRole('img', { name: 'Første side af »Kort svar«' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await answerText(page).getByText('Generelle bemærkninger').waitFor();

  // A sender, written once, with a logo.
  await page.getByRole('button', { name: 'Afsender', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Afsendere…' }).click();
  const senders = page.getByRole('dialog', { name: 'Afsendere' });
  await senders.getByLabel('Navn', { exact: false }).first().fill('Ældrerådet på Nordfyn');
  await senders.getByLabel('Adresse').fill('Torvet 1\n5400 Bogense');
  await senders.getByLabel('Telefon').fill('12 34 56 78');
  await senders.getByLabel('CVR-nr.').fill('12345678');
  await senders.getByLabel('Underskrivers navn').fill('Bodil Holm');
  const logo = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-logo-')), 'logo.png');
  writeFileSync(logo, smallPng(240, 80));
  await senders.locator('input[type=file]').setInputFiles(logo);
  await expect.poll(() => senders.getByLabel('Beskrivelse af logoet').inputValue()).toBe('Logo: Ældrerådet på Nordfyn');
  await screenshot(page, 'templates-senders-light');
  await expectNoAxeViolations(page);
  await senders.getByRole('button', { name: 'Gem, og brug i dette svar' }).click();
  await senders.waitFor({ state: 'detached' });
  const letter = page.getByRole('article', { name: 'Brevet' });
  await letter.getByRole('img', { name: 'Logo: Ældrerådet på Nordfyn' }).waitFor();
  await expect.poll(() => letter.getByRole('textbox', { name: 'Afsender', exact: true }).inputValue()).toBe('Ældrerådet på Nordfyn');

  // A text block by a stroke at the beginning of a line, filled in from the hearing; undone in one step.
  await answerText(page).getByText('Generelle bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const blocks = page.getByRole('dialog', { name: 'Tekstblokke' });
  await blocks.getByRole('option', { name: /^Indledning/ }).waitFor();
  await screenshot(page, 'templates-blocks-light');
  await expectNoAxeViolations(page);
  await page.keyboard.type('tak for');
  await expect.poll(() => blocks.getByRole('option').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const thanks = answerText(page).getByText(/^Ældrerådet på Nordfyn takker for muligheden/);
  await thanks.waitFor();
  await page.keyboard.press('Control+z');
  await thanks.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+y');
  await thanks.waitFor();

  // Selected words become a block; what belongs to the hearing becomes fields.
  await thanks.click({ clickCount: 3 });
  await page.keyboard.press('Control+Shift+T');
  await blocks.getByRole('button', { name: 'Gem markeringen som tekstblok…' }).click();
  const keeping = page.getByRole('dialog', { name: 'Gem som tekstblok' });
  await keeping.getByLabel('Tekstblokkens navn').fill('Vores tak');
  await page.keyboard.press('Enter');
  await page.getByText(/Tekstblokken »Vores tak« er gemt/).waitFor();
  await expect.poll(() => answerText(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+Shift+T');
  await blocks.getByRole('option', { name: /^Vores tak/ }).waitFor();
  await page.keyboard.press('Escape');
  await blocks.waitFor({ state: 'detached' });

  // Its pages, in the place of the text; the mouse leads back to it.
  await page.keyboard.press('Control+Shift+P');
  await expect.poll(() => sheets(page).count()).toBeGreaterThan(0);
  await expect
    .poll(() =>
      pages(page)
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(300);
  await pages(page)
    .getByText(/^Side 1 af \d+$/)
    .waitFor();
  await screenshot(page, 'templates-pages-light');
  await expectNoAxeViolations(page);
  await sheets(page).first().click();
  await pages(page).waitFor({ state: 'detached' });
  await answerText(page).waitFor();
  await saved(page);

  const file = path.join(path.dirname(logo), 'svar.pdf');
  await stubSaveDialog(app, file);
  await page.getByRole('button', { name: 'Eksportér', exact: true }).click();
  const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await chooseOne(exporting.getByRole('radio', { name: /PDF/ }));
  await exporting.getByRole('button', { name: 'Gem som…' }).click();
  await page.getByRole('dialog', { name: 'Filen er gemt' }).waitFor();
  expect(readFileSync(file).includes('/Figure')).toBe(true);
  await close();
});

it('keeps an answer as a template, and begins another from it', async () => {
  const { app, page, close } = await started({ width: 1024, height: 700 }, 'dark');
  await clickMenu(app, 'new-response');
  await chooser(page).waitFor();
  await page.keyboard.press('Enter');
  await answerText(page).getByText('Specifikke bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vi siger altid dette.');
  await saved(page);
  await page.getByRole('button', { name: 'Mere om svaret' }).click();
  await page.getByRole('menuitem', { name: 'Gem som skabelon…' }).click();
  await page.getByLabel('Skabelonens navn').fill('Vores brev');
  await page.keyboard.press('Enter');
  await page.getByText(/Skabelonen »Vores brev« er gemt/).waitFor();
  // Tells this answer from the one that is begun from it.
  await answerText(page).getByText('Vi siger altid dette.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Kun her.');
  await saved(page);

  await clickMenu(app, 'new-response');
  const own = chooser(page).getByRole('radio', { name: /Vores brev/ });
  await chooseOne(own);
  await chooser(page).getByRole('img', { name: 'Første side af »Vores brev«' }).waitFor();
  await screenshot(page, 'templates-chooser-dark');
  await expectNoAxeViolations(page);
  await chooser(page).getByRole('button', { name: 'Begynd høringssvar' }).click();
  await chooser(page).waitFor({ state: 'detached' });
  await answerText(page).getByText('Vi siger altid dette.', { exact: true }).waitFor();
  await page.keyboard.press('Control+Shift+P');
  await expect.poll(() => sheets(page).count()).toBeGreaterThan(0);
  await screenshot(page, 'templates-pages-dark');

  // Deleted, and brought back.
  await clickMenu(app, 'new-response');
  await chooseOne(own);
  await chooser(page).getByRole('button', { name: 'Slet skabelon' }).click();
  await own.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Fortryd' }).last().click();
  await own.waitFor();
  await page.keyboard.press('Escape');
  await close();
});
