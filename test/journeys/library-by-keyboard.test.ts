import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tabTo } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, stubOpenDialog } from './launch.ts';
import { answerText, saved, sourceText } from './workbench.ts';

it('keeps a hearing by keyboard alone, and finds it and every word of the answer after a kill', async () => {
  const first = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  const { page, app } = first;
  await sourceText(page).waitFor();

  await clickMenu(app, 'new-hearing');
  const form = page.getByRole('dialog', { name: 'Opret høring' });
  await tabTo(page, form.getByRole('textbox', { name: 'Titel' }));
  await page.keyboard.type('Cykelstier i Ærøskøbing');
  await tabTo(page, form.getByRole('textbox', { name: 'Myndighed', exact: true }));
  await page.keyboard.type('Ærø Kommune');
  await tabTo(page, form.getByRole('textbox', { name: 'Høringsfrist' }));
  await page.keyboard.type('1/12 2026');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });

  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-in-')), 'plan.md');
  writeFileSync(file, '# Cykelplan\n\n## Pejlemærke 1: Trygge skoleveje\n\nAlle børn skal kunne cykle til skole.\n');
  await stubOpenDialog(app, [file]);
  await clickMenu(app, 'add-source');
  await tabTo(page, page.getByRole('dialog', { name: 'Tilføj kilde' }).getByRole('button', { name: 'Vælg filer …' }));
  await page.keyboard.press('Enter');
  const source = page.getByRole('region', { name: 'Kilder' }).getByRole('button', { name: /^Cykelplan/ });
  await source.waitFor();
  await sourceText(page)
    .getByRole('heading', { name: /Trygge skoleveje/ })
    .waitFor();

  // Deleting by keyboard asks, and Ctrl+Z brings it back.
  await tabTo(page, page.getByRole('button', { name: 'Flere valg for kilden Cykelplan' }));
  await page.keyboard.press('Enter');
  const remove = page.getByRole('menuitem', { name: 'Slet kilde' });
  await remove.waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Slet kilde' }));
  await page.keyboard.press('Enter');
  await source.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await source.waitFor();

  await clickMenu(app, 'new-response');
  // Enter takes the association's letter.
  await page.getByRole('dialog', { name: 'Nyt høringssvar' }).waitFor();
  await page.keyboard.press('Enter');
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Vi støtter trygge skoleveje på Ærø.');
  await saved(page);
  await expectNoAxeViolations(page);
  await first.kill();

  const second = await launchApp({ dataFolder: first.dataFolder });
  await answerText(second.page).getByText('Vi støtter trygge skoleveje på Ærø.').waitFor();
  await clickMenu(second.app, 'show-library');
  const library = second.page.getByRole('main');
  await library.getByRole('heading', { name: 'Alle høringer' }).waitFor();
  await library.getByRole('heading', { name: 'Cykelstier i Ærøskøbing' }).waitFor();
  expect(await library.getByText(/Frist 1\. dec/).count()).toBe(1);
  await second.close();
});
