import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, beginAnswer, chooseOne, saved, sourceText } from './workbench.ts';

it('keeps versions of an answer, shows what differs, brings one back and takes that back again', async () => {
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  await beginAnswer(page);
  const text = answerText(page);
  await text.getByText('Generelle bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fristen er for kort for en forening.');
  await saved(page);

  // None yet; the first is kept under a name.
  await page.getByRole('button', { name: 'Mere om svaret' }).click();
  await page.getByRole('menuitem', { name: 'Versioner…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versioner af svaret' });
  await dialog.getByText('Ingen versioner endnu').waitFor();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Gem version nu…' }).click();
  await page.getByRole('textbox', { name: 'Versionens navn' }).fill('Sendt til bestyrelsen');
  await page.keyboard.press('Enter');
  const versions = dialog.getByRole('listbox', { name: 'Versioner', exact: true });
  await versions.getByRole('option', { name: /Sendt til bestyrelsen/ }).waitFor();
  await dialog.getByText('Der er ingen forskel på de to tekster.').waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).last().click();

  await text.getByText('Fristen er for kort').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Vi foreslår otte uger.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Et helt nyt afsnit.');
  await saved(page);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-versions-')), 'svar.md');
  await stubSaveDialog(app, file);
  await page.keyboard.press('Control+e');
  const exporting = page.getByRole('dialog', { name: /Eksportér/ });
  await chooseOne(exporting.getByRole('radio', { name: /Markdown|Ren tekst|Tekst/ }).first());
  await exporting.getByRole('button', { name: /^Eksportér|^Gem/ }).click();
  await page
    .getByText(/svar\.md|eksporteret/i)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  // Words more, words differing, side by side, by keyboard.
  await clickMenu(app, 'show-versions');
  await versions.getByRole('option', { name: /Før eksport/ }).waitFor();
  await versions.getByText(/8 flere end versionen før/).waitFor();
  await versions.getByRole('option', { name: /Før eksport/ }).focus();
  await page.keyboard.press('ArrowDown');
  await dialog.locator('ins', { hasText: 'Vi foreslår otte uger.' }).waitFor();
  await dialog.locator('ins', { hasText: 'Et helt nyt afsnit.' }).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'answer-versions');
  await dialog.getByRole('button', { name: /Opstilling/ }).click();
  await page.getByRole('option', { name: 'Ved siden af hinanden' }).click();
  await dialog.getByText('Efter', { exact: true }).waitFor();
  await screenshot(page, 'answer-versions-side-by-side');
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'answer-versions-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // Back to the version, and back again.
  await dialog.getByRole('button', { name: 'Gendan denne version' }).click();
  await text.getByText('Et helt nyt afsnit.').waitFor({ state: 'detached' });
  await expect.poll(() => text.innerText()).toContain('Fristen er for kort for en forening.');
  await page.getByRole('button', { name: 'Fortryd', exact: true }).last().click();
  await text.getByText('Et helt nyt afsnit.').waitFor();
  // The keys of the text take it back too.
  await text.focus();
  await page.keyboard.press('Control+z');
  await text.getByText('Et helt nyt afsnit.').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await text.getByText('Et helt nyt afsnit.').waitFor();
  await clickMenu(app, 'show-versions');
  await versions
    .getByRole('option', { name: /Før gendannelse/ })
    .first()
    .waitFor();
  await close();
}, 120_000);
