import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, screenshot, stubOpenDialog, stubSaveDialog } from './launch.ts';
import { answerText, beginAnswer, chooseOne, saved, sourceText } from './workbench.ts';

/** Edited in LibreOffice by `edit-in-libreoffice.py`, changes tracked. */
const EDITED = path.join(import.meta.dirname, '../fixtures/word/edited-in-libreoffice.docx');

const margin = (page: Page): Locator => page.getByRole('complementary', { name: 'Kommentarer og forslag' });

/** The custom XML part of a Word file that says which answer it was written from. */
const originIn = (files: Readonly<Record<string, Uint8Array>>): string | undefined =>
  Object.keys(files).find(
    (name) => /^customXml\/item\d\.xml$/.test(name) && strFromU8(files[name] ?? new Uint8Array()).includes('pejling-answer'),
  );

/** The file that came back from LibreOffice, as if it had been written from the answer that `exported` was written from. */
function sentBack(exported: string): string {
  const own = unzipSync(readFileSync(exported));
  const edited = unzipSync(readFileSync(EDITED));
  const [from, to] = [originIn(own), originIn(edited)];
  if (from === undefined || to === undefined) throw new Error('Both files say which answer they were written from.');
  const file = path.join(path.dirname(exported), 'retur.docx');
  writeFileSync(file, zipSync({ ...edited, [to]: own[from] ?? strToU8('') }));
  return file;
}

it('exports an answer with its remarks to Word and reads back what was changed and remarked there', async () => {
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  await beginAnswer(page);
  const text = answerText(page);
  await text.getByText('Generelle bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Fristen er for kort for en forening som vores.');
  await saved(page);

  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-word-')), 'svar.docx');
  await stubSaveDialog(app, file);
  await page.keyboard.press('Control+e');
  const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await chooseOne(exporting.getByRole('radio', { name: /Word/ }));
  await exporting.getByText('Filen er svaret, som det afleveres').waitFor();
  await exporting.getByRole('checkbox', { name: 'Med kommentarer og forslag' }).check();
  await exporting.getByText('Aflever ikke denne fil').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'export-word-review');
  await exporting.getByRole('button', { name: 'Gem som…' }).click();
  const done = page.getByRole('dialog', { name: 'Filen er gemt' });
  const anyway = page.getByRole('button', { name: 'Eksportér alligevel' });
  await done.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await done.waitFor();
  await done.getByRole('button', { name: 'Luk' }).first().click();
  await done.waitFor({ state: 'detached' });

  await stubOpenDialog(app, [sentBack(file)]);
  await page.getByRole('button', { name: 'Mere om svaret' }).click();
  await page.getByRole('menuitem', { name: 'Læs kommentarer og ændringer fra Word…' }).click();
  const reading = page.getByRole('dialog', { name: 'Læst fra Word' });
  await reading.getByText('er lagt på svaret').waitFor();
  // The file's other paragraphs are not in this answer: what was done to them is said, with its words.
  await reading.getByText('og uddannelse').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'read-from-word');
  await reading.getByRole('button', { name: 'Luk' }).first().click();
  await reading.waitFor({ state: 'detached' });

  await text.locator('ins', { hasText: 'alt' }).waitFor();
  await text.locator('del', { hasText: 'som vores' }).waitFor();
  await text.getByText('en forening', { exact: true }).click();
  await margin(page)
    .getByRole('article', { name: /Kommentar fra Ida Holm: Skriv foreningens navn/ })
    .waitFor();
  await text.locator('ins', { hasText: 'alt' }).click();
  await margin(page)
    .getByRole('article', { name: /Indsæt »alt/ })
    .getByRole('button', { name: 'Godkend' })
    .click();
  await text.locator('ins', { hasText: 'alt' }).waitFor({ state: 'detached' });
  await text.getByText('Fristen er alt for kort for').waitFor();
  await screenshot(page, 'read-from-word-on-the-draft');

  // Nothing twice; undone in two steps, and read anew after that.
  await page.getByRole('button', { name: 'Mere om svaret' }).click();
  await page.getByRole('menuitem', { name: 'Læs kommentarer og ændringer fra Word…' }).click();
  await reading.getByText('Der er intet nyt i »retur.docx«').waitFor();
  await reading.getByRole('button', { name: 'Luk' }).first().click();
  await reading.waitFor({ state: 'detached' });
  await text.getByText('Generelle bemærkninger').click();
  await page.keyboard.press('Control+z');
  await text.locator('ins', { hasText: 'alt' }).waitFor();
  await page.keyboard.press('Control+z');
  await text.locator('del').waitFor({ state: 'detached' });
  await expect.poll(() => text.innerText()).toContain('Fristen er for kort for en forening som vores.');
  await saved(page);
  await close();
}, 120_000);
