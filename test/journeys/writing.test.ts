import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { smallPng } from '../electron/exporting/small-png.ts';
import { expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, chooseOne, saved, sourceText } from './workbench.ts';

it('writes a table, a footnote, a picture and a nested list, finds and replaces, and exports them', async () => {
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  const text = answerText(page);
  await text.getByText('Generelle bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');

  // A list in three levels.
  await page.keyboard.type('- Første');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Andet');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tredje');
  await text.locator('ul ul ul').getByText('Tredje').waitFor();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Udgiften er steget');

  // A footnote, written at the foot, and the way back.
  const toolbar = page.getByRole('toolbar', { name: 'Formatering' });
  const press = async (name: string): Promise<void> => {
    const button = toolbar.getByRole('button', { name, exact: true });
    if (await button.isVisible()) await button.click();
    else {
      await toolbar.getByRole('button', { name: 'Mere', exact: true }).click();
      await page.getByRole('menuitem', { name }).click();
    }
  };
  await press('Fodnote');
  const note = page.getByRole('textbox', { name: 'Fodnote 1' });
  await note.waitFor();
  await expect.poll(() => note.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('Se regnskabet for 2024.');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' siden sidst:');
  await page.keyboard.press('Enter');
  await text.getByText('Udgiften er steget siden sidst:').waitFor();

  // A table of three by three with a heading row.
  await press('Tabel');
  await page.getByRole('button', { name: '3 rækker × 3 kolonner' }).click();
  await text.locator('table').waitFor();
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const words of ['Område', '2024', '2025', 'Løn', '21,4', '19,8', 'Sum']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('toolbar', { name: 'Tabel' }).getByRole('button', { name: 'Række' }).click();
  await page.getByRole('menuitem', { name: 'Indsæt række under' }).click();
  await expect.poll(() => text.locator('tr').count()).toBe(4);
  await expectNoAxeViolations(page);
  await screenshot(page, 'writing-table-light');

  // A picture, with what it shows.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-pictures-'));
  const picture = path.join(folder, 'søjler.png');
  writeFileSync(picture, smallPng(700, 300));
  await text.getByText('Specifikke bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator('input[type="file"][accept*="image/png"]').setInputFiles(picture);
  const dialog = page.getByRole('dialog', { name: 'Hvad viser billedet?' });
  await dialog.getByRole('textbox', { name: 'Beskrivelse' }).fill('Søjler over udgiften fra 2018 til 2024');
  await screenshot(page, 'writing-picture-light');
  await dialog.getByRole('button', { name: 'Gem beskrivelse' }).click();
  await text.getByRole('img', { name: 'Søjler over udgiften fra 2018 til 2024' }).waitFor();

  // Found everywhere, replaced in one step, taken back in one.
  await text.getByText('Udgiften er steget').click();
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Find i svaret' }).fill('udgiften');
  await page.getByRole('textbox', { name: 'Erstat med' }).fill('Omkostningen');
  await page.getByRole('button', { name: 'Erstat alle' }).click();
  await page.getByText('1 erstattet.').waitFor();
  await text.getByText('Omkostningen er steget').waitFor();
  await screenshot(page, 'writing-find-light');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await text.getByText('Udgiften er steget').waitFor();
  await saved(page);

  await screenshot(page, 'writing-light');
  for (const format of ['PDF', 'Word']) {
    const file = path.join(folder, format === 'PDF' ? 'svar.pdf' : 'svar.docx');
    await stubSaveDialog(app, file);
    await page.getByRole('button', { name: 'Eksportér', exact: true }).click();
    const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
    await chooseOne(exporting.getByRole('radio', { name: new RegExp(format) }));
    await exporting.getByRole('button', { name: 'Gem som…' }).click();
    const done = page.getByRole('dialog', { name: 'Filen er gemt' });
    await done.waitFor();
    await done.getByRole('button', { name: 'Luk' }).first().click();
    await done.waitFor({ state: 'detached' });
    expect(readFileSync(file).length).toBeGreaterThan(5000);
  }
  await close();
});
