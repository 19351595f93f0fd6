import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubOpenDialog } from './launch.ts';
import { sourceText } from './workbench.ts';

const LETTER = [
  'Høringsbrev',
  '',
  'Svendborg Kommune sender hermed forslag til ældrepolitik i høring.',
  '',
  'Pejlemærke 1: Nærhed i hverdagen',
  '',
  'Hjælpen skal gives tæt på borgeren.',
  '',
  'Pejlemærke 2: Ro på de sidste år',
  '',
  'Der skal være tid til den enkelte.',
].join('\n');

it('keeps hearings: create with Danish dates, rename, delete, undo, bring the examples back', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).waitFor();
  await page.getByRole('button', { name: 'Alle høringer' }).first().click();
  await page.getByRole('button', { name: 'Opret høring' }).first().click();
  const form = page.getByRole('dialog', { name: 'Opret høring' });
  await form.getByRole('button', { name: 'Opret høring' }).click();
  await form.getByText('Skriv en titel, så høringen kan kendes igen.').waitFor();
  await form.getByRole('textbox', { name: 'Titel' }).fill('Ældrepolitik i Svendborg');
  await form.getByRole('textbox', { name: 'Myndighed', exact: true }).fill('Svendborg Kommune');
  await form.getByRole('textbox', { name: 'Høringsfrist' }).fill('31.2.2027');
  await form.getByRole('button', { name: 'Opret høring' }).click();
  await form.getByText('Den dag findes ikke i kalenderen.').waitFor();
  await form.getByRole('textbox', { name: 'Høringsfrist' }).fill('12. marts 2027');
  await form.getByRole('textbox', { name: 'Klokkeslæt' }).fill('kl. 12');
  await expectNoAxeViolations(page);
  await screenshot(page, 'hearing-dialog');
  await form.getByRole('button', { name: 'Opret høring' }).click();
  await form.waitFor({ state: 'detached' });
  await page
    .getByText(/Frist 12\. mar/)
    .first()
    .waitFor();

  // A file by menu and dialog, a paste, a drop; what cannot be read says why and leaves nothing behind.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-in-'));
  const good = path.join(folder, 'hoeringsbrev.txt');
  const binary = path.join(folder, 'billede.txt');
  writeFileSync(good, Buffer.from(LETTER, 'latin1'));
  writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await stubOpenDialog(app, [good, binary]);
  await clickMenu(app, 'add-source');
  await page.getByRole('dialog', { name: 'Tilføj kilde' }).getByRole('button', { name: 'Vælg filer …' }).click();
  const results = page.getByRole('region', { name: 'Sådan gik det' });
  await results.getByText(/^Læst som »Høringsbrev.* med 2 pejlemærker$/).waitFor();
  await results.getByText('billede.txt').first().waitFor();
  await screenshot(page, 'import-results');
  await expectNoAxeViolations(page);
  await results.getByRole('button', { name: 'Luk listen' }).click();
  await page
    .getByRole('region', { name: 'Kilder' })
    .getByRole('button', { name: /^Høringsbrev/ })
    .waitFor();

  await clickMenu(app, 'paste-source');
  const paste = page.getByRole('dialog', { name: 'Indsæt tekst som kilde' });
  await paste.getByRole('textbox', { name: 'Tekst' }).fill('Notat\n\nPrincip 1: Åbenhed\n\nVi skal være åbne.');
  await paste.getByRole('button', { name: 'Tilføj kilde' }).click();
  await page
    .getByRole('region', { name: 'Kilder' })
    .getByRole('button', { name: /^Notat/ })
    .waitFor();

  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'traukket.md', { type: 'text/markdown' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, '# Trukket hertil\n\n## 1. Første mål\n\nTekst.');
  await page
    .getByRole('region', { name: 'Kilder' })
    .getByRole('button', { name: /^Trukket hertil/ })
    .waitFor();

  // Deleting asks, and can be undone.
  await page.getByRole('button', { name: 'Flere valg for kilden Notat' }).click();
  await page.getByRole('menuitem', { name: 'Slet kilde' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Slet kilde' }).click();
  await page
    .getByRole('region', { name: 'Kilder' })
    .getByRole('button', { name: /^Notat/ })
    .waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Fortryd' }).first().click();
  await page
    .getByRole('region', { name: 'Kilder' })
    .getByRole('button', { name: /^Notat/ })
    .waitFor();

  await clickMenu(app, 'show-library');
  await page.getByRole('button', { name: 'Flere valg for Beskæftigelsesreformen 2025' }).click();
  await page.getByRole('menuitem', { name: 'Slet høring' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Slet høring' }).click();
  await page.getByRole('button', { name: 'Hent eksemplerne tilbage' }).click();
  await page.getByRole('heading', { name: 'Beskæftigelsesreformen 2025' }).waitFor();

  await page.getByRole('button', { name: 'Flere valg for Ældrepolitik i Svendborg' }).click();
  await page.getByRole('menuitem', { name: 'Rediger oplysninger' }).click();
  const edit = page.getByRole('dialog', { name: 'Rediger høringens oplysninger' });
  await edit.getByRole('textbox', { name: 'Titel' }).fill('Ældrepolitik 2027');
  await edit.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('heading', { name: 'Ældrepolitik 2027' }).waitFor();
  await screenshot(page, 'library');
  await expectNoAxeViolations(page);
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Ældrepolitik 2027',
    'Beskæftigelsesreformen 2025',
  ]);
  await close();
});
