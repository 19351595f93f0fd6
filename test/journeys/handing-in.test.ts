import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubOpenDialog, stubSaveDialog } from './launch.ts';
import { answerText, beginAnswer, saved, sourceText } from './workbench.ts';

it('hands in as words for a field, as a mail draft and beside files that are there, by keyboard, in the dark and in a narrow window', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-felt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { app, page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  await sourceText(page).getByRole('heading').first().waitFor();
  await beginAnswer(page);
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Vi støtter pejlemærkerne.');
  await saved(page);

  // Words for a portal's field, against what it takes.
  await clickMenu(app, 'export');
  const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  const tab = (name: string) => exporting.getByRole('tab', { name });
  await tab('En fil').press('ArrowRight');
  await tab('Flere filer').press('ArrowRight');
  const limit = exporting.getByRole('textbox', { name: 'Tegn, feltet kan rumme' });
  await limit.fill('100');
  await exporting.getByText(/af 100 tegn – \d+ tegn for meget/).waitFor();
  await limit.fill('4000');
  await exporting.getByText(/^\d+ af 4\.000 tegn$/).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'handing-in-text');
  await exporting.getByRole('button', { name: 'Kopiér teksten' }).press('Enter');
  await page.getByText('Teksten er kopieret').waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Vi støtter pejlemærkerne.');
  expect(copied).not.toContain('Med venlig hilsen');

  // An e-mail as a draft, with the answer in it.
  await exporting.waitFor({ state: 'detached' });
  await clickMenu(app, 'export');
  await tab('En fil').press('ArrowRight');
  await tab('Flere filer').press('ArrowRight');
  await tab('Tekst til et felt').press('ArrowRight');
  await exporting.getByRole('textbox', { name: 'Til' }).fill('hoering@nordfynskommune.dk');
  await expectNoAxeViolations(page);
  await screenshot(page, 'handing-in-mail');
  const draft = path.join(folder, 'kladde.eml');
  await stubSaveDialog(app, draft);
  await exporting.getByRole('button', { name: 'Gem kladde…' }).press('Enter');
  await page.getByRole('dialog', { name: 'Filen er gemt' }).waitFor();
  const mail = readFileSync(draft, 'utf8');
  expect(mail).toMatch(/^To: hoering@nordfynskommune\.dk\r\nSubject: [^]*X-Unsent: 1[^]*Content-Disposition: attachment/);
  await page.getByRole('button', { name: 'Gem i et andet format' }).press('Enter');

  // A file of that name is there: it is asked about, and stays as it is.
  await tab('E-mail').press('Home');
  await tab('En fil').press('ArrowRight');
  const name = exporting.getByRole('textbox', { name: 'Filernes navn' });
  await name.fill('svar');
  writeFileSync(path.join(folder, 'SVAR.PDF'), 'mit');
  await stubOpenDialog(app, [folder]);
  await exporting.getByRole('button', { name: 'Vælg mappe…' }).press('Enter');
  await exporting.getByText(folder).waitFor();
  await exporting.getByRole('checkbox', { name: 'OpenDocument (ODT)', exact: true }).check();
  await exporting.getByText('svar.odt').waitFor();
  await screenshot(page, 'handing-in-formats');
  await exporting.getByRole('button', { name: 'Gem 3 filer' }).press('Enter');
  const asking = page.getByRole('alertdialog', { name: 'Filen er der allerede' });
  await asking.waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'handing-in-taken');
  await asking.getByRole('button', { name: 'Fortsæt' }).press('Enter');
  const done = page.getByRole('dialog', { name: '3 filer er gemt' });
  await done.getByText('svar (2).pdf').waitFor();
  expect(readFileSync(path.join(folder, 'svar.odt'), 'latin1')).toContain('application/vnd.oasis.opendocument.text');
  await screenshot(page, 'handing-in-done');
  expect(readFileSync(path.join(folder, 'SVAR.PDF'), 'utf8')).toBe('mit');
  await page.keyboard.press('Escape');
  await done.waitFor({ state: 'detached' });
  await close();
});
